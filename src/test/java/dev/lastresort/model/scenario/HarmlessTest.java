package dev.lastresort.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class HarmlessTest {

    @ParameterizedTest
    @CsvSource({
        "'\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'",
        "'\u001b]0;title\u0007', '\ufffd]0;title\ufffd'",
        "'\u009b2J', '\ufffd2J'",
        "'a\u202egpj.exe', 'a\ufffdgpj.exe'",
        "'\u2066x\u2069\u200f\u061c', '\ufffdx\ufffd\ufffd\ufffd'",
        "'in\u200bvisible\ufeff', 'in\ufffdvisible\ufffd'",
        "'one\ntwo\rthree\tfour', 'one two three four'",
        "'a\u2028b\u0085c', 'a b\ufffdc'",
        "'\b\u007f\u0000', '\ufffd\ufffd\ufffd'",
        "'\ud800 lone', '\ufffd lone'",
        "'\udb40\udc41 tag', '\ufffd tag'",
        "'a\u200db\u200c', 'a\ufffdb\ufffd'",
        "'1\u200d©\u200d', '1\ufffd©\ufffd'",
        "'\u0645\u06cc\u200c\u200c', '\u0645\u06cc\u200c\ufffd'",
        "'Zoë 日本 🙂 é', 'Zoë 日本 🙂 é'"})
    void whatCannotBeSeenIsReplaced(String text, String safe) {
        assertEquals(safe, Harmless.text(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937", "\ud83d\udc69\u200d\ud83d\udcbb",
        "\ud83d\udc69\ud83c\udffd\u200d\u2696\ufe0f", "\u2764\ufe0f\u200d\ud83d\udd25"})
    void whatJoinsOrPartsLettersStays(String text) {
        assertEquals(text, Harmless.text(text));
    }

    @Test
    void noCharacterOfAnyPlaneReachesTheTerminalAsACommand() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(c -> {
            String safe = Harmless.text(Character.toString(c));
            assertTrue(safe.codePoints().noneMatch(s -> Character.isISOControl(s)
                    || Character.getType(s) == Character.FORMAT
                    || Character.getType(s) == Character.LINE_SEPARATOR), "U+" + Integer
                            .toHexString(c));
        });
    }
}
