package dev.lastresort.cli;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.scenario.problem.Suggestion;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Tells on standard error what kept a command from doing its work. */
record FaultLines(PrintStream err) {

    /** Prints the problems and answers the exit code to leave with. */
    int print(List<Problem> problems) {
        return print(problems.stream().map(Problem::text).toList(), exitCode(problems));
    }

    /** One line each: a line end in a file's names must not make up a problem. */
    int print(List<String> lines, int exitCode) {
        lines.stream().map(Harmless::text).forEach(err::println);
        return exitCode;
    }

    /** What is said of strategies that a scenario does not have. */
    static String unknownStrategies(List<String> unknown, List<String> known) {
        return unknown.stream().map(name -> "There is no strategy '" + name + "'"
                + Suggestion.nearest(known, name)
                        .map(near -> "; did you mean '" + Harmless.text(near) + "'?")
                        .orElse("."))
                .collect(Collectors.joining("\n"))
                + "\nThe scenario has: " + Harmless.text(String.join(", ", known));
    }

    /** A limit that struck is no fault of the file; a refusal stands before other problems. */
    static int exitCode(List<Problem> problems) {
        if (has(Rule.LIMIT_STRUCK, problems)) {
            return ExitCode.INTERNAL_ERROR;
        }
        if (has(Rule.SQL_REFUSED, problems)) {
            return ExitCode.REFUSED;
        }
        if (problems.stream().anyMatch(FaultLines::isAskedFor)) {
            return ExitCode.NO_ENGINE;
        }
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
                ? ExitCode.INVALID_FILE : ExitCode.FINE;
    }

    /** Whoever names an engine on the command line is told of the machine, not of the file. */
    private static boolean isAskedFor(Problem problem) {
        return problem.rule() == Rule.ENGINE_MISSING
                && problem.file().equals(Setting.engine(EngineName.POSTGRESQL).option());
    }

    private static boolean has(Rule rule, List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.rule() == rule);
    }
}
