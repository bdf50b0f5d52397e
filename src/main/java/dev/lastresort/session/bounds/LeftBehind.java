package dev.lastresort.session.bounds;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;

/**
 * Work has met a limit and did not end, so it was gone away from. Its threads may still be running:
 * nothing more is to be begun in this process.
 */
public final class LeftBehind extends RuntimeException {

    private final LimitExceeded limit;

    LeftBehind(LimitExceeded limit) {
        super(limit.getMessage(), null, false, false);
        this.limit = limit;
    }

    public LimitExceeded limit() {
        return limit;
    }

    /** The same as a problem of a file of which nothing is known yet. */
    public Problem problem(String file) {
        return new Problem(Severity.ERROR, Rule.LIMIT_STRUCK, file, 0, 0, "", getMessage(),
                "let it be smaller");
    }

    @Override
    public String getMessage() {
        return limit.getMessage();
    }
}
