package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlArray;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.SqlNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors write comes in by the gate, into one database. */
@Execution(ExecutionMode.CONCURRENT)
class HeldTypesTest {

    private static final UUID ID = UUID.fromString("f0000000-0000-4000-8000-00000000000a");

    private final Database database = Engines.EMBEDDED.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachTypeComesBackAsItWentInAndIsRedoneAsItWas() {
        run("CREATE TYPE mood AS ENUM ('sad', 'ok')",
                "CREATE TABLE t (id UUID PRIMARY KEY, at TIMESTAMPTZ, doc JSONB, raw JSON, m mood,"
                        + " names TEXT[], counts INTEGER[], ttl INTERVAL, mail CITEXT, ip INET,"
                        + " days DATE[], dues TIMESTAMPTZ[])");
        database.commit();
        Snapshot empty = database.snapshot();
        run("INSERT INTO t VALUES ('F0000000-0000-4000-8000-00000000000A',"
                + " '2026-03-02 01:30:00+02', '{\"b\":1,\"a\" :[]}', '{ \"b\" : 1}', 'ok',"
                + " '{x,\"y z\",NULL}', ARRAY[1, NULL], '90 min', 'Ann@x', '10.0.0.1',"
                + " '{2026-03-02}'::date[], ARRAY['2026-03-02 00:00:00+00'])");
        Row expected = Row.of(ID, Instant.parse("2026-03-01T23:30:00Z"), "{\"a\": [], \"b\": 1}",
                "{ \"b\" : 1}", "ok", new SqlArray(List.of("x", "y z", SqlNull.NULL)),
                new SqlArray(List.of(1L, SqlNull.NULL)), "01:30:00", "Ann@x", "10.0.0.1",
                new SqlArray(List.of(java.time.LocalDate.of(2026, 3, 2))),
                new SqlArray(List.of(Instant.parse("2026-03-02T00:00:00Z"))));
        Commit commit = database.commit();
        assertEquals(expected, ((RowInserted) commit.changes().getFirst()).after());
        assertEquals(List.of(expected), rows(database, "SELECT * FROM t"));
        try (Database redone = empty.open()) {
            redone.redo(List.of(commit));
            assertEquals(database.contents(), redone.contents());
            String texts = "SELECT at::text, ttl::text, doc::text, names[2] FROM t";
            assertEquals(rows(database, texts), rows(redone, texts));
            assertEquals(List.of(Row.of("2026-03-01 23:30:00+00", "01:30:00",
                    "{\"a\": [], \"b\": 1}", "y z")), rows(redone, texts));
        }
        assertEquals(1, rows(database, "SELECT 1 FROM t WHERE mail = 'ANN@X'").size());
        assertEquals(1, rows(database, "SELECT 1 FROM t WHERE 1 = ANY(counts)").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "doc -> 'a' ->> 'b'|x y", "doc->'a'->'l'->>1|2", "doc -> 'a' -> 'l' -> -1|3",
        "doc #>> '{a,l,0}'|1", "doc #> '{a,l}'|[1, 2, 3]", "(t.doc->'a')->>'b'|x y",
        "UPPER(doc -> 'a' ->> 'b')|X Y", "(doc->>'n')::numeric + 1|2.5",
        "t.doc::jsonb -> 'a' ->> ('b')|x y", "doc -> k ->> 'b'|x y",
        "CASE WHEN doc->>'z' IS NULL THEN 'none' END|none"})
    void operatorsFollowAPathIntoJson(String expression, String value) {
        run("CREATE TABLE t (id INTEGER PRIMARY KEY, k VARCHAR(9), doc JSONB)",
                "INSERT INTO t VALUES (1, 'a',"
                        + " '{\"a\": {\"b\": \"x y\", \"l\": [1, 2, 3]}, \"n\": 1.50}')");
        assertEquals(value, rows(database, "SELECT " + expression + " AS v FROM t").getFirst()
                .get(0).toString());
    }

