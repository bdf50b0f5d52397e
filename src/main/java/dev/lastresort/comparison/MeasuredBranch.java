package dev.lastresort.comparison;

import dev.lastresort.comparison.ledger.Truth;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;

/** What one branch measured against the truth, whatever other branches there are. */
record MeasuredBranch(Finished branch, Outcome outcome, Fingerprint fingerprint, List<Axis> axes,
        List<Axis> totals) {

    static MeasuredBranch of(Truth truth, Finished branch) {
        Outcome outcome = BranchMeasure.measure(truth, branch);
        return new MeasuredBranch(branch, outcome,
                Fingerprints.ofBranch(branch.journal(), outcome), Axes.of(outcome),
                Axes.totals(outcome));
    }

    /** The trunk once more, with another decision: all that anybody did was to decide. */
    MeasuredBranch decidedAnew(Truth truth, Finished trunk) {
        Outcome changed = BranchMeasure.decidedAnew(truth, trunk, outcome);
        return new MeasuredBranch(trunk, changed,
                Fingerprints.ofBranch(trunk.journal(), changed), Axes.of(changed),
                Axes.totals(changed));
    }

    Strategy strategy() {
        return branch.strategy();
    }

    boolean isTrunk() {
        return strategy().kind() == StrategyKind.NONE;
    }

    boolean aStepFailed() {
        return branch.journal().stream(StepEnded.class)
                .filter(ended -> ended.ref().program() == Program.STRATEGY)
                .anyMatch(ended -> ended.result() instanceof StepFailed);
    }

    boolean compared() {
        return strategy().kind() != StrategyKind.COUNTERFACTUAL;
    }
}
