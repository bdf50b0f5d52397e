package dev.lastresort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.patience.Patience;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a statement does and answers, whatever engine runs it. */
public abstract class StatementContract implements OnEngine {

    private static final String MANY = "SELECT COUNT(*) FROM GENERATE_SERIES(1, 9999999) AS a(x),"
            + " GENERATE_SERIES(1, 9999999) AS b(y) WHERE MOD(x + y, 7) = 3";

    @Test
    void valuesComeBackAsTheTypesOfARow() {
        try (Database database = after("CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20),"
                + " big BIGINT, price DECIMAL(10, 2), paid BOOLEAN, at TIMESTAMP)")) {
            LocalDateTime night = LocalDateTime.of(2026, 3, 29, 2, 30);
            run(database, "INSERT INTO t VALUES (1, :name, :big, :price, :paid, :at)", Map.of(
                    "name", "Ž", "big", Long.MAX_VALUE, "price", new BigDecimal("9.50"), "paid",
                    true, "at", night));
            run(database, "INSERT INTO t (id) VALUES (2)");
            assertEquals(List.of(
                    Row.of(1L, "Ž", Long.MAX_VALUE, new BigDecimal("9.50"), true, night),
                    Row.of(2L, SqlNull.NULL, SqlNull.NULL, SqlNull.NULL, SqlNull.NULL,
                            SqlNull.NULL)),
                    rows(database, "SELECT * FROM t ORDER BY id"));
        }
    }

    @Test
    void listParameterExpandsAndAnEmptyOneMatchesNothing() {
        try (Database database = after("CREATE TABLE t (id INTEGER PRIMARY KEY)",
                "INSERT INTO t VALUES (1), (2), (3)")) {
            String in = "SELECT id FROM t WHERE id IN (:ids)";
            String out = "SELECT id FROM t WHERE id NOT IN (:ids)";
            assertEquals(2, count(run(database, in, Map.of("ids", List.of(1L, 3L)))));
            assertEquals(0, count(run(database, in, Map.of("ids", List.of()))));
            assertEquals(3, count(run(database, out, Map.of("ids", List.of()))));
        }
    }

