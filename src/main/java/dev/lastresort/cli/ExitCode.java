package dev.lastresort.cli;

/** How a command ended, for scripts. Invariant: a number keeps its meaning in every command. */
final class ExitCode {

    static final int FINE = 0;
    static final int EXPECTATION_MISSED = 1;
    static final int WRONG_USAGE = 2;
    static final int INVALID_FILE = 3;
    static final int REFUSED = 4;
    static final int INTERNAL_ERROR = 5;
    static final int NO_WINDOW = 6;
    /** Files and standard streams alike; it stands before what else came of a command. */
    static final int OUTPUT_LOST = 7;

    private ExitCode() {}
}