    @Test
    void whatIsNoValueOfItsTypeIsRefusedAndLeavesNothing() {
        run("CREATE TYPE mood AS ENUM ('sad')",
                "CREATE TABLE t (id INTEGER, doc JSONB, ttl INTERVAL, u UUID, m mood)");
        for (String values : List.of("(1, '{', NULL, NULL, NULL)", "(1, NULL, 'soon', NULL, NULL)",
                "(1, NULL, NULL, 'zz', NULL)")) {
            assertEquals("22018", assertThrows(SqlFailure.class,
                    () -> run("INSERT INTO t VALUES " + values)).sqlState(), values);
        }
        assertEquals("22030", assertThrows(SqlFailure.class,
                () -> run("INSERT INTO t VALUES (1, NULL, NULL, NULL, 'glad')")).sqlState());
        assertEquals(List.of(), rows(database, "SELECT * FROM t"));
    }

    @Test
    void labelsStandInTheirDeclaredOrderAndANewOneWhereItIsPut() {
        run("CREATE TYPE mood AS ENUM ('sad', 'ok')",
                "CREATE TABLE t (id INTEGER PRIMARY KEY, m mood NOT NULL DEFAULT 'ok')",
                "CREATE VIEW v AS SELECT id, m FROM t",
                "INSERT INTO t VALUES (1, 'ok'), (2, 'sad')",
                "CREATE TABLE saved AS SELECT * FROM t",
                "ALTER TYPE mood ADD VALUE 'meh' AFTER 'sad'",
                "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'meh'",
                "ALTER TYPE mood ADD VALUE 'glad'",
                "INSERT INTO t VALUES (3, 'meh'), (4, 'glad')",
                "INSERT INTO t (id) VALUES (5)");
        assertEquals(List.of(2L, 3L, 1L, 5L, 4L),
                firsts("SELECT id FROM v ORDER BY m, id"));
        assertEquals(List.of(1L, 2L), firsts("SELECT t.id FROM t JOIN saved s"
                + " ON s.id = t.id AND s.m = t.m ORDER BY 1"));
        assertEquals(List.of(1L, 4L, 5L), firsts("SELECT id FROM t WHERE m > 'meh' ORDER BY id"));
        run("ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'", "INSERT INTO t (id) VALUES (6)",
                "ALTER TYPE mood RENAME TO feeling");
        assertEquals(List.of(1L, 5L, 6L), firsts("SELECT id FROM t WHERE m = 'fine' ORDER BY id"));
        assertThrows(SqlFailure.class, () -> run("ALTER TYPE feeling ADD VALUE 'meh'"));
        assertThrows(SqlFailure.class, () -> run("ALTER TYPE mood ADD VALUE 'x'"));
        assertThrows(SqlFailure.class, () -> run("DROP TYPE feeling"));
        run("DROP VIEW v", "DROP TYPE feeling CASCADE", "DROP TYPE IF EXISTS feeling");
        assertEquals(List.of("id"), database.shape("t").columns());
    }

    @Test
    void aTypeThatEveryDatabaseHasCannotBeMadeOrTakenAway() {
        for (String sql : List.of("CREATE TYPE inet AS ENUM ('a')", "DROP TYPE jsonb",
                "DROP DOMAIN citext", "ALTER TYPE json RENAME TO j")) {
            assertThrows(SqlFailure.class, () -> run(sql), sql);
        }
        run("CREATE TABLE t (a inet, b jsonb, c citext, d json)");
        assertTrue(database.contents().lines().noneMatch(line -> line.startsWith("CREATE DOMAIN")));
    }

    @Test
    void valuesThatASchemaChangeCopiesAreStoredLikeThoseThatAStatementWrites() {
        run("CREATE TABLE t (id INTEGER PRIMARY KEY, doc TEXT, at TIMESTAMPTZ)",
                "INSERT INTO t (id, doc) VALUES (1, '{\"b\":1,\"a\":2}')",
                "ALTER TABLE t ALTER COLUMN doc TYPE JSONB",
                "ALTER TABLE t ADD COLUMN more JSONB DEFAULT '{\"x\":1}'");
        assertEquals(List.of(Row.of("{\"a\": 2, \"b\": 1}", "{\"x\": 1}")),
                rows(database, "SELECT doc, more FROM t"));
        assertEquals(1,
                rows(database, "SELECT 1 FROM t WHERE doc = '{\"a\": 2, \"b\": 1}'").size());
    }

