package dev.lastresort.session.desk;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.DecisionWords;
import dev.lastresort.session.attempt.practice.AttemptSession;
import dev.lastresort.session.attempt.practice.AttemptSession.Replayed;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Replays attempts for the command line: finds the scenario, and refuses what is foreign. */
public final class ReplayDesk implements ReplayService {

    private final ScenarioSource source;

    public ReplayDesk(ScenarioSource source) {
        this.source = source;
    }

    @Override
    public Result replay(String attempt, Optional<String> scenario) {
        Path file;
        try {
            file = Path.of(attempt);
        } catch (InvalidPathException noPath) {
            return new Faulty(
                    List.of("'" + attempt + "' cannot be a file's name"), Faulty.Cause.INVALID);
        }
        return switch (new AttemptReader().read(file)) {
            case LoadedAttempt.Invalid(var problems) -> Faulty.of(problems);
            case LoadedAttempt.Valid valid -> replay(valid, scenario);
        };
    }

    private Result replay(LoadedAttempt.Valid loaded, Optional<String> scenario) {
        Attempt attempt = loaded.attempt();
        if (scenario.isEmpty() && !BundledScenarios.IDS.contains(attempt.scenario())) {
            return new NoScenario(attempt.scenario());
        }
        String name = scenario.orElse(attempt.scenario());
        return switch (source.read(name, List.of(), OptionalLong.of(attempt.seed()))) {
            case Loaded.Invalid(var problems) -> Faulty.of(problems);
            case Loaded.Valid valid -> {
                Optional<Problem> foreign = foreign(loaded, name, valid);
                yield foreign.isPresent() ? Faulty.of(foreign.get())
                        : run(loaded, valid);
            }
        };
    }

    private Optional<Problem> foreign(
            LoadedAttempt.Valid loaded, String name, Loaded.Valid scenario) {
        String sha256;
        try {
            sha256 = ScenarioFiles.contentSha256(
                    source.text(name), scenario.places().sqlFiles());
        } catch (IOException unreadable) {
            sha256 = "";
        }
        return sha256.equals(loaded.attempt().sha256()) ? Optional.empty()
                : Optional.of(loaded.problem(Rule.FOREIGN_ATTEMPT, "/scenarioSha256",
                        "this attempt was made at another version of the scenario, or at another"
                                + " scenario; that of " + name + " is " + sha256,
                        "name the scenario that it was made at with --scenario"));
    }

    private static Result run(LoadedAttempt.Valid loaded, Loaded.Valid scenario) {
        return switch (AttemptSession.replay(scenario, loaded.attempt(), Progress.NONE)) {
            case Replayed.Reproduced(var comparison, int hints, int falseAllClear) ->
                    new Reproduced(comparison, loaded.attempt().decisions().stream()
                            .map(ReplayDesk::line).toList(), hints, falseAllClear);
            case Replayed.Departed(int decision, var how) -> new Departed(loaded.problem(
                    Rule.ATTEMPT_DEPARTS, pointer(decision),
                    "it departs at decision " + (decision + 1) + ": " + how, "").text());
            case Replayed.FingerprintDiffers(var recorded, var here) -> new Departed(
                    loaded.problem(Rule.ATTEMPT_DEPARTS, "/fingerprint",
                            "it departs after the last decision: the fingerprint was "
                                    + recorded + ", but here it is " + here,
                            "").text());
            case Replayed.Impossible(int decision, var why) -> Faulty.of(
                    loaded.problem(Rule.IMPOSSIBLE_ACTION, pointer(decision) + "/action", why,
                            "it cannot have been made"));
            case Replayed.Refused(var statements) -> Faulty.of(statements.stream()
                    .map(refused -> loaded.problem(Rule.SQL_REFUSED, refused.pointer(),
                            refused.why(), "nothing was run"))
                    .toList());
            case Replayed.Struck(int decision) -> Faulty.of(loaded.problem(
                    Rule.LIMIT_STRUCK, pointer(decision) + "/action",
                    "its SQL meets a limit on time, rows or memory here",
                    "start the program with another limit: LASTRESORT_JAVA_OPTS="
                            + "-Dlastresort.limit.seconds=N, or with .rows, .changes,"
                            + " .characters or .megabytes"));
            case Replayed.NotReplayable(var problems, boolean _) ->
                    Faulty.of(problems);
        };
    }

    private static String pointer(int decision) {
        return "/decisions/" + decision;
    }

    private static String line(Decision decision) {
        return decision.at().toLocalTime() + "  " + DecisionWords.of(decision.action())
                + decision.rationale().map(why -> " (" + why + ")").orElse("");
    }
}
