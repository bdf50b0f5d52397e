package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void printsOneLineEvenIfTheMessageHasSeveral() {
        var code = failure(Map.of()).tell(new IllegalStateException("first\nsecond"));

        assertEquals(5, code);
        assertEquals("internal error: java.lang.IllegalStateException: first second"
                + " (details with LASTRESORT_DEBUG=1)" + System.lineSeparator(),
                printed.toString());
    }

    @Test
    void namesTheInnermostCause() {
        failure(Map.of()).tell(new RuntimeException("wrapped", new IllegalStateException("why")));

        assertTrue(printed.toString().contains("IllegalStateException: why"), printed::toString);
    }

    @Test
    void printsTheStackTraceOnRequest() {
        failure(Map.of("LASTRESORT_DEBUG", "1")).tell(new IllegalStateException("why"));

        assertTrue(printed.toString().contains("\tat "), printed::toString);
    }

    @Test
    void noMessageMovesTheCursorOrTurnsTheText() {
        failure(Map.of("LASTRESORT_DEBUG", "1")).tell(new IllegalStateException(
                "a\u001b[2J\u009b\u202e\u2066\u2028z", new IOException("b\u0007\u0085y")));

        assertTrue(printed.toString(StandardCharsets.UTF_8).codePoints()
                .filter(c -> c != '\n' && c != '\r' && c != '\t')
                .noneMatch(c -> Character.isISOControl(c) || c >= 0x2028 && c <= 0x206F),
                printed::toString);
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("internal error: "));
    }

    private Failure failure(Map<String, String> environment) {
        return new Failure(new PrintStream(printed, true, StandardCharsets.UTF_8), environment);
    }
}
