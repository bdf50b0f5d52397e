package dev.lastresort.cli;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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
    static final int NO_ENGINE = 8;
    /** As shells have it for whatever ends by SIGINT. */
    static final int INTERRUPTED = 130;

    /** The one table of them: in the help, in the manual pages, and word for word in the README. */
    static final Map<Integer, String> MEANINGS = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            FINE, "fine; there may be warnings",
            EXPECTATION_MISSED, "compared, but a run without --seed, --set and --quick missed what"
                    + " the scenario's author expects, or did not get to measure it; replayed"
                    + " or reported on, but it departs",
            WRONG_USAGE, "wrong usage",
            INVALID_FILE, "invalid file, or one whose incident fails by mistake; each problem is"
                    + " printed with file, line, column and how to fix it",
            REFUSED, "SQL that the sandbox refuses, all of it told at once; nothing was run",
            INTERNAL_ERROR, "internal error, or a limit on time, rows or memory struck, or"
                    + " somebody ended the engine's server",
            NO_WINDOW, "no window can open on this machine, and the command needs one",
            OUTPUT_LOST, "output cannot be written, to standard output, standard error or a file:"
                    + " a full disk, a closed pipe, a folder that is missing or read-only",
            NO_ENGINE,
            "asked for the engines, or for postgresql with --engine, and no PostgreSQL that can be"
                    + " used is here",
            INTERRUPTED, "interrupted")));

    private ExitCode() {}
}
