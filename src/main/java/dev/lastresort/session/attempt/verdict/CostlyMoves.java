package dev.lastresort.session.attempt.verdict;

import dev.lastresort.comparison.Dominance;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the moves that cost something. What can be reached from a position is what was reached from
 * it directly and from all positions after it. A move cost something where all objectives could be
 * met before it and not after it, or where every outcome reached after it is dominated by one
 * reached from before it.
 */
public final class CostlyMoves {

    /** How many are told. */
    public static final int MOST = 8;

    private static final int DIGITS = 12;

    private CostlyMoves() {}

    /**
     * Those that cost most, the worst first: first by how many objectives were forfeited, then by
     * the axis that suffered most of the worst that was measured on it. What costs nothing stands
     * nowhere.
     *
     * @param positions in the order of play
     * @param played    what the attempt itself came to
     */
    public static List<CostlyMove> of(List<MovePosition> positions, Continuation played) {
        List<Continuation> after = new ArrayList<>(List.of(played));
        List<CostlyMove> found = new ArrayList<>();
        for (MovePosition position : positions.reversed()) {
            judged(position, List.copyOf(after)).ifPresent(found::addFirst);
            after.addAll(position.ways());
        }
        return found.stream()
                .sorted(Comparator.comparingInt((CostlyMove move) -> -move.forfeited().size())
                        .thenComparing(move -> share(move, after), Comparator.reverseOrder())
                        .thenComparingInt(move -> move.move().from()))
                .limit(MOST).toList();
    }

    private static Optional<CostlyMove> judged(MovePosition position, List<Continuation> after) {
        List<Continuation> before =
                Stream.concat(position.ways().stream(), after.stream()).toList();
        boolean allLost = position.ways().stream().anyMatch(Continuation::meetsAllObjectives)
                && after.stream().noneMatch(Continuation::meetsAllObjectives);
        boolean dominated = after.stream().allMatch(reached -> before.stream()
                .anyMatch(way -> dominates(way, reached)));
        if (!allLost && !dominated) {
            return Optional.empty();
        }
        Continuation still = best(after);
        Continuation better = best(position.ways().stream()
                .filter(allLost ? Continuation::meetsAllObjectives
                        : way -> dominates(way, still))
                .toList());
        return Optional.of(new CostlyMove(position.move(), better, still,
                forfeited(better, still), allLost, isNeeded(better, before, position.move().from()),
                IntStream.range(0, better.axes().size())
                        .mapToObj(i -> new AxisCost(better.axes().get(i), still.axes().get(i)))
                        .filter(axis -> axis.before().compareTo(axis.after()) != 0).toList()));
    }

    private static boolean dominates(Continuation one, Continuation other) {
        return Dominance.dominates(one.axes(), other.axes());
    }

    /** Of those that no other dominates: the fewest objectives missed, then axis by axis. */
    private static Continuation best(List<Continuation> some) {
        return some.stream()
                .filter(one -> some.stream().noneMatch(way -> dominates(way, one)))
                .min(Comparator.comparingLong(Continuation::missed)
                        .thenComparing(Continuation::axes, CostlyMoves::axisByAxis))
                .orElseThrow();
    }

    private static int axisByAxis(List<Axis> one, List<Axis> other) {
        return IntStream.range(0, one.size()).map(i -> one.get(i).compareTo(other.get(i)))
                .filter(order -> order != 0).findFirst().orElse(0);
    }

    private static List<Objective> forfeited(Continuation better, Continuation still) {
        return IntStream.range(0, still.objectives().size())
                .filter(i -> better.objectives().get(i).met()
                        && !still.objectives().get(i).met())
                .mapToObj(i -> still.objectives().get(i)).toList();
    }

    /** Whether all that does without a restore is worse: dominated, or misses what it meets. */
    private static boolean isNeeded(
            Continuation better, List<Continuation> before, int since) {
        return better.restores(since)
                && before.stream().filter(other -> !other.restores(since))
                        .allMatch(other -> dominates(better, other)
                                || better.meetsAllObjectives() && !other.meetsAllObjectives());
    }

    /** How much of the worst on its worst axis; more than all of it where it never ends. */
    private static BigDecimal share(CostlyMove move, List<Continuation> all) {
        return IntStream.range(0, move.better().axes().size())
                .mapToObj(i -> share(move.better().axes().get(i), move.still().axes().get(i),
                        all.stream().flatMap(one -> one.axes().get(i).value().stream())
                                .max(Comparator.naturalOrder()).orElse(BigDecimal.ONE)))
                .max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal share(Axis before, Axis after, BigDecimal worst) {
        if (before.compareTo(after) >= 0) {
            return BigDecimal.ZERO;
        }
        return after.value().flatMap(more -> before.value().map(less -> more.subtract(less)
                .divide(worst, DIGITS, RoundingMode.HALF_UP))).orElse(BigDecimal.TWO);
    }
}
