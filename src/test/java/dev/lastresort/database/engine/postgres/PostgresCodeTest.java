package dev.lastresort.database.engine.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code a scenario may hold, and how it is spelled for the server. */
@Execution(ExecutionMode.CONCURRENT)
class PostgresCodeTest {

    private static final Dialect DIALECT = new PostgresDialect(Set.of("count", "pg_sleep"));

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at := now();"
                + " NEW.n = CASE WHEN NEW.n IS NULL THEN 0 ELSE NEW.n END; RETURN NEW; END $$",
        "CREATE OR REPLACE FUNCTION total(a integer, b numeric DEFAULT 1) RETURNS numeric AS"
                + " 'SELECT sum(price) * $2 FROM lines WHERE order_id = $1' LANGUAGE sql STABLE",
        "CREATE FUNCTION f(id int) RETURNS TABLE (n int, note text) LANGUAGE plpgsql AS $$"
                + " BEGIN RETURN QUERY SELECT 1, 'x'; END $$",
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $f$ DECLARE i int; s text := 'it''s';"
                + " r record; o orders%ROWTYPE; BEGIN FOR i IN REVERSE 10..1 BY 2 LOOP IF i > 3 AND"
                + " s <> '' THEN CONTINUE; ELSIF i = 3 THEN EXIT WHEN true; ELSE s := s || i;"
                + " END IF; END LOOP; FOR r IN SELECT id FROM orders LOOP UPDATE orders SET note ="
                + " NULL WHERE id = r.id; END LOOP; SELECT id, note INTO STRICT o.id, o.note FROM"
                + " orders LIMIT 1; INSERT INTO log (n) VALUES (i) RETURNING id INTO i; PERFORM"
                + " f(); GET DIAGNOSTICS i = ROW_COUNT; RAISE NOTICE 'done %', i; RAISE EXCEPTION"
                + " 'no' USING ERRCODE = 'P0001', HINT = 'x'; RETURN i; END $f$",
        "CREATE PROCEDURE p(INOUT n int) LANGUAGE plpgsql AS $$ BEGIN CASE n WHEN 1 THEN n := 2;"
                + " ELSE n := 3; END CASE; CASE WHEN n > 1 THEN NULL; END CASE; CALL q(n);"
                + " WHILE n < 9 LOOP n := n + 1; END LOOP; DELETE FROM orders WHERE id = n; END $$",
        "DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL;"
                + " END $$",
        "DO $$ <<outer>> DECLARE n int := 1; BEGIN UPDATE orders SET id = n; END outer $$",
        "DO 'BEGIN IF NOT EXISTS (SELECT 1 FROM orders) THEN INSERT INTO orders VALUES (1);"
                + " END IF; END'",
        "CREATE TRIGGER t BEFORE INSERT OR UPDATE OF note ON orders FOR EACH ROW WHEN (NEW.id > 1)"
                + " EXECUTE FUNCTION touch('a')",
        "CREATE TRIGGER t AFTER DELETE ON orders REFERENCING OLD TABLE AS gone FOR EACH STATEMENT"
                + " EXECUTE PROCEDURE touch()",
        "DROP TRIGGER IF EXISTS t ON orders", "DROP FUNCTION IF EXISTS total(integer, numeric)",
        "CALL p(1)", "SELECT total(1, 2)", "ALTER TABLE orders DISABLE TRIGGER t",
        "CREATE TABLE m (at date, n int) PARTITION BY RANGE (at)",
        "CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')",
        "ALTER TABLE ONLY m ATTACH PARTITION m2 FOR VALUES IN (1, 2)",
        "ALTER TABLE m DETACH PARTITION m2", "CREATE TABLE h PARTITION OF m DEFAULT",
        "MERGE INTO orders USING t ON t.id = orders.id WHEN NOT MATCHED THEN INSERT (id) VALUES"
                + " (1)",
        "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START WITH 1000), EXCLUDE (id WITH"
                + " =))",
        "SELECT id FROM orders WHERE tags && '{a}' AND doc @> '{}' AND doc ? 'x' AND note ~ '^a'",
    })
    void codeThatStaysWithinTheScenarioIsTaken(String sql) {
        admitted(sql);
    }

    @Test
    void functionsOfTheScenarioAreSpelledSoThatNoOtherIsReached() {
        assertEquals("SELECT \"app\".total(1), \"app\".\"Total\"(2), count(*)", admitted(
                "SELECT total(1), \"Total\"(2), count(*)").text());
        assertEquals("CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION"
                + " \"app\".touch()",
                admitted("CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW"
                        + " EXECUTE FUNCTION public.touch()").text());
        assertEquals("CREATE FUNCTION \"app\".f() RETURNS int LANGUAGE plpgsql AS 'BEGIN PERFORM"
                + " \"app\".g(lr.now()); RETURN \"app\".h('' x''); END'",
                admitted("CREATE FUNCTION f()"
                        + " RETURNS int LANGUAGE plpgsql AS $$BEGIN PERFORM g(CURRENT_TIMESTAMP);"
                        + " RETURN public.h(' x'); END;$$").text());
        assertTrue(admitted("SELECT total(1)").writes());
        assertThrows(RejectedSql.class, () -> admitted("SELECT app.total(1)"));
        assertThrows(RejectedSql.class, () -> DIALECT.admit("SELECT total(1)", Door.FACT));
        assertThrows(RejectedSql.class,
                () -> DIALECT.admit("CREATE VIEW v AS SELECT total(1)", Door.SETUP));
        assertThrows(RejectedSql.class, () -> DIALECT.admitCondition("total(1) > 2"));
    }

    /** Rows that change are told by images; a schema change is done again as it stands. */
    @Test
    void blockChangesRowsOrTheSchema() {
        assertEquals(SqlKind.DML, admitted("DO $$ BEGIN DELETE FROM orders; END $$").kind());
        assertEquals(SqlKind.DML, admitted("CALL p()").kind());
        assertEquals(SqlKind.SCHEMA, admitted("DO $$ BEGIN DROP TABLE orders; END $$").kind());
        RejectedSql both = assertThrows(RejectedSql.class, () -> admitted(
                "DO $$ BEGIN DELETE FROM orders; DROP TABLE orders; END $$"));
        assertTrue(both.finding().message().contains("both rows and the schema"),
                both.finding()::message);
        RejectedSql caught = assertThrows(RejectedSql.class, () -> admitted("DO $$ BEGIN INSERT"
                + " INTO orders VALUES (1); EXCEPTION WHEN others THEN NULL; END $$"));
        assertTrue(caught.finding().fix().contains("ON CONFLICT"), caught.finding()::fix);
    }

    private static SqlStatement admitted(String sql) {
        return DIALECT.admit(DIALECT.translate(sql).pieces().getFirst().text(), Door.MIGRATION);
    }
}
