package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.desk.Faulty;
import java.io.PrintStream;
import java.util.List;

/** Tells on standard error what kept a command from doing its work. */
record FaultLines(PrintStream err) {

    /** Prints the faults and answers the exit code to leave with. */
    int print(Faulty faulty) {
        return print(faulty.lines(), switch (faulty.cause()) {
            case INVALID -> ExitCode.INVALID_FILE;
            case REFUSED -> ExitCode.REFUSED;
            case LIMIT_STRUCK -> ExitCode.INTERNAL_ERROR;
        });
    }

    /** One line each: a line end in a file's names must not make up a problem. */
    int print(List<String> lines, int exitCode) {
        lines.stream().map(Harmless::text).forEach(err::println);
        return exitCode;
    }
}
