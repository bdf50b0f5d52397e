package dev.lastresort.session.attempt.verdict;

import dev.lastresort.model.outcome.Axis;

/**
 * One axis on which the best before a move and the best after it differ.
 *
 * @param before of the better move
 * @param after  of the best that could still be reached
 */
public record AxisCost(Axis before, Axis after) {

    /** Whether the move cost something here; else it gained. */
    public boolean isWorse() {
        return before.compareTo(after) < 0;
    }
}
