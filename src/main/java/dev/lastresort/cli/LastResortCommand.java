package dev.lastresort.cli;

import java.io.PrintStream;

/** The command line: arguments in, text and an exit code out. */
public final class LastResortCommand {

    private LastResortCommand() {}

    /**
     * Runs one command.
     *
     * @return 0 fine; 1 expectation missed; 2 wrong usage; 3 invalid file; 5 internal error
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        var version = LastResortCommand.class.getPackage().getImplementationVersion();
        out.println("Last Resort " + (version == null ? "(not packaged)" : version));
        return 0;
    }
}
