package dev.lastresort.session.attempt.verdict;

import dev.lastresort.model.outcome.Objective;
import java.util.List;

/**
 * A move after which the best was out of reach. Invariant: something is worse after it.
 *
 * @param better    the best that was reached from before it
 * @param still     the best that was reached from after it
 * @param forfeited objectives that the better one met and the other misses, as the latter measured
 * @param allLost   whether all objectives could be met before it, and not after
 * @param needed    whether the better one restores, and nothing without a restore did as well
 * @param axes      on which both differ
 */
public record CostlyMove(
        Move move, Continuation better, Continuation still, List<Objective> forfeited,
        boolean allLost, boolean needed, List<AxisCost> axes) {

    public CostlyMove {
        forfeited = List.copyOf(forfeited);
        axes = List.copyOf(axes);
    }

    /** What it cost. */
    public List<AxisCost> costs() {
        return axes.stream().filter(AxisCost::isWorse).toList();
    }

    /** On what the better one is worse, as a trade can be. */
    public List<AxisCost> gains() {
        return axes.stream().filter(axis -> !axis.isWorse()).toList();
    }
}
