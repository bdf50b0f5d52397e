package dev.lastresort.database.engine.h2.running;

import static dev.lastresort.database.engine.h2.running.Statements.rows;
import static dev.lastresort.database.engine.h2.running.Statements.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.engine.h2.store.OpenStore;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.journal.Row;
import dev.lastresort.patience.Patience;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of a database, and what grows out of it. */
class DatabaseSnapshotTest {

    @Test
    void forkNeverChangesItsParent() {
        Snapshot snapshot;
        try (Database parent = Engines.EMBEDDED.create()) {
            run(parent, "CREATE TABLE t(id INTEGER PRIMARY KEY, name VARCHAR(20))");
            run(parent, "INSERT INTO t VALUES (1, 'one'), (2, 'two')");
            parent.commit();
            snapshot = parent.snapshot();
            String before = parent.fingerprint();
            try (Database fork = snapshot.open()) {
                assertEquals(before, fork.fingerprint());
                run(fork, "UPDATE t SET name = 'changed'");
                run(fork, "DROP TABLE t");
                fork.commit();
            }
            assertEquals(before, parent.fingerprint());
        }
        try (Database again = snapshot.open()) {
            assertEquals(List.of(Row.of(1L, "one"), Row.of(2L, "two")), rows(again,
                    "SELECT * FROM t ORDER BY id"));
        }
    }

    @Test
    void aSequenceThatStartsAgainAtItsBoundIsInEveryCopy() {
        try (Database parent = Engines.EMBEDDED.create()) {
            run(parent, "CREATE SEQUENCE low START WITH 10");
            run(parent, "CREATE SEQUENCE high INCREMENT -1 MINVALUE 1 MAXVALUE 50 START 10");
            run(parent, "CREATE TABLE t(id SERIAL PRIMARY KEY, n INTEGER)");
            run(parent, "ALTER SEQUENCE low MINVALUE -2147483648 RESTART WITH -2147483648");
            run(parent, "ALTER SEQUENCE high RESTART WITH 50");
            run(parent, "ALTER SEQUENCE t_id_seq MINVALUE -5 NO CYCLE RESTART WITH -5");
            parent.commit();
            try (Database fork = parent.snapshot().open()) {
                for (Database each : List.of(parent, fork)) {
                    assertEquals(List.of(Row.of(-2147483648L, 50L)),
                            rows(each, "SELECT nextval('low'), nextval('high')"));
                    run(each, "INSERT INTO t (n) VALUES (1), (2)");
                    assertEquals(List.of(Row.of(-5L), Row.of(-4L)),
                            rows(each, "SELECT id FROM t ORDER BY id"));
                    each.commit();
                }
            }
        }
    }

    /** Other tests open stores meanwhile: what counts is a round in which none of them did. */
    @Test
    void closedDatabaseLeavesNothingBehind() {
        Patience.until(DatabaseSnapshotTest::leavesNothingBehind,
                () -> "a store more was open after each round than before it");
    }

    private static boolean leavesNothingBehind() {
        int before = OpenStore.openCount();
        Database database = Engines.EMBEDDED.create();
        database.snapshot();
        boolean one = before + 1 == OpenStore.openCount();
        database.close();
        database.close();
        return one && before == OpenStore.openCount();
    }

    @Test
    void snapshotWantsNoOpenTransaction() {
        try (Database database = Engines.EMBEDDED.create()) {
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            assertThrows(IllegalStateException.class, database::snapshot);
            database.commit();
            database.snapshot();
            assertTrue(database.hasTable("t"));
        }
    }

    @Test
    void forksRunSideBySide() {
        try (Database parent = Engines.EMBEDDED.create()) {
            run(parent, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            parent.commit();
            Snapshot snapshot = parent.snapshot();
            List<String> prints = IntStream.range(0, 40).parallel().mapToObj(i -> {
                try (Database fork = snapshot.open()) {
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
        try (Database database = Engines.EMBEDDED.create()) {
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
