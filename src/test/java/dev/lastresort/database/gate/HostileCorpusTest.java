package dev.lastresort.database.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.gate.HostileCorpus.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class HostileCorpusTest {

    private static final SqlGate GATE = H2Dialect.gate();
    private static final List<Line> LINES = HostileCorpus.lines("/canary", "/written", 9);

    @Test
    void corpusIsLargeAndEachLineStandsOnce() {
        assertTrue(LINES.size() >= 400, "lines: " + LINES.size());
        assertEquals(Map.of(), LINES.stream()
                .collect(Collectors.groupingBy(Line::sql, Collectors.counting()))
                .entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void everyStatementIsRefusedAtEveryDoor(Door door) {
        List<String> wrong = new ArrayList<>();
        HostileCorpus.planted(LINES, door.readsOnly()).forEach(line -> {
            String verdict = verdict(line.sql(), door);
            boolean elsewhere = door.readsOnly() && verdict.equals("queries-only")
                    || verdict.equals("ddl-parameter") && line.sql().contains(":")
                    || verdict.equals("hidden-change") && line.sql().contains("VIEW");
            if (!verdict.equals(line.rule()) && !elsewhere) {
                wrong.add(verdict + " instead of " + line.rule() + ": " + line.sql());
            }
        });
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void everyExpressionIsRefusedAsAConditionOfCopyBack() {
        List<String> passed = LINES.stream().filter(Line::expression).map(Line::sql)
                .filter(sql -> !refusedAsCondition(sql + " IS NULL")).toList();
        assertEquals(List.of(), passed);
    }

    @Test
    void conditionStaysOneCondition() {
        for (String sql : List.of("TRUE) UNION ALL SELECT * FROM (SELECT 1", "TRUE)", "(TRUE",
                "TRUE; DELETE FROM orders", "TRUE) -- ", "TRUE /*", "", "id = :id)", "'open")) {
            assertTrue(refusedAsCondition(sql), sql);
        }
        GATE.checkCondition("id IN (SELECT id FROM lost) AND (total > 0 OR note = ')') -- )");
    }

    @Test
    void aWholeStatementIsNoConditionAndNoExpression() {
        for (String sql : List.of("SELECT 1", "DELETE FROM orders", "WITH a AS (SELECT 1) SELECT *"
                + " FROM a", "VALUES (1)", "1, 2",
                "1) FROM t; DROP TABLE t --")) {
            assertTrue(refusedAsCondition(sql), sql);
            RejectedSql refused = assertThrows(RejectedSql.class,
                    () -> GATE.checkExpression(sql), sql);
            assertTrue(refused.finding().offset() <= sql.length(), sql);
        }
        GATE.checkExpression("(SELECT COUNT(*) FROM orders WHERE note = ', ') + CASE WHEN a THEN 1"
                + " ELSE 2 END");
    }

    private static boolean refusedAsCondition(String sql) {
        try {
            GATE.checkCondition(sql);
            return false;
        } catch (RejectedSql refused) {
            return refused.finding().offset() <= sql.length();
        }
    }

    private static String verdict(String sql, Door door) {
        try {
            GATE.check(sql, door);
            return "let through";
        } catch (RejectedSql refused) {
            GateFinding refusal = refused.finding();
            assertTrue(refusal.offset() >= 0 && refusal.offset() <= sql.length(), sql);
            assertTrue(!refusal.message().isEmpty() && !refusal.fix().isEmpty(), sql);
            return refusal.rule();
        }
    }
}