    @Test
    void aParameterOfEachTypeIsTakenWhereverItStands() {
        run("CREATE TABLE t (id UUID, at TIMESTAMPTZ, names TEXT[])");
        Instant at = Instant.parse("2026-03-02T08:00:00Z");
        database.execute(written("INSERT INTO t VALUES (:id, :at, :names)", Door.CONSOLE),
                Map.of("id", ID, "at", at, "names", new SqlArray(List.of("a"))));
        assertEquals(List.of(Row.of(ID, at, new SqlArray(List.of("a")))), database.query(
                written("SELECT :id AS a, :at AS b, names FROM t WHERE id = :id AND at = :at",
                        Door.CONSOLE),
                Map.of("id", ID, "at", at)).rows());
    }

    @Test
    void theClockIsTheOneThatWasSetWhereverItIsAsked() {
        LocalDateTime now = LocalDateTime.of(2031, 5, 6, 7, 8, 9);
        database.at(new SqlContext(now, 1));
        run("CREATE TABLE t (id INTEGER PRIMARY KEY, a TIMESTAMPTZ DEFAULT now(),"
                + " b TIMESTAMP DEFAULT CURRENT_TIMESTAMP, c DATE DEFAULT CURRENT_DATE,"
                + " d TIME DEFAULT LOCALTIME, e TIMESTAMP DEFAULT LOCALTIMESTAMP,"
                + " f TIMESTAMPTZ DEFAULT clock_timestamp())", "INSERT INTO t (id) VALUES (1)",
                "ALTER TABLE t ADD COLUMN g TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP",
                "CREATE VIEW v AS SELECT statement_timestamp() AS a, CURRENT_DATE AS b FROM t");
        Instant instant = Instant.parse("2031-05-06T07:08:09Z");
        assertEquals(List.of(Row.of(1L, instant, now, now.toLocalDate(), now.toLocalTime(), now,
                instant, instant)), rows(database, "SELECT * FROM t"));
        assertEquals(List.of(Row.of(instant, now.toLocalDate())), rows(database,
                "SELECT * FROM v"));
        assertEquals(List.of(Row.of(instant, instant, now.toLocalTime(), now)), rows(database,
                "SELECT now(), transaction_timestamp(), CURRENT_TIME, CAST(now() AS TIMESTAMP)"));
        assertEquals(List.of(Row.of(now.toLocalDate().atTime(10, 0))), rows(database,
                "SELECT CAST(TIME '10:00:00' AS TIMESTAMP)"));
        database.at(new SqlContext(now.plusDays(1), 1));
        assertEquals(List.of(Row.of(now.plusDays(1).toLocalDate())), rows(database,
                "SELECT b FROM v"));
    }

    @Test
    void randomValuesGoOnWhereTheContextSays() {
        run("CREATE TABLE t (id UUID DEFAULT gen_random_uuid() PRIMARY KEY, n INTEGER)");
        database.commit();
        SqlContext context = new SqlContext(LocalDateTime.of(2026, 3, 2, 8, 0), 42);
        database.at(context);
        run("INSERT INTO t (n) VALUES (1), (2)", "INSERT INTO t VALUES (uuid_generate_v4(), 3)");
        assertEquals(List.of(Row.of(context.uuid(), 1L),
                Row.of(context.afterDraw().uuid(), 2L),
                Row.of(context.afterDraw().afterDraw().uuid(), 3L)),
                rows(database, "SELECT * FROM t ORDER BY n"));
    }

    private void run(String... statements) {
        for (String sql : statements) {
            database.execute(written(sql, Door.MIGRATION));
        }
    }

    private List<Object> firsts(String sql) {
        return rows(database, sql).stream().map(row -> row.get(0)).toList();
    }

    private static List<Row> rows(Database database, String sql) {
        return database.query(written(sql, Door.CONSOLE)).rows();
    }

    private static SqlStatement written(String sql, Door door) {
        return EngineSql.read(Engines.EMBEDDED.dialect(), sql, door).statement();
    }
}
