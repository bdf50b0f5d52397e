package dev.lastresort.ui.debrief;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The turning points of an attempt, and what was counted on the way. */
final class Turns {

    private Turns() {}

    record TurningPoint(String name, String value) {}

    static List<TurningPoint> of(Debrief debrief, Comparison comparison) {
        LocalDateTime day = comparison.scenario().start();
        Optional<LocalDateTime> recovered = comparison.attempt().map(BranchResult::outcome)
                .flatMap(outcome -> outcome.serviceBackAt());
        return List.of(
                new TurningPoint("called", Wording.clock(debrief.page(), day)),
                new TurningPoint("first decision", debrief.decisions().stream().findFirst()
                        .map(line -> Wording.clock(line.at(), day)).orElse("none")),
                new TurningPoint("contained", when(debrief, day, Turns::contains)),
                new TurningPoint("first step to recover", when(debrief, day, Turns::recovers)),
                new TurningPoint("service back",
                        recovered.map(at -> Wording.clock(at, day)).orElse("never")),
                new TurningPoint("rows whole from", comparison.attempt()
                        .flatMap(attempt -> attempt.outcome().wholeFrom())
                        .map(at -> Wording.clock(at, day)).orElse("never")),
                new TurningPoint("hints", debrief.hintsTaken() + " of " + debrief.hints()),
                new TurningPoint("false all-clears", String.valueOf(debrief.falseAllClears())),
                new TurningPoint("times the questions were skipped",
                        String.valueOf(debrief.skipped())));
    }

    /** What the time to recover counts: it is the same for all, so that it can be compared. */
    static Optional<String> timeToRecover(Comparison comparison) {
        LocalDateTime day = comparison.scenario().start();
        return comparison.decisionAt().flatMap(from -> comparison.attempt()
                .map(BranchResult::outcome)
                .filter(outcome -> outcome.timeToRecoverSeconds().isPresent())
                .map(outcome -> "Time to recover: "
                        + Wording.duration(outcome.timeToRecoverSeconds().getAsLong())
                        + ", counted as for every branch from " + Wording.clock(from, day)
                        + ", when the scenario's recoveries begin, whenever yours did."));
    }

    private static String when(
            Debrief debrief, LocalDateTime day, Predicate<DecisionLine> which) {
        return debrief.decisions().stream().filter(which).findFirst()
                .map(line -> Wording.clock(line.at(), day)).orElse("never");
    }

    private static boolean contains(DecisionLine line) {
        return line.action() instanceof Action.Take take
                && take.step() instanceof Step.Contain;
    }

    /** A batch that changed something is a step, too. */
    private static boolean recovers(DecisionLine line) {
        return line.work().isPresent() && switch (line.action()) {
            case Action.Take take -> switch (take.step()) {
                case Step.Contain _, Step.Verify _, Step.VerifyBackup _,
                        Step.PauseReplica _ -> false;
                case Step.Resume _, Step.Deploy _, Step.RunSql _, Step.Restore _, Step.CopyBack _ ->
                        true;
            };
            default -> true;
        };
    }
}
