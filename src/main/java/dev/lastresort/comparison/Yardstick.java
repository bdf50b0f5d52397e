package dev.lastresort.comparison;

import dev.lastresort.comparison.ledger.Truth;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import java.util.List;

/**
 * Measures single branches of one incident against its counterfactual. What it says of a branch is
 * what a comparison of any branches would. Safe for several threads at once.
 */
public final class Yardstick {

    private final Truth truth;

    /** @param base a replay with the incident's counterfactual */
    public Yardstick(Replayed base) {
        truth = Truth.of(base);
    }

    /** What a branch came to on every axis, and its objectives. */
    public record BranchFigures(List<Axis> axes, List<Objective> objectives) {
        public BranchFigures {
            axes = List.copyOf(axes);
            objectives = List.copyOf(objectives);
        }
    }

    public BranchFigures read(Finished branch) {
        Outcome outcome = BranchMeasure.measure(truth, branch);
        return new BranchFigures(Axes.of(outcome),
                ObjectiveCheck.of(truth.scenario(), branch.journal(), outcome));
    }
}
