package dev.lastresort.database.engine.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.Translation;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.written.EngineSql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class PostgresGateTest {

    private static final Dialect DIALECT = new PostgresDialect(HostileToServer.functions());
    private static final List<String> HOSTILE = HostileToServer.statements("/canary", "/written");

    @Test
    void corpusIsLargeAndEachLineStandsOnce() {
        assertTrue(HOSTILE.size() >= 200, "lines: " + HOSTILE.size());
        assertEquals(HOSTILE.size(), new HashSet<>(HOSTILE).size());
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void noStatementRunsAtAnyDoor(Door door) {
        List<String> passed = new ArrayList<>();
        for (String sql : HOSTILE) {
            try {
                if (!DIALECT.translate(sql).pieces().isEmpty()) {
                    admitted(sql, door);
                    passed.add(sql);
                }
            } catch (RejectedSql refused) {
                // as it must be
            }
        }
        assertEquals("", String.join("\n", passed));
    }

    @Test
    void serverReadsAStringAsTheGateDid() {
        assertEquals("SELECT 'it''s', 'a\\b', 'c'", admitted(
                "SELECT E'it\\'s', 'a\\b', $x$c$x$", Door.FACT).text());
        assertEquals("SELECT 8  ", admitted("SELECT 8 //* x */ + id FROM orders", Door.FACT)
                .text());
        assertEquals("SELECT \"a\"\"b\", 1 <= 2  FROM orders",
                admitted("SELECT \"a\"\"b\", 1 <= 2 /* ' */FROM orders", Door.FACT).text());
        assertThrows(RejectedSql.class,
                () -> DIALECT.admitCondition("E'\\'' = '' OR pg_sleep(1) IS NULL OR ''=''"));
    }

    @Test
    void simulationAnswersInThePlaceOfTheClock() {
        assertEquals("SELECT lr.now(), lr.today(), 'current_date'", admitted(
                "SELECT CURRENT_TIMESTAMP, current_date, 'current_date'", Door.FACT).text());
        assertEquals("SELECT lr.now(3)", admitted("SELECT CURRENT_TIMESTAMP(3)", Door.FACT)
                .text());
        assertEquals("due < lr.today()",
                DIALECT.admitCondition("due < CURRENT_DATE").toString());
        assertEquals("lr.local_now()", DIALECT.admitExpression("LOCALTIMESTAMP").toString());
    }

    @Test
    void aScenarioIsLetThrough() {
        for (String sql : List.of("CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY"
                + " KEY, doc JSONB, at TIMESTAMPTZ DEFAULT now())",
                "ALTER TABLE t ADD COLUMN n INTEGER NOT NULL DEFAULT 0", "CREATE INDEX i ON t (n)",
                "ALTER TABLE t ALTER COLUMN n TYPE BIGINT USING n * 100",
                "UPDATE t SET n = n + 1 WHERE id = :id RETURNING n", "TRUNCATE TABLE t",
                "INSERT INTO t (n) VALUES (1) ON CONFLICT DO NOTHING",
                "DELETE FROM t USING u WHERE t.id = u.id", "DROP TABLE IF EXISTS t CASCADE",
                "CREATE VIEW v AS SELECT row_number() OVER (PARTITION BY n ORDER BY id) FROM t")) {
            admitted(sql, Door.MIGRATION);
        }
    }

    @Test
    void schemaOfAScenarioIsItsOwnWithoutItsName() {
        assertEquals("CREATE TABLE t (id INT DEFAULT nextval( 's' ))", admitted("CREATE TABLE"
                + " public.t (id INT DEFAULT nextval('public.s'::regclass))", Door.SETUP).text());
        RejectedSql refused = assertThrows(RejectedSql.class, () -> EngineSql.read(DIALECT,
                "SELECT public.t.x, pg_sleep(1) FROM public.t", Door.FACT));
        assertEquals(19, refused.finding().offset());
        assertEquals("TRUNCATE TABLE t", admitted("TRUNCATE public.t", Door.MIGRATION).text());
        assertEquals("CREATE INDEX i ON t ( \"hidden\" )", admitted(
                "CREATE INDEX CONCURRENTLY i ON t (hidden)", Door.MIGRATION).text());
        assertEquals("due < 5", DIALECT.admitCondition("public.due < 5").toString());
    }

    @Test
    void whatNoOutcomeDependsOnIsLeftOutAndTold() {
        Translation left = DIALECT.translate("SET search_path = public");
        assertEquals(0, left.pieces().size());
        assertEquals(1, left.notes().size());
        assertEquals(0, DIALECT.translate("ALTER TABLE public.t OWNER TO app;").pieces().size());
        assertThrows(RejectedSql.class, () -> admitted(
                "ALTER TABLE t ADD n INT, OWNER TO app", Door.MIGRATION));
    }

    private static SqlStatement admitted(String sql, Door door) {
        Translation translated = DIALECT.translate(sql);
        return DIALECT.admit(translated.pieces().getFirst().text(), door);
    }
}
