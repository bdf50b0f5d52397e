package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;

/**
 * The version that the packaged program was built as, printed without anything else of the program:
 * who asks for nothing but that gets it at once.
 */
public final class VersionLine {

    private static final Set<String> OPTIONS = Set.of("--version", "-V");

    private VersionLine() {}

    /** Whether nothing else is asked for. */
    public static boolean isAskedFor(String[] arguments) {
        return arguments.length == 1 && OPTIONS.contains(arguments[0]);
    }

    /**
     * Prints it as the command line would.
     *
     * @return one of those in {@link ExitCode#MEANINGS}
     */
    public static int print(PrintStream out, PrintStream err) {
        out.println(ofThisProgram());
        return delivered(ExitCode.FINE, out, err);
    }

    static String ofThisProgram() {
        return "Last Resort " + Optional
                .ofNullable(VersionLine.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    /** What did not arrive is no success, whatever the command itself came to. */
    static int delivered(int exitCode, PrintStream out, PrintStream err) {
        StandardStream.fault(out).ifPresent(why -> err.println(
                "Standard output cannot be written: " + Harmless.text(why)));
        return out.checkError() || err.checkError() ? ExitCode.OUTPUT_LOST : exitCode;
    }
}
