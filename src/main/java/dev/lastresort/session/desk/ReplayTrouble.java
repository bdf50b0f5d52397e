package dev.lastresort.session.desk;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.attempt.practice.AttemptReplay;
import dev.lastresort.session.attempt.practice.AttemptSession.ReplayOutcome;
import dev.lastresort.session.bounds.LeftBehind;
import java.util.List;

/** Tells why an attempt could not be replayed, or where it came to something else. */
public record ReplayTrouble(LoadedAttempt.Valid loaded) {

    private static final String MORE = "start the program with another limit:"
            + " LASTRESORT_JAVA_OPTS=-Dlastresort.limit.seconds=N, or with .rows, .changes,"
            + " .characters or .megabytes";

    /** What is told of it; one that was reproduced is no trouble. */
    public ReplayDesk.Result of(ReplayOutcome outcome) {
        return switch (outcome) {
            case ReplayOutcome.Reproduced _ ->
                    throw new IllegalArgumentException("it came to the same");
            case ReplayOutcome.FingerprintDiffers(var recorded, var here) ->
                    new ReplayDesk.Departed(loaded.problem(Rule.ATTEMPT_DEPARTS, "/fingerprint",
                            "it departs after the last decision: the fingerprint was "
                                    + recorded + ", but here it is " + here,
                            "").text());
            case ReplayOutcome.ReplayFailed(var how) -> failed(how);
            case ReplayOutcome.NotReplayable(var problems) -> new Faulty(problems.stream()
                    .map(problem -> isOfEngine(problem) ? loaded.problem(problem.rule(),
                            "/engine", problem.message(), problem.howToFix()) : problem)
                    .toList());
        };
    }

    /** A limit that what was typed has met, or what the scenario holds. */
    public Faulty of(LeftBehind left, FaultPlaces places) {
        LimitExceeded limit = left.limit();
        return faulty(limit.origin().startsWith("/decisions/")
                ? loaded.problem(Rule.LIMIT_STRUCK, limit.origin(), limit.getMessage(), MORE)
                : places.of(limit));
    }

    private boolean isOfEngine(Problem problem) {
        return problem.rule() == Rule.ENGINE_MISSING
                && loaded.attempt().engine() != EngineName.EMBEDDED;
    }

    private ReplayDesk.Result failed(AttemptReplay.NotTheSame how) {
        return switch (how) {
            case AttemptReplay.Departed(int decision, var why) ->
                    new ReplayDesk.Departed(loaded.problem(
                            Rule.ATTEMPT_DEPARTS, pointer(decision),
                            "it departs at decision " + (decision + 1) + ": " + why,
                            "").text());
            case AttemptReplay.Impossible(int decision, var why) -> faulty(
                    loaded.problem(Rule.IMPOSSIBLE_ACTION, pointer(decision) + "/action", why,
                            "it cannot have been made"));
            case AttemptReplay.SqlRefused(var faults) -> new Faulty(faults.stream()
                    .map(refused -> loaded.problem(Rule.SQL_REFUSED, refused.pointer(),
                            refused.rule() + ": " + refused.getMessage(), "nothing was run"))
                    .toList());
            case AttemptReplay.Struck(int decision) -> faulty(loaded.problem(
                    Rule.LIMIT_STRUCK, pointer(decision) + "/action",
                    "its SQL meets a limit on time, rows or memory here",
                    MORE));
        };
    }

    private static Faulty faulty(Problem problem) {
        return new Faulty(List.of(problem));
    }

    private static String pointer(int decision) {
        return "/decisions/" + decision;
    }
}
