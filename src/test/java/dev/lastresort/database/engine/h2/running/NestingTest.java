package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How deep things may lead into one another is counted, so that it is the same on every machine; a
 * small stack takes all that the counts let through.
 */
@Execution(ExecutionMode.CONCURRENT)
class NestingTest {

    private static final SqlGate GATE = H2Dialect.gate();
    private static final long SMALL_STACK = 512 << 10;

    @ParameterizedTest
    @CsvSource({"200, CASCADE", "2000, SET NULL"})
    void aChainOfRowsThatIsNotTooLongGoesAsOne(int rows, String action) throws Exception {
        assertEquals(action.equals("CASCADE") ? "[[0]]" : "[[" + (rows - 1) + "]]",
                onSmallStack(() -> afterDeletingTheFirst(rows, action)));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 500, 6_000})
    void aLongerChainFailsAndLeavesEveryRow(int rows) throws Exception {
        assertEquals("LR010 [[" + rows + "]]",
                onSmallStack(() -> afterDeletingTheFirst(rows, "CASCADE")));
        assertEquals("LR010 [[" + rows + "]]", afterDeletingTheFirst(rows, "CASCADE"));
    }

    @Test
    void aChainThroughManyTablesIsCountedToo() throws Exception {
        String told = onSmallStack(() -> {
            try (Database database = Engines.EMBEDDED.create()) {
                run(database, "CREATE TABLE t0 (id INTEGER PRIMARY KEY)");
                for (int i = 1; i <= 205; i++) {
                    run(database, "CREATE TABLE t" + i + " (id INTEGER PRIMARY KEY REFERENCES t"
                            + (i - 1) + " (id) ON DELETE CASCADE)");
                }
                for (int i = 0; i <= 205; i++) {
                    run(database, "INSERT INTO t" + i + " VALUES (1)");
                }
                return assertThrows(SqlFailure.class, () -> run(database, "DELETE FROM t0"))
                        .sqlState();
            }
        });
        assertEquals(SqlFailure.CASCADE_TOO_DEEP, told);
    }

    @Test
    void manyChangesOneAfterTheOtherAreNoChain() {
        try (Database database = Engines.EMBEDDED.create()) {
            run(database, "CREATE TABLE p (id INTEGER PRIMARY KEY)");
            run(database, "CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id)"
                    + " ON DELETE CASCADE)");
            run(database, "INSERT INTO p SELECT x FROM SYSTEM_RANGE(1, 3000) AS s(x)");
            run(database, "INSERT INTO c SELECT id, id FROM p");
            for (int i = 0; i < 300; i++) {
                run(database, "DELETE FROM p WHERE id = " + (i + 1));
                assertThrows(SqlFailure.class, () -> run(database, "INSERT INTO p VALUES (3000)"));
            }
            run(database, "DELETE FROM p");
            assertEquals("[[0]]", count(database, "c"));
        }
    }

    @Test
    void viewsAndCommonTablesLeadFiftyDeep() throws Exception {
        assertEquals("", onSmallStack(() -> views(50) + commonTables(50)));
        assertEquals("LR008", onSmallStack(() -> views(51)));
        assertEquals("LR008", onSmallStack(() -> commonTables(51)));
        assertEquals("LR008", onSmallStack(() -> commonTables(5_000)));
    }

    @Test
    void whatIsLinkedToTheLeftCountsAsDeepAsItStands() throws Exception {
        for (String start : List.of("1", "COALESCE(1, 2)", "CASE WHEN 1 = 1 THEN 1 END")) {
            String tree = start;
            for (int i = 0; i < 3; i++) {
                tree = "(" + tree + ")" + "+1".repeat(230);
            }
            String deep = "SELECT " + tree;
            assertEquals("", onSmallStack(() -> answer(deep)));
            String tooDeep = "SELECT " + "(".repeat(20) + "1" + (")" + "+1".repeat(200)).repeat(20);
            assertEquals("too-large", onSmallStack(() -> answer(tooDeep)));
        }
        assertEquals("too-large", answer("SELECT " + "CASE WHEN TRUE THEN 1 ELSE ".repeat(60)
                + "1" + " END".repeat(60)));
        assertEquals("",
                answer("SELECT " + "CASE WHEN TRUE THEN 1 ELSE 2 END, ".repeat(500) + "1"));
    }

    private static String afterDeletingTheFirst(int rows, String action) {
        try (Database database = Engines.EMBEDDED.create()) {
            run(database, "CREATE TABLE t (id INTEGER PRIMARY KEY, p INTEGER)");
            run(database, "INSERT INTO t SELECT x, NULLIF(x - 1, 0) FROM SYSTEM_RANGE(1, " + rows
                    + ") AS s(x)");
            run(database, "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES t (id)"
                    + " ON DELETE " + action);
            database.commit();
            try {
                run(database, "DELETE FROM t WHERE id = 1");
                return count(database, "t");
            } catch (SqlFailure failure) {
                return failure.sqlState() + " " + count(database, "t");
            }
        }
    }

    private static String views(int count) {
        try (Database database = Engines.EMBEDDED.create()) {
            run(database, "CREATE VIEW v1 AS SELECT 1 AS x");
            for (int i = 2; i <= count; i++) {
                run(database, "CREATE VIEW v" + i + " AS SELECT x FROM v" + (i - 1));
            }
            run(database, "SELECT x FROM v" + count);
            return "";
        } catch (SqlFailure failure) {
            return failure.sqlState();
        }
    }

    private static String commonTables(int count) {
        List<String> tables = new ArrayList<>(List.of("c1 AS (SELECT 1 AS x)"));
        for (int i = 2; i <= count; i++) {
            tables.add("c" + i + " AS (SELECT x FROM c" + (i - 1) + ")");
        }
        return answer("WITH " + String.join(", ", tables) + " SELECT x FROM c" + count);
    }

    private static String answer(String sql) {
        try (Database database = Engines.EMBEDDED.create()) {
            run(database, sql);
            return "";
        } catch (SqlFailure failure) {
            return failure.sqlState();
        } catch (RejectedSql refused) {
            return refused.finding().rule();
        }
    }

    private static String count(Database database, String table) {
        return database.query(GATE.check("SELECT COUNT(*) FROM " + table, Door.CONSOLE)).rows()
                .toString();
    }

    private static void run(Database database, String sql) {
        database.run(GATE.check(sql, Door.SETUP), Map.of());
    }

    private static String onSmallStack(Callable<String> work)
            throws Exception {
        FutureTask<String> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small-stack", SMALL_STACK);
        thread.start();
        assertTrue(thread.isAlive() || task.isDone());
        return task.get();
    }
}