    @Test
    void sameFaultsHaveTheSameStates() {
        try (Database database = after(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, n SMALLINT NOT NULL)",
                "INSERT INTO t VALUES (1, 1)")) {
            assertEquals("23505", failure(database, "INSERT INTO t VALUES (1, 2)"));
            assertEquals("23502", failure(database, "INSERT INTO t VALUES (2, NULL)"));
            assertEquals("22003", failure(database, "SELECT 2147483647 + n FROM t"));
            assertEquals("22012", failure(database, "SELECT 1 / (id - 1) FROM t"));
        }
    }

    @Test
    void failedStatementLeavesTheTransactionAsItWas() {
        try (Database database = after("CREATE TABLE t (id INTEGER PRIMARY KEY)",
                "INSERT INTO t VALUES (3)")) {
            run(database, "INSERT INTO t VALUES (1)");
            failure(database, "INSERT INTO t VALUES (2), (3), (4)");
            failure(database, "SELECT nothing FROM t");
            run(database, "INSERT INTO t VALUES (5)");
            assertEquals(2, database.commit().changes().size());
            assertEquals(List.of(Row.of(1L), Row.of(3L), Row.of(5L)),
                    rows(database, "SELECT id FROM t ORDER BY id"));
        }
    }

    @Test
    void streamBringsTheRowsOfTheQuery() {
        try (Database database = after("CREATE TABLE t (id INTEGER PRIMARY KEY)",
                "INSERT INTO t SELECT x FROM GENERATE_SERIES(1, 1000) AS s(x)")) {
            List<Row> streamed = new ArrayList<>();
            try (RowStream stream = database.stream(EngineSql.read(
                    engine().dialect(), "SELECT id, id * 2 AS twice FROM t ORDER BY id",
                    Door.CONSOLE).statement(), Map.of())) {
                assertEquals(List.of("id", "twice"), stream.columns());
                stream.forEachRemaining(streamed::add);
            }
            assertEquals(rows(database, "SELECT id, id * 2 AS twice FROM t ORDER BY id"),
                    streamed);
            assertEquals(1000, streamed.size());
        }
    }

    @Test
    void timeAndChanceAreThoseThatWereSet() {
        LocalDateTime now = LocalDateTime.of(2026, 3, 2, 9, 15);
        try (Database database = engine().create()) {
            database.at(new SqlContext(now, 7));
            assertFalse(database.isTimeAsked());
            assertEquals(now, rows(database, "SELECT LOCALTIMESTAMP").getFirst().get(0));
            assertTrue(database.isTimeAsked());
            assertEquals(Row.of(now, now.toLocalDate()),
                    rows(database, "SELECT LOCALTIMESTAMP(3), CURRENT_DATE").getFirst());
            List<Row> drawn = rows(database, "SELECT gen_random_uuid(), gen_random_uuid()");
            database.at(new SqlContext(now, 7));
            assertEquals(drawn, rows(database, "SELECT gen_random_uuid(), gen_random_uuid()"));
            database.at(new SqlContext(now, 8));
            assertFalse(drawn.equals(
                    rows(database, "SELECT gen_random_uuid(), gen_random_uuid()")));
        }
    }

    @Test
    void whatWasDrawnAndAskedIsNotTakenBack() {
        try (Database database = after("CREATE TABLE t (id INTEGER PRIMARY KEY, u UUID)",
                "INSERT INTO t (id) VALUES (1)")) {
            SqlContext next = new SqlContext(LocalDateTime.of(2026, 3, 2, 9, 15), 7);
            database.at(next);
            assertEquals("23505",
                    failure(database, "INSERT INTO t VALUES (1, gen_random_uuid())"));
            assertTrue(database.isTimeAsked());
            next = assertDrawn(database, next.afterDraw());
            database.rollback();
            assertTrue(database.isTimeAsked());
            next = assertDrawn(database, next);
            database.commit();
            database.snapshot();
            assertDrawn(database, next);
        }
    }

    private SqlContext assertDrawn(Database database, SqlContext next) {
        assertEquals(List.of(Row.of(next.uuid())), rows(database, "SELECT gen_random_uuid()"));
        return next.afterDraw();
    }

    @Test
    void schemaIsToldAsItIs() {
        try (Database database = after("CREATE TABLE b (id INTEGER PRIMARY KEY)",
                "CREATE TABLE a (id INTEGER, n INTEGER, twice INTEGER GENERATED ALWAYS AS (n * 2)"
                        + " STORED, b INTEGER REFERENCES b (id), PRIMARY KEY (n, id))",
                "CREATE VIEW v AS SELECT a.id FROM a JOIN b ON a.b = b.id",
                "CREATE VIEW w AS SELECT * FROM v", "INSERT INTO b VALUES (1), (2)")) {
            assertEquals(List.of("a", "b"), database.tables());
            assertEquals(List.of("v", "w"), database.views());
            assertTrue(database.hasTable("a"));
            assertFalse(database.hasTable("v"));
            assertEquals(List.of("id", "n", "b"), database.writableColumns("a"));
            assertEquals(new TableShape("b", List.of("id"), List.of("id")), database.shape("b"));
            assertEquals(List.of("n", "id"), database.shape("a").keyColumns());
            assertEquals(2, database.rowCount("b"));
            assertEquals(Set.of("a", "b"), database.tablesBehind(Set.of("w", "nothing")));
            assertEquals(Set.of("b"), database.describedTables().stream()
                    .flatMap(table -> table.references().stream())
                    .map(reference -> reference.table()).collect(Collectors.toSet()));
        }
    }

    @Test
    void tableDefinitionMakesTheTableElsewhere() {
        try (Database one = after("CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                        + " p INTEGER REFERENCES p (id), price DECIMAL(10, 2) CHECK (price > 0),"
                        + " name VARCHAR(20) DEFAULT 'x' NOT NULL UNIQUE)",
                "CREATE INDEX by_price ON t (price, name)"); Database two = engine().create()) {
            for (String table : List.of("p", "t")) {
                one.tableDefinition(table).forEach(sql -> two.run(
                        SqlStatement.parse(sql), Map.of()));
            }
            two.commit();
            assertEquals(one.contents(), two.contents());
        }
    }

    @Test
    void statementEndsAtItsLimitsAndTheDatabaseGoesOn() {
        Limits few = new Limits(Patience.LONGEST, 100, 50, 9, 64);
        try (Database database = engine().create(few)) {
            run(database, "CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20))");
            database.commit();
            assertEquals(LimitExceeded.Cap.ROWS, struck(database,
                    "SELECT * FROM GENERATE_SERIES(1, 101) AS s(x)"));
            assertEquals(LimitExceeded.Cap.CHANGES, struck(database,
                    "INSERT INTO t SELECT x, 'a' FROM GENERATE_SERIES(1, 51) AS s(x)"));
            assertEquals(LimitExceeded.Cap.LENGTH, struck(database,
                    "INSERT INTO t VALUES (1, '0123456789')"));
            assertEquals(0, database.commit().changes().size());
            assertEquals(50, run(database,
                    "INSERT INTO t SELECT x, '123456789' FROM GENERATE_SERIES(1, 50) AS s(x)"));
        }
    }

    @Test
    void statementThatWorksTooLongIsEnded() {
        Limits brief = new Limits(Duration.ofMillis(500), 100, 50);
        try (Database database = engine().create(brief)) {
            assertEquals(LimitExceeded.Cap.TIME, assertTimeoutPreemptively(Patience.LONGEST,
                    () -> struck(database, MANY)));
            database.rollback();
            Patience.until(() -> answers(database), () -> "it answers no more");
        }
    }

    @Test
    void stoppedStatementEndsAndTheDatabaseGoesOn() throws InterruptedException {
        try (Database database = engine().create()) {
            Stop stop = new Stop();
            List<RuntimeException> ended = Collections.synchronizedList(new ArrayList<>());
            Thread working = Thread.ofPlatform().start(() -> {
                try (Stop.Watched _ = stop.watching(database)) {
                    run(database, MANY);
                } catch (RuntimeException end) {
                    ended.add(end);
                }
            });
            stop.raise();
            working.join(Patience.LONGEST);
            assertFalse(working.isAlive());
            assertEquals(1, ended.size());
            assertTrue(ended.getFirst() instanceof Stop.StatementStopped
                    || ended.getFirst() instanceof LimitExceeded, ended.toString());
            database.rollback();
            assertTrue(answers(database));
        }
    }

    private String failure(Database database, String written) {
        return assertThrows(SqlFailure.class, () -> run(database, written)).sqlState();
    }

    private LimitExceeded.Cap struck(Database database, String written) {
        return assertThrows(LimitExceeded.class, () -> run(database, written)).cap();
    }

    /** A limit may be so short that a busy machine has to try more than once. */
    private boolean answers(Database database) {
        try {
            return rows(database, "SELECT 1").size() == 1;
        } catch (LimitExceeded struck) {
            return false;
        }
    }

    private static long count(SqlResult result) {
        return ((QueryResult) result).rows().size();
    }
}
