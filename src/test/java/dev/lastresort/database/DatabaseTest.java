package dev.lastresort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.store.OpenStore;
import dev.lastresort.database.store.Snapshot;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private static long run(Database database, String sql) {
        return database.execute(SqlStatement.parse(sql));
    }

    private static List<Row> rows(Database database, String sql) {
        return database.query(SqlStatement.parse(sql)).rows();
    }

    @Test
    void forkNeverChangesItsParent() {
        Snapshot snapshot;
        try (Database parent = Database.create()) {
            run(parent, "CREATE TABLE t(id INTEGER PRIMARY KEY, name VARCHAR(20))");
            run(parent, "INSERT INTO t VALUES (1, 'one'), (2, 'two')");
            parent.commit();
            snapshot = parent.snapshot();
            String before = parent.fingerprint();
            try (Database fork = Database.open(snapshot)) {
                assertEquals(before, fork.fingerprint());
                run(fork, "UPDATE t SET name = 'changed'");
                run(fork, "DROP TABLE t");
                fork.commit();
            }
            assertEquals(before, parent.fingerprint());
        }
        try (Database again = Database.open(snapshot)) {
            assertEquals(List.of(Row.of(1L, "one"), Row.of(2L, "two")), rows(again,
                    "SELECT * FROM t ORDER BY id"));
        }
    }

    @Test
    void closedDatabaseLeavesNothingBehind() {
        int before = OpenStore.openCount();
        Database database = Database.create();
        database.snapshot();
        assertEquals(before + 1, OpenStore.openCount());
        database.close();
        database.close();
        assertEquals(before, OpenStore.openCount());
    }

    @Test
    void commitHoldsRowImagesInOrder() {
        try (Database database = Database.create()) {
            run(database,
                    "CREATE TABLE t(id INTEGER PRIMARY KEY, price DECIMAL(10, 2), at TIMESTAMP)");
            database.commit();
            run(database, "INSERT INTO t VALUES (1, 9.5, TIMESTAMP '2026-03-29 02:30:00')");
            run(database, "UPDATE t SET price = NULL");
            run(database, "DELETE FROM t");
            Row first = Row.of(1L, new BigDecimal("9.50"), LocalDateTime.of(2026, 3, 29, 2, 30));
            Row second = Row.of(1L, SqlNull.NULL, LocalDateTime.of(2026, 3, 29, 2, 30));
            Commit commit = database.commit();
            assertEquals(first, ((Change.RowInserted) commit.changes().get(0)).after());
            assertEquals(first, ((Change.RowUpdated) commit.changes().get(1)).before());
            assertEquals(second, ((Change.RowUpdated) commit.changes().get(1)).after());
            assertEquals(second, ((Change.RowDeleted) commit.changes().get(2)).before());
            assertEquals(3, commit.changes().size());
        }
    }

    @Test
    void failedStatementLeavesNoPhantomRows() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            run(database, "INSERT INTO t VALUES (3)");
            database.commit();
            run(database, "INSERT INTO t VALUES (1)");
            SqlFailure failure = assertThrows(SqlFailure.class,
                    () -> run(database, "INSERT INTO t VALUES (2), (3), (4)"));
            assertEquals("23505", failure.sqlState());
            run(database, "INSERT INTO t VALUES (5)");
            assertEquals(2, database.commit().changes().size());
            assertEquals(3, rows(database, "SELECT * FROM t").size());
        }
    }

    @Test
    void cascadesAreCaptured() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE p(id INTEGER PRIMARY KEY)");
            run(database,
                    "CREATE TABLE c(id INTEGER PRIMARY KEY, p INTEGER REFERENCES p(id) ON DELETE CASCADE)");
            run(database, "INSERT INTO p VALUES (1)");
            run(database, "INSERT INTO c VALUES (1, 1), (2, 1)");
            database.commit();
            run(database, "DELETE FROM p");
            assertEquals(3, database.commit().changes().size());
        }
    }

    @Test
    void rollbackTellsWhatDdlHadCommitted() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            database.commit();
            run(database, "INSERT INTO t VALUES (1)");
            run(database, "ALTER TABLE t ADD COLUMN x INTEGER");
            run(database, "INSERT INTO t VALUES (2, 2)");
            Commit commit = database.rollback();
            assertEquals(2, commit.changes().size());
            assertEquals("ALTER TABLE t ADD COLUMN x INTEGER",
                    ((Change.SchemaChanged) commit.changes().get(1)).sql());
            assertEquals(List.of(Row.of(1L, SqlNull.NULL)), rows(database, "SELECT * FROM t"));
        }
    }

    @Test
    void sequencesThatAFailedTransactionMovedAreTold() {
        try (Database database = Database.create()) {
            run(database,
                    "CREATE TABLE t(id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, x INTEGER)");
            run(database, "CREATE SEQUENCE s");
            database.commit();
            run(database, "INSERT INTO t(x) VALUES (NEXT VALUE FOR s)");
            Commit commit = database.rollback();
            assertEquals(Map.of("t.id", 2L, "s", 2L), commit.sequences());
            assertTrue(commit.changes().isEmpty());
            database.snapshot();
            assertEquals(Map.of("t.id", 2L, "s", 2L), database.sequences());
        }
    }

    @Test
    void listParameterExpandsAndEmptyListMatchesNothing() {
        try (Database database = Database.create()) {
            SqlStatement in = SqlStatement
                    .parse("SELECT x FROM GENERATE_SERIES(1, 9) AS s(x) WHERE x IN (:ids)");
            SqlStatement out = SqlStatement
                    .parse("SELECT x FROM GENERATE_SERIES(1, 9) AS s(x) WHERE x NOT IN (:ids)");
            assertEquals(2, database.query(in, Map.of("ids", List.of(3L, 5L))).rows().size());
            assertEquals(0, database.query(in, Map.of("ids", List.of())).rows().size());
            assertEquals(9, database.query(out, Map.of("ids", List.of())).rows().size());
        }
    }

    @Test
    void parameterMayStandWhereItsTypeIsUnknown() {
        try (Database database = Database.create()) {
            Map<String, Object> values = Map.of("a", "x", "b", new BigDecimal("1.50"), "c",
                    SqlNull.NULL,
                    "d", LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6000), "e", 5L, "f", true);
            Row row = database.query(SqlStatement.parse("SELECT :a, :b, :c, :d, :e, :f"), values)
                    .rows().getFirst();
            assertEquals(Row.of("x", new BigDecimal("1.50"), SqlNull.NULL,
                    LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6000), 5L, true), row);
        }
    }

    @Test
    void tableWithoutPrimaryKeyIsRefusedAtCommitOnly() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE t AS SELECT x FROM GENERATE_SERIES(1, 3) AS s(x)");
            assertEquals("LR001", assertThrows(SqlFailure.class, database::commit).sqlState());
            run(database, "ALTER TABLE t ALTER COLUMN x SET NOT NULL");
            run(database, "ALTER TABLE t ADD PRIMARY KEY (x)");
            assertEquals(3, database.commit().changes().size());
        }
    }

    @Test
    void viewsAreFollowedDownToTheirTables() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE a(id INTEGER PRIMARY KEY)");
            run(database, "CREATE TABLE b(id INTEGER PRIMARY KEY)");
            run(database, "CREATE VIEW v AS SELECT a.id FROM a JOIN b ON a.id = b.id");
            run(database, "CREATE VIEW w AS SELECT * FROM v");
            assertEquals(Set.of("a", "b"), database.tablesBehind(Set.of("w", "nothing")));
        }
    }

    @Test
    void tableDefinitionMakesTheTableElsewhere() {
        try (Database one = Database.create(); Database two = Database.create()) {
            run(one, "CREATE TABLE p(id INTEGER PRIMARY KEY)");
            run(one,
                    "CREATE TABLE t(id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, p INTEGER REFERENCES p(id),"
                            + " name VARCHAR(20) DEFAULT 'x' NOT NULL UNIQUE, price DECIMAL(10, 2) CHECK (price > 0),"
                            + " twice DECIMAL(11, 2) GENERATED ALWAYS AS (price * 2))");
            run(one, "CREATE INDEX by_price ON t(price, name)");
            one.tableDefinition("p").forEach(sql -> run(two, sql));
            one.tableDefinition("t").forEach(sql -> run(two, sql));
            assertEquals(one.contents(), two.contents());
        }
    }

    @Test
    void streamGivesTheSameRowsAsTheQuery() {
        try (Database database = Database.create()) {
            SqlStatement sql = SqlStatement
                    .parse("SELECT x, x * 2 AS y FROM GENERATE_SERIES(1, 1000) AS s(x)");
            List<Row> all = database.query(sql).rows();
            try (RowStream stream = database.stream(sql, Map.of())) {
                assertEquals(List.of("x", "y"), stream.columns());
                for (Row row : all) {
                    assertEquals(row, stream.next());
                }
                assertTrue(!stream.hasNext());
            }
        }
    }

    @Test
    void everyHeldTypeSurvivesCaptureAndRedo() {
        try (Database database = Database.create()) {
            run(database,
                    "CREATE TABLE t(id SMALLINT PRIMARY KEY, c CHAR(5), r REAL, d DOUBLE PRECISION, f DECFLOAT,"
                            + " n NUMERIC(20, 5), b BOOLEAN, t TEXT, v VARBINARY(9), l BYTEA, x DATE, y TIME(3), z TIMESTAMP(9))");
            database.commit();
            Snapshot snapshot = database.snapshot();
            String longText = "long ".repeat(5000);
            database.execute(SqlStatement
                    .parse("INSERT INTO t VALUES (1, 'ab', 1.1, 0.1, 1.50, 2.5, TRUE, :t, X'01ff',"
                            + " X'02', DATE '1582-10-04', TIME '02:30:00.123', TIMESTAMP '2026-03-29 02:30:00.123456789')"),
                    Map.of("t", longText));
            run(database, "INSERT INTO t(id) VALUES (2)");
            List<Commit> commits = List.of(database.commit());
            Row row = rows(database, "SELECT * FROM t WHERE id = 1").getFirst();
            assertEquals(row, ((Change.RowInserted) commits.getFirst().changes().getFirst())
                    .after());
            assertEquals(longText, row.get(7));
            try (Database redone = Database.open(snapshot)) {
                redone.redo(commits);
                assertEquals(database.contents(), redone.contents());
                assertEquals(rows(database, "SELECT * FROM t ORDER BY id"), rows(redone,
                        "SELECT * FROM t ORDER BY id"));
            }
        }
    }

    @Test
    void typeThatARowCannotHoldIsRefused() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY, u UUID)");
            assertEquals("LR002", assertThrows(SqlFailure.class, database::commit).sqlState());
            assertEquals("LR002", assertThrows(SqlFailure.class, () -> run(database,
                    "INSERT INTO t VALUES (1, UUID '00000000-0000-0000-0000-000000000001')"))
                    .sqlState());
            assertEquals(0, rows(database, "SELECT * FROM t").size());
        }
    }

    @Test
    void limitsStopRunawayStatements() {
        try (Database database = Database.create(new Limits(Duration.ofSeconds(2), 100, 50))) {
            assertEquals(LimitExceeded.Cap.ROWS, assertThrows(LimitExceeded.class,
                    () -> rows(database, "SELECT * FROM GENERATE_SERIES(1, 101)")).cap());
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            database.commit();
            assertEquals(LimitExceeded.Cap.CHANGES, assertThrows(LimitExceeded.class,
                    () -> run(database, "INSERT INTO t SELECT * FROM GENERATE_SERIES(1, 51)"))
                    .cap());
            assertEquals(LimitExceeded.Cap.TIME, assertThrows(LimitExceeded.class, () -> rows(
                    database,
                    "SELECT COUNT(*) FROM GENERATE_SERIES(1, 100000) a(x), GENERATE_SERIES(1, 100000) b(y)"
                            + " WHERE MOD(x * y, 7) = 3"))
                    .cap());
            assertTrue(database.commit().changes().isEmpty());
        }
    }

    @Test
    void queryThatWritesIsCapturedAndTakenBackWhole() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            run(database, "INSERT INTO t VALUES (3)");
            database.commit();
            assertThrows(SqlFailure.class, () -> rows(database,
                    "SELECT id FROM FINAL TABLE (INSERT INTO t VALUES (1), (3))"));
            assertEquals(List.of(Row.of(3L)), rows(database, "SELECT * FROM t"));
            rows(database, "SELECT id FROM FINAL TABLE (INSERT INTO t VALUES (4), (5))");
            assertEquals(2, database.commit().changes().size());
        }
    }

    @Test
    void snapshotWantsNoOpenTransaction() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            assertThrows(IllegalStateException.class, database::snapshot);
            database.commit();
            database.snapshot();
            assertTrue(database.hasTable("t"));
        }
    }

    @Test
    void messageIsEnglishAndNamesWhatIsMissing() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            SqlFailure failure = assertThrows(SqlFailure.class, () -> rows(database,
                    "SELECT price FROM products"));
            assertEquals("42S02", failure.sqlState());
            assertEquals("Table \"products\" not found", failure.getMessage());
            assertEquals("english", SqlFailures.english("übersetzt\nenglish"));
        }
    }

    @Test
    void ownerCanReachNothingOutsideItsSchema() {
        try (Database database = Database.create()) {
            for (String sql : List.of("CREATE TABLE public.t(id INTEGER PRIMARY KEY)",
                    "CREATE SCHEMA other",
                    "CREATE ALIAS x FOR 'java.lang.System.exit'", "SET MODE Oracle", "SHUTDOWN",
                    "CREATE USER u PASSWORD ''", "SET DB_CLOSE_DELAY 10")) {
                assertEquals(true, List.of("90040", "90096").contains(assertThrows(SqlFailure.class,
                        () -> run(database, sql), sql).sqlState()), sql);
            }
            assertThrows(SqlFailure.class, () -> rows(database,
                    "SELECT FILE_READ('/etc/hostname')"));
        }
    }

    @Test
    void forksRunSideBySide() {
        try (Database parent = Database.create()) {
            run(parent, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            parent.commit();
            Snapshot snapshot = parent.snapshot();
            List<String> prints = IntStream.range(0, 40).parallel().mapToObj(i -> {
                try (Database fork = Database.open(snapshot)) {
                    run(fork, "INSERT INTO t SELECT x FROM GENERATE_SERIES(1, 500) AS s(x)");
                    fork.commit();
                    fork.snapshot();
                    return fork.fingerprint();
                }
            }).distinct().toList();
            assertEquals(1, prints.size());
        }
    }

    @Test
    void storageDoesNotGrowWithTheNumberOfCuts() {
        try (Database database = Database.create()) {
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY, n INTEGER)");
            run(database, "INSERT INTO t SELECT x, 0 FROM GENERATE_SERIES(1, 20000) AS s(x)");
            database.commit();
            long first = database.snapshot().sizeBytes();
            long last = first;
            for (int i = 1; i <= 200; i++) {
                run(database, "UPDATE t SET n = n + 1 WHERE MOD(id, 100) = " + i % 100);
                database.commit();
                last = database.snapshot().sizeBytes();
            }
            assertTrue(last < 5 * first + 1_000_000, first + " bytes grew to " + last);
        }
    }
}
