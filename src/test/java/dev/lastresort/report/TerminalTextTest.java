package dev.lastresort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class TerminalTextTest {

    /** Widths by Unicode's UAX 11, and two for what is shown as a picture. */
    @ParameterizedTest
    @CsvSource({"abc, 3", "größer, 6", "订单, 4", "オーダー, 8", "ｵｰﾀﾞｰ, 5", "주문, 4", "（注文）, 8",
        "e\u0301, 1", "\u1112\u1161\u11AB, 2", "a\u0300\u0316b, 2", "𠮷, 2", "㉑x, 3", "①, 1",
        "✅, 2", "⚠, 1", "⚠\uFE0F, 2", "🔥, 2", "👍🏽, 2", "👩\u200D🚀, 2", "🇩🇪, 2",
        "7\uFE0F\u20E3, 2",
        "か\u3099, 2", "€–…·, 4"})
    void aSignTakesTheColumnsThatATerminalGivesIt(String text, int columns) {
        assertEquals(columns, TerminalText.width(text));
    }

    @Test
    void columnsStandUnderOneAnotherWhateverTheLettersAre() {
        Table table = Table.ofWords();
        for (String name : List.of("orders", "订单", "e\u0301te\u0301", "🔥 fire", "")) {
            table.add(List.of(List.of(name), List.of("|")));
        }
        List<Integer> places = table.lines().stream().map(List::getFirst)
                .map(line -> TerminalText.width(line.substring(0, line.indexOf('|')))).toList();
        assertEquals(List.of(9, 9, 9, 9, 9), places);
    }

    @Test
    void aLineBreaksAtSpacesAndWithinScriptsThatHaveNone() {
        assertEquals(List.of("one two", "three-four", "five"),
                TerminalText.wrapped("one two three-four five", 8));
        assertEquals(List.of("今天上", "午，订单", "表被删", "除。"),
                TerminalText.wrapped("今天上午，订单表被删除。", 8));
        assertTrue(TerminalText.wrapped("表".repeat(100), 10).stream()
                .allMatch(line -> TerminalText.width(line) == 10));
    }

    @Test
    void aLineThatIsWrittenOverIsCutBetweenSigns() {
        assertEquals("订单 ", TerminalText.fitted("订单", 5));
        assertEquals("订单", TerminalText.fitted("订单表", 4));
        assertEquals("订 ", TerminalText.fitted("订单表", 3));
        assertEquals("e\u0301", TerminalText.fitted("e\u0301a", 1));
        assertEquals("a ", TerminalText.fitted("a👩\u200D🚀", 2));
    }
}
