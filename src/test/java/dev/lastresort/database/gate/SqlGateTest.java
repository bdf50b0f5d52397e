package dev.lastresort.database.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engine.h2.H2Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class SqlGateTest {

    private static final SqlGate GATE = H2Dialect.gate();

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void eachStatementMeetsItsVerdict(String line) {
        String[] parts = line.split("\t", 3);
        assertEquals(parts[0], verdict(parts[2], Door.valueOf(parts[1])), parts[2]);
    }

    @Test
    void queryThatChangesRowsOrASequenceInsideIsToldAsAWrite() {
        for (String writes : List.of("WITH gone AS (DELETE FROM t RETURNING id) SELECT * FROM gone",
                "WITH made AS MATERIALIZED (INSERT INTO t VALUES (1) RETURNING id) TABLE made",
                "SELECT setval('s', 7)", "SELECT nextval('s')")) {
            assertTrue(SqlStatement.parse(writes).writes(), writes);
        }
        for (String reads : List.of("WITH a AS (SELECT 1) SELECT * FROM a",
                "SELECT * FROM t FOR UPDATE", "SELECT x AS update FROM t")) {
            assertFalse(SqlStatement.parse(reads).writes(), reads);
        }
    }

    @Test
    void refusalPointsAtTheWord() {
        RejectedSql refused = assertThrows(RejectedSql.class,
                () -> GATE.check("SELECT a, CURDATE() FROM t", Door.FACT));
        assertEquals(10, refused.finding().offset());
        assertTrue(refused.finding().fix().contains("now()"));
    }

    @Test
    void statementTellsWhatItIs() {
        SqlStatement query =
                GATE.check("SELECT :a.b, x::INT FROM T1 WHERE y IN (:c) ORDER BY 1", Door.FACT);
        assertEquals(List.of("a.b", "c"), query.parameters());
        assertTrue(query.identifiers().containsAll(Set.of("t1", "x", "y")));
        assertTrue(query.ordered());
        assertFalse(query.writes());
        SqlStatement inner = GATE.check("SELECT * FROM (SELECT 1 ORDER BY 1) AS t(x)",
                Door.FACT);
        assertFalse(inner.ordered());
        assertEquals(SqlKind.DML, GATE.check("DELETE FROM t", Door.ACTOR).kind());
        assertEquals(SqlKind.SCHEMA, GATE.check("TRUNCATE TABLE t", Door.ACTOR).kind());
    }

    private static String verdict(String sql, Door door) {
        try {
            GATE.check(sql, door);
            return "ok";
        } catch (RejectedSql refused) {
            return refused.finding().rule();
        }
    }

    static Stream<String> corpus() throws IOException {
        try (InputStream in = SqlGateTest.class.getResourceAsStream("gate-corpus.tsv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }
}
