package dev.lastresort.session.desk;

import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;

/**
 * Why a file could not be run: it is not sound, the sandbox refuses its SQL, or a limit struck.
 *
 * @param lines in words, each with file, line and column where it has them
 */
public record Faulty(List<String> lines, Cause cause)
        implements CompareService.Result, ReplayService.Result, PractiseService.Result {

    /** What the problems come to; the gravest for scripts that look at exit codes. */
    public enum Cause {
        INVALID, REFUSED, LIMIT_STRUCK
    }

    public Faulty {
        lines = List.copyOf(lines);
    }

    /** A limit that struck is no fault of the file; a refusal stands before other problems. */
    public static Faulty of(List<Problem> problems) {
        Cause cause = has(Rule.LIMIT_STRUCK, problems) ? Cause.LIMIT_STRUCK
                : has(Rule.SQL_REFUSED, problems) ? Cause.REFUSED : Cause.INVALID;
        return new Faulty(problems.stream().map(Problem::text).toList(), cause);
    }

    public static Faulty of(Problem problem) {
        return of(List.of(problem));
    }

    private static boolean has(Rule rule, List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.rule() == rule);
    }
}
