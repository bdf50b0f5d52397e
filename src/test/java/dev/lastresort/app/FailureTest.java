package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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

    private Failure failure(Map<String, String> environment) {
        return new Failure(new PrintStream(printed, true), environment);
    }
}
