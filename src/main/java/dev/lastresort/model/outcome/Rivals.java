package dev.lastresort.model.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The recoveries that an attempt learns most from when it is held against them. Both may be the
 * same one.
 *
 * @param gentlest harmed the data least: fewest rows lost, then wrong, and so on through the axes
 * @param nearest  came to the same on most axes; among those, it was back closest in time
 */
public record Rivals(BranchResult gentlest, BranchResult nearest) {

    /** Empty without an attempt, or without a recovery to hold it against. */
    public static Optional<Rivals> of(Comparison comparison) {
        List<BranchResult> strategies = comparison.strategies();
        return comparison.attempt().filter(_ -> !strategies.isEmpty()).map(attempt -> new Rivals(
                strategies.stream().min(Rivals::byHarm).orElseThrow(),
                strategies.stream().min(Comparator
                        .comparingLong((BranchResult other) -> -equal(attempt, other))
                        .thenComparingLong(other -> apart(attempt, other))).orElseThrow()));
    }

    private static int byHarm(BranchResult one, BranchResult other) {
        return IntStream.range(0, one.axes().size())
                .map(i -> one.axes().get(i).compareTo(other.axes().get(i)))
                .filter(order -> order != 0).findFirst().orElse(0);
    }

    private static long equal(BranchResult one, BranchResult other) {
        return IntStream.range(0, one.axes().size())
                .filter(i -> one.axes().get(i).compareTo(other.axes().get(i)) == 0).count();
    }

    private static long apart(BranchResult one, BranchResult other) {
        var mine = one.outcome().timeToRecoverSeconds();
        var theirs = other.outcome().timeToRecoverSeconds();
        if (mine.isEmpty() && theirs.isEmpty()) {
            return 0;
        }
        return mine.isEmpty() || theirs.isEmpty() ? Long.MAX_VALUE
                : Math.abs(mine.getAsLong() - theirs.getAsLong());
    }
}
