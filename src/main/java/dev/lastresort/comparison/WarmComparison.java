package dev.lastresort.comparison;

import dev.lastresort.comparison.ledger.Truth;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares replays of one incident under changing settings. Invariant: what it says is what
 * {@link IncidentComparison} would; but what a branch measured is not measured again while that
 * branch is among the last ones. Safe for several threads at once.
 */
public final class WarmComparison {

    /** Settings that may come back, each with all of its branches. */
    private static final int KEPT_SETTINGS = 3;

    /** The very branch: one that happens to be equal is not looked for, that would cost a day. */
    private record Same(Finished branch) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same(Finished same) && same == branch;
        }

        @Override
        public int hashCode() {
            // strategies of one scenario have names of their own
            return branch.strategy().name().hashCode();
        }
    }

    private final Truth truth;
    private final Map<Same, MeasuredBranch> measured = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Same, MeasuredBranch> eldest) {
            return size() > KEPT_SETTINGS * (truth.scenario().strategies().size() + 1);
        }
    };
    private volatile Optional<MeasuredBranch> trunk = Optional.empty();

    /** @param base a replay whose counterfactual and start are those of all others */
    public WarmComparison(Replayed base) {
        truth = Truth.of(base);
    }

    /** Measures the branch ahead of the comparison, if it has not been measured yet. */
    public void prepare(Scenario scenario, Optional<LocalDateTime> decisionAt, Finished branch) {
        measured(truth.under(scenario, decisionAt), branch);
    }

    /** What the branch comes to on each axis; nothing of it is kept. */
    public List<Axis> axes(Scenario scenario, Optional<LocalDateTime> decisionAt,
            Finished branch) {
        Truth now = truth.under(scenario, decisionAt);
        // the trunk measures next to nothing anew, whatever is asked
        return isTrunk(branch) ? fresh(now, branch).axes() : BranchMeasure.axes(now, branch);
    }

    /**
     * Compares.
     *
     * @param replayed of the same incident, under settings without a bearing on the counterfactual;
     *                 a branch of it was forked by the same decision whenever it is given
     */
    public Comparison compare(Replayed replayed) {
        Truth now = truth.under(replayed.scenario(), replayed.decisionAt());
        List<Finished> branches = new ArrayList<>();
        branches.add(replayed.counterfactual());
        branches.addAll(replayed.branches());
        return IncidentComparison.whole(replayed,
                branches.stream().map(branch -> measured(now, branch)).toList());
    }

    private MeasuredBranch measured(Truth now, Finished branch) {
        Same key = new Same(branch);
        synchronized (measured) {
            MeasuredBranch known = measured.get(key);
            if (known != null) {
                return known;
            }
        }
        MeasuredBranch fresh = fresh(now, branch);
        synchronized (measured) {
            measured.put(key, fresh);
        }
        return fresh;
    }

    private MeasuredBranch fresh(Truth now, Finished branch) {
        Optional<MeasuredBranch> before = isTrunk(branch) ? trunk : Optional.empty();
        MeasuredBranch fresh = before.map(other -> other.decidedAnew(now, branch))
                .orElseGet(() -> MeasuredBranch.of(now, branch));
        if (isTrunk(branch)) {
            trunk = Optional.of(fresh);
        }
        return fresh;
    }

    private static boolean isTrunk(Finished branch) {
        return branch.strategy().kind() == StrategyKind.NONE;
    }
}
