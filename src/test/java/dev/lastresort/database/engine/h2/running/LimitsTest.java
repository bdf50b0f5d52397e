package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.RowStream;
import dev.lastresort.database.Runaways;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlGate;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.patience.Patience;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of these has passed the gate; a limit ends it, and the process goes on. */
@Isolated("whoever listens in this process is told of statements that go too far")
class LimitsTest {

    private static final SqlGate GATE = H2Dialect.gate();
    private static final Limits SHORT = new Limits(
            Duration.ofMillis(200), 10_000, 10_000, 100_000, 64);
    private static final Limits UNHURRIED =
            new Limits(Patience.LONGEST, 10_000, 10_000, 100_000, 64);

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT COUNT(*) FROM GENERATE_SERIES(1, 9999999) a(x), GENERATE_SERIES(1, 9999999) b(y)"
                + " WHERE MOD(x + y, 7) = 3",
        "SELECT MOD(x * 31 + y, 1000003) AS k, COUNT(*) FROM GENERATE_SERIES(1, 9999999) a(x),"
                + " GENERATE_SERIES(1, 9999999) b(y) GROUP BY MOD(x * 31 + y, 1000003) ORDER BY 2",
        "SELECT STRING_AGG(CAST(x AS VARCHAR) || y, ',') FROM GENERATE_SERIES(1, 9999999) a(x),"
                + " GENERATE_SERIES(1, 9999999) b(y)",
        "SELECT DISTINCT x || 'a' || y FROM GENERATE_SERIES(1, 9999999) a(x),"
                + " GENERATE_SERIES(1, 9999999) b(y) ORDER BY 1",
        "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT COUNT(*) FROM r",
        "WITH RECURSIVE r (n, a) AS (SELECT 1, CAST('a' AS VARCHAR) UNION ALL"
                + " SELECT n + 1, a || n FROM r) SELECT MAX(a) FROM r",
        "SELECT COUNT(*) FROM GENERATE_SERIES(1, 9999999) a(x) WHERE (SELECT COUNT(*)"
                + " FROM GENERATE_SERIES(1, 9999999) b(y) WHERE y <> x) = 1",
        "CREATE TABLE big (id BIGINT PRIMARY KEY) AS SELECT x * 10000000 + y FROM"
                + " GENERATE_SERIES(1, 9999999) a(x), GENERATE_SERIES(1, 9999999) b(y)"})
    void runawayStatementEndsAtItsLimit(String sql) {
        SqlStatement statement = GATE.check(sql, Door.CONSOLE);
        try (Database database = Engines.EMBEDDED.create(SHORT)) {
            LimitExceeded struck = assertTimeoutPreemptively(Patience.LONGEST,
                    () -> assertThrows(LimitExceeded.class,
                            () -> database.run(statement, Map.of())));
            assertTrue(struck.getMessage().contains("-D" + struck.cap().property()),
                    struck.getMessage());
            assertTrue(struck.getMessage().contains(sql.substring(0, 30)), struck.getMessage());
            database.rollback();
            Patience.until(() -> answers(database), () -> "it answers no more");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TABLE u (id INTEGER PRIMARY KEY, a VARCHAR) AS SELECT 1, %s",
        "CREATE TABLE u (id INTEGER PRIMARY KEY, a CLOB) AS SELECT id, %s FROM t",
        "CREATE TABLE u AS SELECT id, %s AS a FROM t",
        "ALTER TABLE t ADD COLUMN a VARCHAR DEFAULT %s",
        "ALTER TABLE t ALTER COLUMN b SET DATA TYPE VARCHAR USING %s",
        "INSERT INTO t SELECT 2, %s", "UPDATE t SET b = %s"})
    void noTextLongerThanTheCapIsStoredInWhicheverWay(String sql) {
        try (Database database = Engines.EMBEDDED.create(UNHURRIED)) {
            database.run(SqlStatement.parse("CREATE TABLE t (id INTEGER PRIMARY KEY, b VARCHAR)"),
                    Map.of());
            database.run(SqlStatement.parse("INSERT INTO t VALUES (1, 'x')"), Map.of());
            database.commit();
            String within = sql.replace("%s", String.join(" || ",
                    Collections.nCopies(10, "REPEAT('0123456789', 1000)")));
            database.run(GATE.check(within, Door.SETUP), Map.of());
            database.rollback();
        }
        try (Database database = Engines.EMBEDDED.create(UNHURRIED)) {
            database.run(SqlStatement.parse("CREATE TABLE t (id INTEGER PRIMARY KEY, b VARCHAR)"),
                    Map.of());
            database.run(SqlStatement.parse("INSERT INTO t VALUES (1, 'x')"), Map.of());
            database.commit();
            String beyond = sql.replace("%s", String.join(" || ",
                    Collections.nCopies(11, "REPEAT('0123456789', 1000)")));
            assertEquals(LimitExceeded.Cap.LENGTH, assertThrows(LimitExceeded.class,
                    () -> database.run(GATE.check(beyond, Door.SETUP), Map.of())).cap());
        }
    }

    @Test
    void doublingTextEndsBeforeItFillsTheMemory() {
        try (Database database = Engines.EMBEDDED.create(UNHURRIED)) {
            run(database, "CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR)");
            run(database, "INSERT INTO t VALUES (1, REPEAT('0123456789', 1000))");
            LimitExceeded struck = assertThrows(LimitExceeded.class, () -> {
                for (int i = 0; i < 40; i++) {
                    run(database, "UPDATE t SET a = a || a");
                }
            });
            assertEquals(LimitExceeded.Cap.LENGTH, struck.cap());
            assertEquals(80_000L, database.query(SqlStatement.parse("SELECT LENGTH(a) FROM t"))
                    .rows().getFirst().get(0));
        }
    }

    /** A machine on which others are at work takes longer, and refuses nothing for it. */
    @Test
    void timeInWhichAStatementDoesNotGetToWorkIsNotCounted() throws InterruptedException {
        List<LimitExceeded> runaways = new CopyOnWriteArrayList<>();
        try (Database database = Engines.EMBEDDED.create(SHORT);
                Runaways.Listening _ = Runaways.listen(runaways::add);
                RowStream rows = database.stream(SqlStatement.parse(
                        "SELECT x FROM SYSTEM_RANGE(1, 1000) AS s(x)"), Map.of())) {
            rows.next();
            Thread.sleep(SHORT.timeout().multipliedBy(4));
            int more = 0;
            while (rows.hasNext()) {
                rows.next();
                more++;
            }
            assertEquals(999, more);
            assertEquals(List.of(), runaways);
        }
    }

    /** In a process of its own, since it fills the heap as far as it may. */
    @Test
    void statementThatWantsTheWholeHeapEndsAndTheProcessGoesOn() throws Exception {
        Process probe = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
                "-cp", System.getProperty("java.class.path"), MemoryProbe.class.getName())
                .redirectErrorStream(true).start();
        String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, Patience.exitCode(probe), said);
        assertEquals("MEMORY\n".repeat(MemoryProbe.HUNGRY.size()) + "alive\n", said);
    }

    @Test
    void tooManyRowsAndChangesAreSaidWithTheirLimit() {
        Limits few = new Limits(Patience.LONGEST, 100, 50, 9, 64);
        try (Database database = Engines.EMBEDDED.create(few)) {
            run(database, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
            LimitExceeded rows = assertThrows(LimitExceeded.class,
                    () -> run(database, "SELECT * FROM GENERATE_SERIES(1, 101)"));
            assertEquals("a statement gives more than 100 rows, the limit set by"
                    + " -Dlastresort.limit.rows: SELECT * FROM GENERATE_SERIES(1, 101)",
                    rows.getMessage());
            LimitExceeded changes = assertThrows(LimitExceeded.class,
                    () -> run(database, "INSERT INTO t SELECT * FROM GENERATE_SERIES(1, 51)"));
            assertEquals(LimitExceeded.Cap.CHANGES, changes.cap());
            assertEquals(50, changes.value());
            assertTrue(database.commit().changes().stream().noneMatch(
                    dev.lastresort.model.journal.Change.RowInserted.class::isInstance));
        }
    }

    @Test
    void viewsThatDoubleEachOtherAreRefusedBeforeTheyArePlanned() {
        try (Database database = Engines.EMBEDDED.create()) {
            run(database, "CREATE VIEW v0 AS SELECT 1 AS n");
            SqlFailure failure = assertTimeoutPreemptively(Patience.LONGEST,
                    () -> assertThrows(SqlFailure.class, () -> {
                        for (int i = 1; i < 40; i++) {
                            run(database, "CREATE VIEW v" + i + " AS SELECT a.n FROM v" + (i - 1)
                                    + " a, v" + (i - 1) + " b");
                        }
                    }));
            assertEquals(SqlFailure.VIEWS_TOO_DEEP, failure.sqlState());
            StringBuilder laughs = new StringBuilder("WITH c0 AS (SELECT 1 AS n)");
            for (int i = 1; i < 30; i++) {
                laughs.append(", c").append(i).append(" (n) AS (SELECT a.n FROM c").append(i - 1)
                        .append(" a, c").append(i - 1).append(" b)");
            }
            assertEquals(SqlFailure.VIEWS_TOO_DEEP, assertThrows(SqlFailure.class,
                    () -> run(database, laughs + " SELECT n FROM c29")).sqlState());
        }
    }

    @Test
    void costlyPatternInAParameterFails() {
        try (Database database = Engines.EMBEDDED.create()) {
            SqlStatement like = GATE.check("SELECT 1 WHERE 'aaa' LIKE '%' || :p", Door.ACTOR);
            assertEquals(1, database.query(like, Map.of("p", "a%")).rows().size());
            assertEquals(SqlFailure.PATTERN_TOO_COSTLY,
                    assertThrows(SqlFailure.class, () -> database.query(like, Map.of("p", "%a%b")))
                            .sqlState());
        }
    }

    /** Its limit is short, so that a busy machine may have it try more than once. */
    private static boolean answers(Database database) {
        try {
            return database.query(SqlStatement.parse("SELECT 1")).rows().size() == 1;
        } catch (LimitExceeded struck) {
            return false;
        }
    }

    private static void run(Database database, String sql) {
        database.run(GATE.check(sql, Door.CONSOLE), Map.of());
    }
}
