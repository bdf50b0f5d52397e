package dev.lastresort.session.cohort;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.cohort.CohortDecision;
import dev.lastresort.model.cohort.FirstMoves;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.DecisionWords;
import java.util.List;
import java.util.Optional;

/**
 * Decisions as they are told beside those of others. Invariant: two that did the same sort of thing
 * to the same thing have the same move, whatever their steps were called.
 */
final class DecisionLines {

    private DecisionLines() {}

    static List<CohortDecision> of(Attempt attempt) {
        return attempt.decisions().stream()
                .map(decision -> line(decision, attempt.engine())).toList();
    }

    private static CohortDecision line(Decision decision, EngineName engine) {
        // to judge a batch is most of the work, and two want to know
        boolean writes = decision.action() instanceof Action.Console(var statements, _)
                && DecisionWords.writes(statements, engine);
        return new CohortDecision(decision.at(), DecisionWords.of(decision.action(), writes),
                move(decision.action(), writes), rung(decision.action()));
    }

    private static Optional<Rung> rung(Action action) {
        return action instanceof Action.Take take
                ? Rung.of(take.step(), take.as()) : Optional.empty();
    }

    private static Optional<String> move(Action action, boolean writes) {
        return switch (action) {
            case Action.Take take -> move(take.step(), take.as());
            case Action.Console(_, var stopped) when writes && stopped.isEmpty() ->
                    Optional.of("write by hand");
            case Action.Cancel _ -> Optional.of("cancel a step");
            case Action.DeclareResolved _ -> Optional.of("declare it resolved");
            case Action.HandOver(var by) -> Optional.of(by.move());
            case Action.Console _, Action.Wait _, Action.Deliberate _, Action.DryRun _ ->
                    Optional.empty();
            case Action.AnswerQuestions _, Action.SkipQuestions _, Action.TakeHint _ ->
                    Optional.empty();
            case Action.OfTeam _ -> Optional.empty();
        };
    }

    private static Optional<String> move(Step step, Optional<StrategyKind> as) {
        return switch (step) {
            case Step.Contain contain -> Optional.of(contain(contain.what()));
            case Step.Resume resume -> Optional.of("resume " + whom(resume.what()));
            case Step.Deploy deploy -> Optional.of(
                    "deploy " + deploy.version() + " of " + deploy.actor());
            case Step.RunSql _ -> Rung.of(step, as).map(rung -> rung == Rung.ROLL_FORWARD
                    ? "roll forward with a script" : "compensate with a script");
            case Step.RestoreInPlace _ -> Optional.of("restore in place");
            case Step.RestoreAside _ -> Optional.of("restore aside");
            case Step.CopyBack _ -> Optional.of("copy back");
            case Step.PauseReplica pause -> Optional.of("pause " + pause.replica());
            case Step.Verify _, Step.VerifyBackup _ -> Optional.empty();
        };
    }

    private static String contain(Containment what) {
        return switch (what) {
            case Containment.StopActor(var actor) -> "stop " + actor;
            case Containment.ReadOnly() -> "make it read-only";
            case Containment.Maintenance() -> "put up the maintenance page";
            case Containment.Disruption(var name) -> name;
        };
    }

    private static String whom(Containment what) {
        return switch (what) {
            case Containment.StopActor(var actor) -> actor;
            case Containment.ReadOnly() -> "writes";
            case Containment.Maintenance() -> "all";
            case Containment.Disruption(var name) -> name;
        };
    }
}
