package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engine.SqlNote;
import dev.lastresort.database.engines.Engines;
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

/**
 * What is not run: told where no outcome depends on it, and refused by its name where one could.
 */
@Execution(ExecutionMode.CONCURRENT)
class LeftOutSqlTest {

    private static final String TABLES =
            "CREATE TABLE p (id BIGINT PRIMARY KEY, a INTEGER, b INTEGER, t VARCHAR(20));";

    @ParameterizedTest
    @ValueSource(strings = {
        "ALTER TABLE p OWNER TO somebody", "GRANT SELECT ON p TO somebody",
        "SET search_path TO public", "CREATE EXTENSION IF NOT EXISTS pgcrypto",
        "ANALYZE p", "COMMENT ON TABLE p IS 'x'", "BEGIN", "COMMIT", "\\restrict a;b",
        "SELECT pg_catalog.set_config('search_path', '', false)",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $f$ SELECT 1; $f$",
        "ALTER TABLE p ALTER COLUMN a SET STATISTICS 100",
        "ALTER TABLE p ENABLE ROW LEVEL SECURITY", "DROP FUNCTION f(int)",
        "EXPLAIN SELECT * FROM p", "SHOW search_path",
        "REVOKE ALL ON SCHEMA public FROM public", "CREATE SCHEMA IF NOT EXISTS public",
    })
    void whatNoOutcomeDependsOnIsLeftOutAndTold(String statement) {
        try (Script script = new Script().run(TABLES)) {
            String before = script.database().contents();
            script.run(statement);
            assertEquals(List.of(SqlNote.Kind.LEFT_OUT), script.told());
            assertEquals(before, script.database().contents());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {
        "DO $$ DECLARE n int; BEGIN DELETE FROM p; END $$ ¦ this block does: delete",
        "DO $$ BEGIN IF a > 1 THEN DELETE FROM p; END IF; END $$ ¦ this block does: delete",
        "DO $$ BEGIN EXECUTE 'DROP TABLE p'; END $$ ¦ this block does: execute",
        "CREATE TRIGGER t BEFORE INSERT ON p EXECUTE FUNCTION f() ¦ a trigger runs code",
        "CREATE UNIQUE INDEX x ON p (lower(t)) NULLS NOT DISTINCT ¦ cannot be NULLS NOT DISTINCT",
        "CREATE TABLE q PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0) ¦ by hash",
        "SELECT * FROM p FULL JOIN p AS q ON true ¦ FULL JOIN is not supported",
        "SELECT unnest(a) FROM p ¦ unnest makes rows",
        "COPY p FROM stdin WITH (FORMAT binary) ¦ the option BINARY of COPY is not read",
        "SELECT a && b FROM p ¦ the operator && is not supported",
        "SELECT a FROM p GROUP BY ROLLUP (a) ¦ GROUP BY ROLLUP groups several times",
        "EXPLAIN ANALYZE DELETE FROM p ¦ EXPLAIN ANALYZE runs the change",
        "ALTER TABLE p ADD CONSTRAINT x EXCLUDE USING gist (t WITH =) ¦ an EXCLUDE constraint",
        "COPY p FROM '/etc/passwd' ¦ COPY reads or writes a file",
        "CALL f() ¦ CALL runs code",
        "CREATE SCHEMA app ¦ a scenario has one schema",
        "SELECT 1 FROM p, LATERAL (SELECT p.a) l ¦ LATERAL is taken on this engine where",
        "CREATE TABLE x () INHERITS (p) ¦ INHERITS is not supported",
    })
    void whatCannotBeDoneIsRefusedByName(String statement, String message) {
        RejectedSql refused = assertThrows(RejectedSql.class,
                () -> EngineSql.read(Engines.EMBEDDED.dialect(), statement, Door.SETUP));
        assertTrue(refused.getMessage().startsWith(message)
                || refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void aRefusalPointsIntoWhatWasWritten() {
        String sql =
                "ALTER TABLE ONLY public.p ADD COLUMN x INT,\n  ADD COLUMN y INT DEFAULT sleep(1)";
        RejectedSql refused = assertThrows(RejectedSql.class,
                () -> EngineSql.read(Engines.EMBEDDED.dialect(), sql, Door.SETUP));
        assertEquals(sql.indexOf("sleep"), refused.finding().offset());
    }
}
