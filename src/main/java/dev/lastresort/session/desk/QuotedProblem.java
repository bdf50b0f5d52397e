package dev.lastresort.session.desk;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;

/**
 * A problem beside the lines where it stands. Invariant: the words are harmless to show.
 *
 * @param problem its file by the name that people call it in its folder
 * @param excerpt the place in the file
 */
public record QuotedProblem(Problem problem, Excerpt excerpt) {

    /** Whether it may stay as it is. */
    public boolean warning() {
        return problem.severity() != Severity.ERROR;
    }

    /** File, line and column, or what else was at fault. */
    public String place() {
        return Harmless.text(problem.place());
    }

    /** What is wrong and how to fix it. */
    public String message() {
        return Harmless.text(problem.advice());
    }
}
