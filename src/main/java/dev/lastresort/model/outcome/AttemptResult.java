package dev.lastresort.model.outcome;

import dev.lastresort.model.outcome.FactLedger.Verdict;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What an attempt came to. There is no score: attempts stand in groups, and within a group one is
 * better than another only where it dominates it, as with strategies.
 *
 * @param axes             as of every branch
 * @param rowsLost         acknowledged rows that are not there at the end of the day
 * @param secondsToRecover as of every strategy; empty if service never came back
 */
public record AttemptResult(
        AttemptGroup group, List<Axis> axes, long rowsLost, OptionalLong secondsToRecover) {

    public AttemptResult {
        axes = List.copyOf(axes);
    }

    /**
     * What was measured of an attempt.
     *
     * @param endsFalsely whether it was left with a claim that it is over when it was not: who
     *                    knows of no trouble any more resolves none
     */
    public static AttemptResult of(BranchResult branch, boolean endsFalsely) {
        AttemptGroup group = endsFalsely || branch.outcome().serviceBack().isEmpty()
                ? AttemptGroup.NOT_RESOLVED
                : branch.objectives().stream().allMatch(Objective::met) ? AttemptGroup.ALL_MET
                : AttemptGroup.MISSED;
        return new AttemptResult(group, branch.axes(), branch.outcome().rows(Verdict.LOST),
                branch.outcome().timeToRecoverSeconds());
    }

    /** Its group, and the two figures that are asked for first. */
    public String words() {
        return group.words() + ": " + (rowsLost == 0 ? "no acknowledged row lost"
                : Wording.count(rowsLost, "acknowledged row") + " lost")
                + (secondsToRecover.isPresent()
                        ? ", time to recover " + Wording.duration(secondsToRecover.getAsLong())
                        : ", service never back");
    }

    /** Whether it is no worse on any axis, and better on at least one. */
    public boolean dominates(AttemptResult other) {
        return dominates(axes, other.axes);
    }

    /** The same of any two branches; never of such as were not measured on the same axes. */
    public static boolean dominates(List<Axis> one, List<Axis> other) {
        return names(one).equals(names(other)) && isNoWorse(one, other)
                && !isNoWorse(other, one);
    }

    private static boolean isNoWorse(List<Axis> one, List<Axis> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).compareTo(other.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> names(List<Axis> axes) {
        return axes.stream().map(Axis::name).toList();
    }

    /**
     * The order in which attempts at one scenario are shown: group by group; in each those that no
     * other of the group dominates, then the others; of these and those the newest first.
     */
    public static <T> List<T> inOrder(List<T> attempts, Function<T, AttemptResult> result,
            Function<T, LocalDateTime> begun) {
        return attempts.stream().sorted(Comparator
                .comparing((T one) -> result.apply(one).group())
                .thenComparing(one -> isDominated(result.apply(one), attempts, result))
                .thenComparing(begun, Comparator.reverseOrder())).toList();
    }

    /** Those of the best group that no other of it dominates, the newest first. */
    public static <T> List<T> best(List<T> attempts, Function<T, AttemptResult> result,
            Function<T, LocalDateTime> begun) {
        List<T> ordered = inOrder(attempts, result, begun);
        return ordered.stream()
                .filter(one -> result.apply(one).group()
                        == result.apply(ordered.getFirst()).group())
                .filter(one -> !isDominated(result.apply(one), attempts, result)).toList();
    }

    private static <T> boolean isDominated(
            AttemptResult one, List<T> attempts, Function<T, AttemptResult> result) {
        return attempts.stream().map(result).anyMatch(
                other -> other.group() == one.group() && other.dominates(one));
    }
}
