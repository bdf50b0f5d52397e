package dev.lastresort.database.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.database.engine.h2.H2Dialect;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each limit of the gate: the last that passes, and the first that does not. */
@Execution(ExecutionMode.CONCURRENT)
class GateLimitsTest {

    private static final SqlGate GATE = H2Dialect.gate();

    @Test
    void aStatementHasAtMostAMillionCharacters() {
        assertEquals("ok", verdict("SELECT 1" + " ".repeat(999_992)));
        assertEquals("too-large", verdict("SELECT 1" + " ".repeat(999_993)));
    }

    @Test
    void aStatementHasAtMostTwoHundredThousandWords() {
        // SELECT, the numbers and the commas between them
        assertEquals("too-large", verdict("SELECT " + list("1", 100_001)));
        assertEquals("ok", verdict("SELECT " + list("1", 100_000)));
    }

    @Test
    void parenthesesNestFortyNineDeep() {
        assertEquals("ok", verdict("SELECT " + "(".repeat(49) + "1" + ")".repeat(49)));
        assertEquals("too-large", verdict("SELECT " + "(".repeat(50) + "1" + ")".repeat(50)));
        assertEquals("ok", verdict("SELECT " + list("(1)", 60)));
    }

    @Test
    void anExpressionHasAtMostFiveHundredPartsUpToAComma() {
        // SELECT itself is the first
        assertEquals("ok", verdict("SELECT 1" + " + 1".repeat(499)));
        assertEquals("too-large", verdict("SELECT 1" + " + 1".repeat(500)));
        assertEquals("ok", verdict("SELECT 1" + " + 1".repeat(400) + ", 1" + " + 1".repeat(400)));
        assertEquals("ok", verdict("SELECT a" + ".a".repeat(600)));
    }

    @Test
    void aFromNamesAtMostFiveTablesInWhateverWay() {
        assertEquals("ok", verdict("SELECT 1 FROM a, b, c, d, e WHERE x IN (1, 2, 3, 4, 5, 6, 7)"));
        assertEquals("too-many-tables", verdict("SELECT 1 FROM a, b, c, d, e, f"));
        assertEquals("too-many-tables", verdict("SELECT 1 FROM a"
                + " JOIN b ON x = y".repeat(5)));
        assertEquals("too-many-tables", verdict("SELECT 1 FROM a, (b JOIN c ON x = y JOIN d"
                + " ON x = y JOIN e ON x = y JOIN f ON x = y)"));
        assertEquals("ok", verdict("SELECT 1 FROM a, b, c, d, (SELECT 1 FROM e, f, g) AS h"));
        assertEquals("ok", verdict("SELECT 1 FROM a, b, c, d ORDER BY p, q, r, s, t"));
    }

    @Test
    void textsAreJoinedAtMostFiftyTimes() {
        assertEquals("ok", verdict("SELECT a" + "||b".repeat(50)));
        assertEquals("memory-function", verdict("SELECT a" + "||b".repeat(51)));
        assertEquals("ok", verdict("SELECT CONCAT(" + list("a", 50) + ")"));
        assertEquals("memory-function", verdict("SELECT CONCAT_WS(" + list("a", 51) + ")"));
    }

    @Test
    void whatMakesTextsIsToldTheirSizeByALiteral() {
        assertEquals("ok", verdict("SELECT SPACE(10000)"));
        assertEquals("memory-function", verdict("SELECT SPACE(10001)"));
        assertEquals("memory-function", verdict("SELECT SPACE(n) FROM t"));
        assertEquals("memory-function", verdict("SELECT SPACE('10')"));
        assertEquals("ok", verdict("SELECT LPAD(a, 10000, 'x') FROM t"));
        assertEquals("memory-function", verdict("SELECT LPAD(a, 10001, 'x') FROM t"));
        assertEquals("memory-function", verdict("SELECT RPAD(a) FROM t"));
        assertEquals("memory-function", verdict("SELECT LPAD(SPACE(9), 9) FROM t"));
        assertEquals("ok", verdict("SELECT LPAD(\"a\", 9) FROM t"));
    }

    @Test
    void aKnownTextIsRepeatedUpToTenThousandCharactersAnyOtherTenTimes() {
        assertEquals("ok", verdict("SELECT REPEAT('ab', 5000)"));
        assertEquals("memory-function", verdict("SELECT REPEAT('ab', 5001)"));
        assertEquals("ok", verdict("SELECT REPEAT('', 10000)"));
        assertEquals("memory-function", verdict("SELECT REPEAT('', 10001)"));
        assertEquals("ok", verdict("SELECT REPEAT(a, 10) FROM t"));
        assertEquals("memory-function", verdict("SELECT REPEAT(a, 11) FROM t"));
        assertEquals("memory-function", verdict("SELECT REPEAT(a, :n) FROM t"));
        assertEquals("memory-function", verdict("SELECT REPEAT(REPEAT('a', 9), 9)"));
    }

    @Test
    void aReplacementIsALiteralOfTwentyCharacters() {
        assertEquals("ok", verdict("SELECT REPLACE(a, 'b', '" + "x".repeat(20) + "') FROM t"));
        assertEquals("memory-function",
                verdict("SELECT REPLACE(a, 'b', '" + "x".repeat(21) + "') FROM t"));
        assertEquals("memory-function", verdict("SELECT REPLACE(a, 'b', c) FROM t"));
        assertEquals("memory-function", verdict("SELECT REPLACE(a, 'b', 'c' || 'd') FROM t"));
        assertEquals("ok", verdict("SELECT REPLACE(a, b) FROM t"));
    }

