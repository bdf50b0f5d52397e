package dev.lastresort.database.engine.h2.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What regular expressions answer stands among the cases; here is what they may cost. */
class PatternFunctionsTest {

    /** A matcher that tries again takes two to the power of the length for this. */
    @Test
    void aPatternThatCouldBeMatchedInManyWaysIsMatchedInOnePass() {
        String text = "a".repeat(50_000) + "b";
        assertEquals(Boolean.FALSE, PatternFunctions.matches(text, "^(a|a|aa)+$"));
        assertEquals(Boolean.TRUE, PatternFunctions.matches(text, "^(a*)*b$"));
    }

    @Test
    void countsWithinCountsAreBounded() {
        assertEquals("2201B", assertThrows(BadArgument.class,
                () -> PatternFunctions.matches("a", "((a{100}){100}){100}")).sqlState());
        assertThrows(BadArgument.class, () -> PatternFunctions.matches("a", "a".repeat(2_000)));
    }

    @Test
    void aReplacementThatGrowsWithoutEndIsRefused() {
        String text = "a".repeat(100_000);
        assertEquals("54000", assertThrows(BadArgument.class,
                () -> PatternFunctions.replace(text, "a", "b".repeat(100), "g")).sqlState());
    }

    @Test
    void whatSuchAMatcherCannotDoIsSaid() {
        String message = assertThrows(BadArgument.class,
                () -> PatternFunctions.matches("aa", "(a)\\1")).getMessage();
        assertTrue(message.contains("(a)\\1"), message);
    }

    /** Nothing can end a function while it runs. */
    @Test
    void whatCouldTakeLongIsRefused() {
        String text = "a".repeat(900_000);
        assertEquals("54000", assertThrows(BadArgument.class,
                () -> PatternFunctions.matches(text, "^(a{1,300}b?){3}c")).sqlState());
        assertEquals("54000", assertThrows(BadArgument.class,
                () -> LikeFunctions.like(text, "%a".repeat(200))).sqlState());
        assertEquals(Boolean.FALSE, LikeFunctions.like(text, "%a%ab%b"));
    }
}
