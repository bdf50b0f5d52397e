package dev.lastresort.app;

import dev.lastresort.model.scenario.Harmless;
import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the user about a defect of ours in one line; the stack trace only on request.
 *
 * <p>Invariant: without {@value #DEBUG} set, exactly one line is printed for each defect.
 */
public record Failure(PrintStream err, Map<String, String> environment) {

    static final int EXIT_CODE = 5;
    static final String DEBUG = "LASTRESORT_DEBUG";

    /** Prints the line and answers the exit code to leave with. */
    public int tell(Throwable thrown) {
        if (debugging()) {
            err.print(Harmless.trace(thrown));
        }
        if (rootOf(thrown) instanceof OutOfMemoryError) {
            err.println("error[limit-struck] the program needs more memory than it has;"
                    + " start it with more: LASTRESORT_JAVA_OPTS=-Xmx2g");
            return EXIT_CODE;
        }
        err.println("internal error: " + inOneLine(thrown) + " (details with " + DEBUG + "=1)");
        return EXIT_CODE;
    }

    private boolean debugging() {
        return !environment.getOrDefault(DEBUG, "").isBlank();
    }

    private static String inOneLine(Throwable thrown) {
        return Harmless.text(rootOf(thrown).toString().lines().map(String::strip)
                .collect(Collectors.joining(" ")));
    }

    /** The outer ones mostly say that something failed; the innermost says what. */
    private static Throwable rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
    }
}