    @Test
    void numbersHaveAThousandDigitsInTheirTypeAndSixtyWhereTheyAreWritten() {
        assertEquals("ok", verdict("SELECT CAST(a AS DECIMAL(1000)) FROM t"));
        assertEquals("memory-function", verdict("SELECT CAST(a AS DECIMAL(1001)) FROM t"));
        assertEquals("ok", verdict("SELECT " + "9".repeat(60)));
        assertEquals("memory-function", verdict("SELECT " + "9".repeat(61)));
        assertEquals("ok", verdict("SELECT 1e1234"));
        assertEquals("memory-function", verdict("SELECT 1E12345"));
    }

    @Test
    void aSeriesHasLiteralBoundsLessThanTenMillionApart() {
        assertEquals("ok", verdict("SELECT x FROM GENERATE_SERIES(1, 10000000) t(x)"));
        assertEquals("memory-function", verdict("SELECT x FROM GENERATE_SERIES(0, 10000000) t(x)"));
        assertEquals("memory-function",
                verdict("SELECT x FROM SYSTEM_RANGE(-5000000, 5000000) t(x)"));
        assertEquals("ok", verdict("SELECT x FROM SYSTEM_RANGE(-4999999, 5000000) t(x)"));
        assertEquals("memory-function", verdict("SELECT x FROM GENERATE_SERIES(1, :n) t(x)"));
        assertEquals("memory-function", verdict("SELECT x FROM GENERATE_SERIES(1) t(x)"));
        assertEquals("memory-function",
                verdict("SELECT x FROM GENERATE_SERIES(9999999999999999, 9999999999999999) t(x)"));
    }

    @Test
    void aPatternHasOneWildcardBeforeItsEndAndTwoHundredCharacters() {
        assertEquals("ok", like("'%a%'"));
        assertEquals("pattern-too-costly", like("'%a%b'"));
        assertEquals("pattern-too-costly", like("'%a' || '%b'"));
        assertEquals("ok", like("'" + "a".repeat(200) + "'"));
        assertEquals("pattern-too-costly", like("'" + "a".repeat(201) + "'"));
        assertEquals("pattern-too-costly", like("b"));
        assertEquals("pattern-too-costly", like("'a' || b"));
        assertEquals("ok", like("('%' || :p)"));
    }

    @Test
    void aPatternWithAParameterIsJudgedAgainByItsValue() {
        SqlStatement open = GATE.check("SELECT 1 FROM t WHERE a LIKE '%' || :p", Door.FACT);
        assertEquals(Optional.empty(), open.costlyPattern(Map.of("p", "x%")));
        assertEquals("the pattern has more than 1 % before its end; write LIKE 'text%',"
                + " LIKE '%text%', or LIKE :parameter",
                open.costlyPattern(Map.of("p", "%x")).orElseThrow());
        assertEquals(Optional.empty(), open.costlyPattern(Map.of("p", "x".repeat(199))));
        assertEquals(true, open.costlyPattern(Map.of("p", "x".repeat(200))).isPresent());
        assertEquals(Optional.empty(), GATE.check("SELECT 1 FROM t WHERE a LIKE 'b' AND c = :p",
                Door.FACT).costlyPattern(Map.of("p", "%%%")));
    }

    @Test
    void tokensThatTouchDoSoOnlyWhereAllReadersAgree() {
        for (String glued : new String[] {"1or", "0x1f", "1.5.5", ":a'b'", ":a\"b\"", "'a'b",
            "\"a\"b", "'a'1", "'a'$$b$$", "\"a\"$$b$$", ":a:b"}) {
            assertEquals("not-understood", verdict("SELECT " + glued), glued);
        }
        for (String plain : new String[] {"1+1", "a'b'", "\"a\"'b'", "'a'||'b'", ":a+1", "1)-(1"}) {
            assertEquals("ok", verdict("SELECT (" + plain + ")"), plain);
        }
        assertEquals(8, rejected("SELECT 1or").offset());
    }

    @Test
    void aNameIsJudgedAsItWasWritten() {
        // in lower case the Kelvin sign is a k
        for (String name : new String[] {"\u212A", "caf\u00E9", "a$b", "a$$b$$", "a\u0000b", "`a`",
            "\uD835\uDCB3"}) {
            assertEquals("not-understood", verdict("SELECT " + name + " FROM t"), name);
        }
        assertEquals("ok", verdict("SELECT _a9, Z, \"caf\u00E9\" FROM t"));
    }

    @Test
    void theFindingOfAConditionPointsIntoTheCondition() {
        GateFinding clock = assertThrows(RejectedSql.class,
                () -> GATE.checkCondition("id = CURDATE()")).finding();
        assertEquals("clock-function", clock.rule());
        assertEquals(5, clock.offset());
        GateFinding closes = assertThrows(RejectedSql.class,
                () -> GATE.checkCondition("(id) = 1) OR (1 = 1")).finding();
        assertEquals("not-one-condition", closes.rule());
        assertEquals(8, closes.offset());
    }

    private static String like(String pattern) {
        return verdict("SELECT 1 FROM t WHERE a LIKE " + pattern);
    }

    private static String list(String one, int times) {
        return Stream.generate(() -> one).limit(times).collect(Collectors.joining(", "));
    }

    private static GateFinding rejected(String sql) {
        return assertThrows(RejectedSql.class, () -> GATE.check(sql, Door.FACT)).finding();
    }

    private static String verdict(String sql) {
        try {
            GATE.check(sql, Door.FACT);
            return "ok";
        } catch (RejectedSql rejected) {
            return rejected.finding().rule();
        }
    }
}
