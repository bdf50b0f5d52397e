package dev.lastresort.database.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.gate.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SqlLexerTest {

    private static final List<String> FRAGMENTS = List.of("'", "''", "\"", "\"\"", "`", "$", "$$",
            "a", "Z", "_", "é", "e\u0301", "\uD835\uDCB3", "\uD83D\uDE00", "\uD83D", "€", "1",
            "0x1f",
            "1.5e-3", ".", "-", "--", "/", "//", "/*", "*/", "*", "\n", "\r", " ", "\t", "\u00A0",
            ";", ":", "::", ":name", ":a.b", "?", "U&'d\\0061' UESCAPE '!'",
            "U&\"d!0061\" UESCAPE '!'",
            "E'it\\'", "N'x'", "X'00'", "(", ")", ",", "=", "<", ">", "|", "||", "@", "#", "\\",
            "\u0000", "$1");

    @Test
    void theTokensCoverTheTextWithoutAHoleWhateverItIs() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String sql = text(random);
            int at = 0;
            for (Token token : SqlLexer.scan(sql)) {
                assertEquals(at, token.start(), () -> "seed " + seed + ": " + sql);
                assertTrue(token.end() > at, () -> "seed " + seed + ": " + sql);
                assertTrue(token.closed() || token.end() == sql.length(),
                        () -> "seed " + seed + ": " + sql);
                at = token.end();
            }
            assertEquals(sql.length(), at, () -> "seed " + seed + ": " + sql);
        }
    }

    @Test
    void whatTheDatabaseReadsIsCutWhereTheDatabaseCutsIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 10_000; i++) {
            String sql = text(random);
            List<Token> tokens = SqlLexer.scan(sql);
            if (DatabaseCuts.areOurs(tokens)) {
                List<Integer> theirs = DatabaseCuts.of(sql, tokens);
                if (!theirs.isEmpty()) {
                    assertEquals(theirs, DatabaseCuts.expected(sql, tokens),
                            () -> "seed " + seed + ": " + sql);
                    compared++;
                }
            }
        }
        assertTrue(compared > 500, "compared only " + compared);
    }

    @Test
    void whatTheDatabaseFindsOpenIsOpen() {
        for (String sql : List.of("'a", "'a''", "\"a", "\"a\"\"", "`a", "$$a", "$$a$", "/*", "/*/",
                "/* /* */", "a /* b */ 'c")) {
            assertEquals(List.of(), DatabaseCuts.of(sql, List.of()), sql);
            assertEquals(false, SqlLexer.scan(sql).getLast().closed(), sql);
            assertTrue(assertThrows(UnreadableSql.class, () -> SqlStatement.parse(sql))
                    .getMessage().endsWith("is not closed"), sql);
        }
    }

    @Test
    void anOpenEndIsToldWithItsMarkAndItsPlace() {
        assertEquals("the $$ at offset 7 is not closed", refusal("SELECT $$a"));
        assertEquals("the /* at offset 0 is not closed", refusal("/* /* */"));
        assertEquals("the ' at offset 2 is not closed", refusal("a 'b''"));
        assertEquals("the ` at offset 0 is not closed", refusal("`b"));
    }

    @Test
    void dollarsWithinANameBeginNoString() {
        assertEquals("WORD a$$b|SYMBOL ;|WORD c$$", shown("a$$b;c$$"));
        assertEquals("STRING b;c|SYMBOL ;", shown("$$b;c$$;"));
        assertEquals("QUOTED A|STRING b", shown("\"A\"$$b$$"));
        assertEquals("SYMBOL $|NUMBER 1", shown("$1"));
    }

    @Test
    void backquotesQuoteANameAndDoubledOnesStandForOne() {
        assertEquals("QUOTED a;`b|SYMBOL ;", shown("`a;``b`;"));
        assertEquals("STRING it's|QUOTED a\"b", shown("'it''s' \"a\"\"b\""));
    }

    @Test
    void commentsEndWhereTheirLineOrTheirDepthEnds() {
        assertEquals("COMMENT // a;'|GAP \n|WORD b|COMMENT -- c|GAP \r|WORD d",
                shownWhole("// a;'\nb-- c\rd"));
        assertEquals("COMMENT /* a /* b */ ; */|SYMBOL ;", shown("/* a /* b */ ; */;", true));
        assertEquals("SYMBOL -|NUMBER 1|SYMBOL /|NUMBER 2", shown("-1/2"));
    }

    @Test
    void numbersHaveAFractionAndAnExponentThatHasDigits() {
        assertEquals("NUMBER 1.5e-3", shown("1.5e-3"));
        assertEquals("NUMBER 1.|NUMBER .5|NUMBER 2E+7", shown("1. .5 2E+7"));
        assertEquals("NUMBER 1|WORD e", shown("1e"));
        assertEquals("NUMBER 1|WORD e|SYMBOL +", shown("1e+"));
        assertEquals("SYMBOL .|WORD e", shown(".e"));
    }

    @Test
    void parametersAreANameBehindAColonAndPerhapsAColumn() {
        assertEquals("PARAMETER a.b1|SYMBOL .", shown(":a.b1."));
        assertEquals("PARAMETER _a|SYMBOL .|NUMBER 5", shown(":_a. 5"));
        assertEquals("WORD x|SYMBOL ::|WORD int|SYMBOL :|NUMBER 1|SYMBOL :", shown("x::int :1 :"));
        String sql = "SELECT ':no', \":no\", $$:no$$, x::int, :yes, :a.b"
                + " -- :no\n/* :no /* */ :no */";
        assertEquals(List.of("yes", "a.b"), SqlStatement.parse(sql).parameters());
    }

    @Test
    void wordsAreLowerCasedAndStandWhereTheyWereWritten() {
        String sql = "select  Price + 1.5e-3 from T";
        for (Token token : SqlLexer.scan(sql)) {
            String cut = sql.substring(token.start(), token.end());
            assertEquals(token.kind() == Kind.WORD ? cut.toLowerCase(Locale.ROOT) : cut,
                    token.text());
        }
    }

    private static String refusal(String sql) {
        return assertThrows(UnreadableSql.class, () -> SqlStatement.parse(sql)).getMessage();
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(9), 0, FRAGMENTS.size()).mapToObj(FRAGMENTS::get)
                .collect(Collectors.joining());
    }

    private static String shown(String sql) {
        return shown(sql, false);
    }

    private static String shownWhole(String sql) {
        return SqlLexer.scan(sql).stream().map(token -> token.kind() + " " + token.text())
                .collect(Collectors.joining("|"));
    }

    private static String shown(String sql, boolean comments) {
        return SqlLexer.scan(sql).stream()
                .filter(token -> token.kind().speaks() || comments && token.kind() == Kind.COMMENT)
                .map(token -> token.kind() + " " + token.text())
                .collect(Collectors.joining("|"));
    }
}
