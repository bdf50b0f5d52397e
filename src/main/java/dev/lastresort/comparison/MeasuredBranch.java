package dev.lastresort.comparison;

import dev.lastresort.comparison.ledger.BranchMeasure;
import dev.lastresort.comparison.ledger.Truth;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;

/** What one branch measured against the truth, whatever other branches there are. */
record MeasuredBranch(Finished branch, Outcome outcome, String fingerprint, List<Axis> axes) {

    static MeasuredBranch of(Truth truth, Finished branch) {
        Outcome outcome = BranchMeasure.measure(truth, branch);
        return new MeasuredBranch(branch, outcome,
                Fingerprints.ofBranch(branch.journal(), outcome), Axes.of(outcome));
    }

    /** The trunk once more, with another decision: all that anybody did was to decide. */
    MeasuredBranch decidedAnew(Truth truth, Finished trunk) {
        Outcome changed = BranchMeasure.decidedAnew(truth, trunk, outcome);
        return new MeasuredBranch(trunk, changed,
                Fingerprints.ofBranch(trunk.journal(), changed), Axes.of(changed));
    }

    Strategy strategy() {
        return branch.strategy();
    }

    boolean compared() {
        return strategy().kind() != StrategyKind.COUNTERFACTUAL;
    }
}
