package dev.lastresort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of a database, what grows out of it, and what can be done again on it. */
public abstract class HistoryContract implements OnEngine {

    @Test
    void forkNeverChangesWhatItCameFrom() {
        Snapshot snapshot;
        try (Database parent = after(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20))",
                "INSERT INTO t VALUES (1, 'one'), (2, 'two')")) {
            snapshot = parent.snapshot();
            String before = parent.fingerprint();
            try (Database fork = snapshot.open()) {
                assertEquals(before, fork.fingerprint());
                run(fork, "UPDATE t SET name = 'changed'");
                fork.commit();
                assertNotEquals(before, fork.fingerprint());
                run(fork, "DROP TABLE t");
                fork.commit();
            }
            assertEquals(before, parent.fingerprint());
            run(parent, "INSERT INTO t VALUES (3, 'three')");
            parent.commit();
        }
        try (Database again = snapshot.open()) {
            assertEquals(List.of(Row.of(1L, "one"), Row.of(2L, "two")),
                    rows(again, "SELECT id, name FROM t ORDER BY id"));
        }
    }

    @Test
    void closedDatabaseLivesOnInItsSnapshot() {
        Database database = after("CREATE TABLE t (id INTEGER PRIMARY KEY)",
                "INSERT INTO t VALUES (1)");
        String contents = database.contents();
        Snapshot snapshot = database.closeToSnapshot();
        database.close();
        try (Database again = snapshot.open()) {
            assertEquals(contents, again.contents());
            assertTrue(snapshot.sizeBytes() > 0);
        }
    }

    @Test
    void forksRunSideBySide() {
        try (Database parent = after("CREATE TABLE t (id INTEGER PRIMARY KEY)")) {
            Snapshot snapshot = parent.snapshot();
            List<String> contents = IntStream.range(0, 8).parallel().mapToObj(i -> {
                try (Database fork = snapshot.open()) {
                    run(fork, "INSERT INTO t SELECT x FROM GENERATE_SERIES(1, 500) AS s(x)");
                    fork.commit();
                    fork.snapshot();
                    return fork.contents();
                }
            }).distinct().toList();
            assertEquals(1, contents.size());
        }
    }

    @Test
    void cutWantsNoOpenTransaction() {
        try (Database database = after("CREATE TABLE t (id SERIAL PRIMARY KEY, n INTEGER)")) {
            run(database, "INSERT INTO t (n) VALUES (1)");
            assertThrows(IllegalStateException.class, database::snapshot);
            database.rollback();
            database.snapshot();
            assertEquals(0, database.rowCount("t"));
        }
    }

    @Test
    void commitHoldsTheImagesOfItsRowsInOrder() {
        try (Database database =
                after("CREATE TABLE t (id INTEGER PRIMARY KEY, price DECIMAL(10, 2))")) {
            run(database, "INSERT INTO t VALUES (1, 9.5)");
            run(database, "UPDATE t SET price = 10");
            run(database, "DELETE FROM t");
            Row first = Row.of(1L, new BigDecimal("9.50"));
            Row second = Row.of(1L, new BigDecimal("10.00"));
            List<Change> changes = database.commit().changes();
            assertEquals(List.of(
                    new Change.RowInserted(database.shape("t"), first),
                    new Change.RowUpdated(database.shape("t"), first, second),
                    new Change.RowDeleted(database.shape("t"), second)), changes);
            assertEquals(List.of(), database.commit().changes());
        }
    }

    @Test
    void cascadesAreCaptured() {
        try (Database database = after("CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id)"
                        + " ON DELETE CASCADE)",
                "CREATE TABLE n (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id)"
                        + " ON DELETE SET NULL)",
                "INSERT INTO p VALUES (1)", "INSERT INTO c VALUES (1, 1), (2, 1)",
                "INSERT INTO n VALUES (1, 1)")) {
            run(database, "DELETE FROM p");
            List<Change> changes = database.commit().changes();
            assertEquals(3, changes.stream().filter(Change.RowDeleted.class::isInstance).count());
            assertEquals(1, changes.stream().filter(Change.RowUpdated.class::isInstance).count());
            assertEquals(4, changes.size());
        }
    }

    @Test
    void redoEqualsWhatItDoesAgain() {
        try (Database database = after(
                "CREATE TABLE p (id INTEGER PRIMARY KEY, price DECIMAL(10, 2))",
                "CREATE TABLE c (id SERIAL PRIMARY KEY, p INTEGER REFERENCES p (id)"
                        + " ON DELETE CASCADE, note TEXT)",
                "INSERT INTO p VALUES (1, 1), (2, 2.5)")) {
            Snapshot before = database.snapshot();
            List<Commit> log = new ArrayList<>();
            for (String statement : List.of(
                    "INSERT INTO c (p, note) VALUES (1, 'a'), (2, NULL), (2, 'c')",
                    "ALTER TABLE p ADD COLUMN cents INTEGER",
                    "UPDATE p SET cents = CAST(price * 100 AS INTEGER)",
                    "ALTER TABLE p DROP COLUMN price",
                    "CREATE TABLE x (id INTEGER PRIMARY KEY)",
                    "INSERT INTO x SELECT x FROM GENERATE_SERIES(1, 20) AS s(x)",
                    "DELETE FROM p WHERE id = 1", "UPDATE x SET id = id + 100",
                    "TRUNCATE TABLE x", "INSERT INTO x VALUES (7)",
                    "ALTER TABLE x RENAME TO y", "CREATE VIEW v AS SELECT id FROM y",
                    "DROP VIEW v", "DELETE FROM y")) {
                run(database, statement);
                log.add(database.commit());
            }
            try (Database redone = before.open()) {
                redone.redo(log);
                assertEquals(database.contents(), redone.contents());
                assertEquals(database.sequences(), redone.sequences());
            }
        }
    }

    @Test
    void redoStopsWhereItsLogDoes() {
        try (Database database = after("CREATE TABLE t (id INTEGER PRIMARY KEY)")) {
            Snapshot before = database.snapshot();
            List<Commit> log = new ArrayList<>();
            List<String> contents = new ArrayList<>(List.of(database.contents()));
            for (String statement : List.of("INSERT INTO t VALUES (1)", "DROP TABLE t",
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)",
                    "INSERT INTO t VALUES (2, 2)")) {
                run(database, statement);
                log.add(database.commit());
                contents.add(database.contents());
            }
            for (int i = 0; i <= log.size(); i++) {
                try (Database redone = before.open()) {
                    redone.redo(log.subList(0, i));
                    assertEquals(contents.get(i), redone.contents());
                }
            }
        }
    }

    @Test
    void sequencesGoOnFromWhereTheyWereWhoeverBurntThem() {
        try (Database database = after(
                "CREATE TABLE t (id SERIAL PRIMARY KEY, name VARCHAR(9) UNIQUE)",
                "CREATE SEQUENCE s START WITH 10")) {
            Snapshot before = database.snapshot();
            List<Commit> log = new ArrayList<>();
            run(database, "INSERT INTO t (name) VALUES ('a')");
            log.add(database.commit());
            assertThrows(SqlFailure.class,
                    () -> run(database, "INSERT INTO t (name) VALUES ('a')"));
            log.add(database.rollback());
            run(database, "INSERT INTO t (name) VALUES ('b')");
            log.add(database.rollback());
            assertEquals(List.of(Row.of(10L)), rows(database, "SELECT nextval('s')"));
            log.add(database.commit());
            assertEquals(Map.of("t.id", 4L, "s", 11L), plain(database));
            try (Database redone = before.open(); Database fork = database.snapshot().open()) {
                redone.redo(log);
                for (Database each : List.of(database, redone, fork)) {
                    run(each, "INSERT INTO t (name) VALUES ('c')");
                    assertEquals(List.of(Row.of(4L)),
                            rows(each, "SELECT id FROM t WHERE name = 'c'"));
                    assertEquals(List.of(Row.of(11L)), rows(each, "SELECT nextval('s')"));
                    each.commit();
                }
            }
        }
    }

    /** Whether a schema change commits what came before it differs; what is told does not. */
    @Test
    void whatARollbackTellsIsWhatIsLeft() {
        try (Database database = after("CREATE TABLE t (id INTEGER PRIMARY KEY)")) {
            Snapshot before = database.snapshot();
            run(database, "INSERT INTO t VALUES (1)");
            run(database, "ALTER TABLE t ADD COLUMN n INTEGER");
            run(database, "INSERT INTO t VALUES (2, 2)");
            Commit left = database.rollback();
            try (Database redone = before.open()) {
                redone.redo(List.of(left));
                assertEquals(database.contents(), redone.contents());
            }
        }
    }

    @Test
    void imagesHoldEveryTableWithItsRows() {
        try (Database database = after("CREATE TABLE a (id INTEGER PRIMARY KEY)",
                "CREATE TABLE b (id INTEGER PRIMARY KEY)", "INSERT INTO b VALUES (1), (2)")) {
            assertEquals(List.of("a", "b"),
                    database.images().stream().map(image -> image.table()).toList());
            assertEquals(List.of(Row.of(1L), Row.of(2L)), database.images().getLast().rows()
                    .stream().sorted((one, two) -> one.toString().compareTo(two.toString()))
                    .toList());
        }
    }

    private static Map<String, Long> plain(Database database) {
        return Map.copyOf(database.sequences());
    }
}
