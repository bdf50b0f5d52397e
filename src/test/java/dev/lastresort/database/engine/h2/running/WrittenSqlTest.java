package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engine.SqlNote;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.written.EngineSql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL's forms do here: each is run, and the rows are looked at. */
@Execution(ExecutionMode.CONCURRENT)
class WrittenSqlTest {

    private static final String TABLES = """
            CREATE TABLE p (id BIGINT PRIMARY KEY, a INTEGER, b INTEGER, t VARCHAR(20));
            CREATE TABLE q (id BIGINT PRIMARY KEY, p_id BIGINT REFERENCES p (id), u INTEGER UNIQUE);
            INSERT INTO p VALUES (1, 10, 100, 'one'), (2, 20, 200, 'two');
            INSERT INTO q VALUES (1, 1, 7);
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {
        "UPDATE p SET a = a + 1 WHERE id = 1 RETURNING id, a ¦ 1|11",
        "DELETE FROM q WHERE u = 7 RETURNING * ¦ 1|1|7",
        "INSERT INTO p AS x (id, a) VALUES (3, 5) RETURNING x.id AS n ¦ 3",
        "SELECT a FROM p WHERE t = ANY (ARRAY['two', 'three']) ¦ 20",
        "SELECT a FROM p WHERE (t)::text = ANY ((ARRAY['two'::character varying])::text[]) ¦ 20",
        "SELECT a FROM p WHERE id <> ALL (ARRAY[1, 3]) ¦ 20",
        "SELECT a FROM p WHERE t ~ '^tw' ¦ 20",
        "SELECT a FROM p WHERE t !~* 'WO$' ¦ 10",
        "SELECT a FROM ONLY public.p WHERE id = 1 ¦ 10",
        "SELECT E'it\\'s', $x$a'b$x$ ¦ it's|a'b",
        "SELECT CAST(TIMESTAMP '2026-01-01 00:00:00' + INTERVAL '1 day 2 hours' AS VARCHAR) "
                + "¦ 2026-01-02 02:00:00",
        "SELECT CAST(TIMESTAMP '2026-03-31 00:00:00' - INTERVAL '1 mon 1 day' AS VARCHAR) "
                + "¦ 2026-02-27 00:00:00",
        "WITH gone AS (DELETE FROM q RETURNING *) SELECT u FROM gone ¦ 7",
    })
    void answersAsPostgresqlDoes(String query, String row) {
        try (Script script = new Script().run(TABLES)) {
            assertEquals(List.of(row), script.rows(query));
        }
    }

    @Test
    void anInsertThatCollidesUpdatesTheRow() {
        try (Script script = new Script().run(TABLES + """
                INSERT INTO p (id, a) VALUES (1, 5), (3, 6)
                  ON CONFLICT (id) DO UPDATE SET a = excluded.a, b = p.b + 1;
                INSERT INTO p AS x (id, a) SELECT id, a + 100 FROM p WHERE id < 3
                  ON CONFLICT (id) DO UPDATE SET a = excluded.a WHERE x.a > 10;
                """)) {
            assertEquals(List.of("1|5|101", "2|120|200", "3|6|NULL"),
                    script.rows("SELECT id, a, b FROM p ORDER BY id"));
        }
    }

    @Test
    void rowsMoveFromOneTableToAnotherInOneStatement() {
        try (Script script = new Script().run(TABLES + """
                CREATE TABLE archive (id BIGINT PRIMARY KEY, p_id BIGINT, u INTEGER);
                WITH moved AS (DELETE FROM q WHERE u > 5 RETURNING *)
                  INSERT INTO archive SELECT * FROM moved;
                WITH big AS (SELECT id FROM p WHERE a > 15) DELETE FROM p USING big
                  WHERE big.id = p.id;
                """)) {
            assertEquals(List.of("1|1|7"), script.rows("SELECT * FROM archive"));
            assertEquals(List.of(), script.rows("SELECT * FROM q"));
            assertEquals(List.of("1"), script.rows("SELECT id FROM p"));
        }
    }

    @Test
    void constraintsWithoutANameHavePostgresqlsNames() {
        try (Script script = new Script().run(TABLES + """
                ALTER TABLE p ADD CHECK (a > 0), ADD CHECK (a < b), ADD CHECK (b > 1);
                ALTER TABLE q DROP CONSTRAINT q_p_id_fkey, DROP CONSTRAINT q_u_key,
                  DROP CONSTRAINT q_pkey;
                ALTER TABLE ONLY public.q ADD CONSTRAINT q_pkey PRIMARY KEY (id);
                ALTER TABLE p DROP CONSTRAINT p_a_check;
                ALTER TABLE p DROP CONSTRAINT p_check;
                ALTER TABLE p DROP CONSTRAINT p_b_check;
                """)) {
            assertEquals(script.database().contents(), script.redone());
            assertEquals("90057", script.failure("ALTER TABLE q DROP CONSTRAINT q_u_key"));
        }
    }

    @Test
    void severalActionsAreAllDoneOrNone() {
        try (Script script = new Script().run(TABLES)) {
            script.run("UPDATE p SET a = 11 WHERE id = 1");
            String before = script.database().contents();
            assertEquals("23502", script.failure(
                    "ALTER TABLE p ADD COLUMN x INTEGER, ADD COLUMN y INTEGER NOT NULL"));
            assertEquals(before, script.database().contents());
            script.run(
                    "ALTER TABLE p ADD COLUMN x INTEGER DEFAULT 4, DROP b, ALTER a SET NOT NULL");
            assertEquals(List.of("1|11|one|4", "2|20|two|4"),
                    script.rows("SELECT * FROM p ORDER BY id"));
            assertEquals(script.database().contents(), script.redone());
        }
    }

    @Test
    void aDroppedColumnTakesItsIndexesAndConstraintsAlong() {
        try (Script script = new Script().run(TABLES + """
                CREATE INDEX p_ab ON p USING btree (a, b);
                ALTER TABLE p ADD CONSTRAINT p_ab_key UNIQUE (a, b);
                ALTER TABLE p DROP COLUMN a;
                """)) {
            assertEquals(List.of("1|100|one", "2|200|two"),
                    script.rows("SELECT * FROM p ORDER BY id"));
            assertEquals(script.database().contents(), script.redone());
        }
    }

    @Test
    void truncateTakesTheReferringTablesAlong() {
        try (Script script = new Script().run(TABLES)) {
            assertEquals("90106", script.failure("TRUNCATE p"));
            script.run("TRUNCATE p CASCADE");
            assertEquals(List.of("0|0"),
                    script.rows("SELECT (SELECT count(*) FROM p), (SELECT count(*) FROM q)"));
            assertEquals("23506", script.failure("INSERT INTO q VALUES (1, 9, 1)"));
            assertEquals(script.database().contents(), script.redone());
        }
    }

    @Test
    void truncateRestartsWhatCounts() {
        try (Script script = new Script().run("""
                CREATE SEQUENCE s;
                CREATE TABLE c (id BIGINT PRIMARY KEY DEFAULT nextval('public.s'::regclass), x INT);
                CREATE TABLE d (id SERIAL PRIMARY KEY, x INT);
                INSERT INTO c (x) VALUES (1), (2);
                INSERT INTO d (x) VALUES (1), (2);
                TRUNCATE TABLE c, d RESTART IDENTITY;
                INSERT INTO c (x) VALUES (3);
                INSERT INTO d (x) VALUES (3);
                """)) {
            assertEquals(List.of("1|1"),
                    script.rows("SELECT c.id, d.id FROM c, d"));
        }
    }

    @Test
    void aSequenceGoesOnWhereItIsSet() {
        try (Script script = new Script().run("""
                CREATE TABLE d (id SERIAL PRIMARY KEY, x INT);
                CREATE SEQUENCE public.s AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE
                  NO MAXVALUE CACHE 1;
                ALTER SEQUENCE public.s OWNED BY public.d.x;
                SELECT pg_catalog.setval('public.s', 41, true);
                SELECT setval('d_id_seq', 10, false);
                INSERT INTO d (x) VALUES (nextval('s'));
                """)) {
            assertEquals(List.of("10|42"), script.rows("SELECT id, x FROM d"));
        }
    }

    @Test
    void aViewFollowsARenamedTableAndColumn() {
        try (Script script = new Script().run(TABLES + """
                CREATE VIEW v AS SELECT id, a AS shown FROM p WHERE a > 15;
                CREATE VIEW w AS SELECT shown FROM v;
                ALTER TABLE p RENAME COLUMN a TO amount;
                ALTER TABLE p RENAME TO parts;
                """)) {
            assertEquals(List.of("2|20"), script.rows("SELECT * FROM v"));
            assertEquals(List.of("20"), script.rows("SELECT shown FROM w"));
            assertEquals(script.database().contents(), script.redone());
        }
    }

    @Test
    void rowsAreWrittenThroughASimpleView() {
        try (Script script = new Script().run(TABLES + """
                ALTER TABLE p RENAME TO p_v2;
                ALTER TABLE p_v2 RENAME COLUMN a TO amount;
                CREATE VIEW p AS SELECT id, amount AS a, b, t FROM p_v2;
                INSERT INTO p (id, a) VALUES (3, 30);
                UPDATE p SET a = a + 1 WHERE id >= 2;
                DELETE FROM q;
                DELETE FROM p WHERE id = 1;
                """)) {
            assertEquals(List.of("2|21", "3|31"),
                    script.rows("SELECT id, amount FROM p_v2 ORDER BY id"));
            assertEquals("23505", script.failure("INSERT INTO p (id) VALUES (2)"));
            assertEquals(script.database().contents(), script.redone());
        }
    }

    @Test
    void aConstraintThatIsNotValidIsCheckedLater() {
        try (Script script = new Script().run(TABLES
                + "ALTER TABLE p ADD CONSTRAINT big CHECK (a > 15) NOT VALID;")) {
            assertEquals("23513", script.failure("INSERT INTO p (id, a) VALUES (3, 1)"));
            assertTrue(script.failure("ALTER TABLE p VALIDATE CONSTRAINT big").startsWith("235"));
            script.run("UPDATE p SET a = 16 WHERE id = 1; ALTER TABLE p VALIDATE CONSTRAINT big");
        }
    }

    @Test
    void anIndexTakesThePlaceOfAConstraint() {
        try (Script script = new Script().run(TABLES + """
                CREATE UNIQUE INDEX CONCURRENTLY p_t ON p (t);
                ALTER TABLE p ADD CONSTRAINT p_t_key UNIQUE USING INDEX p_t;
                """)) {
            assertEquals("23505", script.failure("INSERT INTO p (id, t) VALUES (3, 'one')"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE INDEX x ON p (lower(t))",
        "CREATE INDEX x ON p USING gin (t)",
        "CREATE INDEX CONCURRENTLY IF NOT EXISTS x ON public.p USING btree (a) WHERE b IS NOT NULL",
        "CREATE INDEX x ON p (t text_pattern_ops DESC NULLS LAST)",
    })
    void anIndexThatTheEngineLacksIsThereToBeDropped(String index) {
        try (Script script = new Script().run(TABLES + index + "; DROP INDEX CONCURRENTLY x;")) {
            assertEquals("42S12", script.failure("DROP INDEX x"));
        }
    }

    @Test
    void namesThatAreNoKeywordsOfPostgresqlAreTaken() {
        try (Script script = new Script().run("""
                CREATE TABLE settings (id BIGINT PRIMARY KEY, key VARCHAR(20) NOT NULL, value TEXT,
                  hidden BOOLEAN NOT NULL DEFAULT FALSE, force BOOLEAN, version INTEGER,
                  identity TEXT, day INTEGER, year INTEGER, range INTEGER, constant INTEGER);
                INSERT INTO settings (id, key, value, hidden, version, day, year, range)
                  VALUES (1, 'k', 'v', true, 2, 3, 4, 5);
                UPDATE settings SET value = 'w', day = day + 1, year = settings.year + 1
                  WHERE key = 'k' AND hidden;
                CREATE INDEX settings_key ON settings (key, value);
                CREATE TABLE "User" (id INTEGER PRIMARY KEY, "email" TEXT);
                CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
                """)) {
            assertEquals(List.of("k|w|4|5|5"), script.rows(
                    "SELECT s.key, s.value, s.day, year, range FROM settings s ORDER BY value"));
            assertEquals(List.of("2"), script.rows(
                    "SELECT EXTRACT(day FROM TIMESTAMP '2026-01-02 00:00:00')"));
        }
    }
}
