package dev.lastresort.comparison;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult.Rival;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which branch does better than which others, held axis against axis. */
public final class Dominance {

    private Dominance() {}

    /** Whether one is no worse than the other on any axis and better on at least one. */
    public static boolean dominates(List<Axis> one, List<Axis> other) {
        return better(other, one).isEmpty() && !better(one, other).isEmpty();
    }

    /** The axes on which one does better than the other. */
    private static List<String> better(List<Axis> one, List<Axis> other) {
        List<String> better = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).compareTo(other.get(i)) < 0) {
                better.add(one.get(i).name());
            }
        }
        return better;
    }

    static boolean same(List<Axis> one, List<Axis> other) {
        return better(one, other).isEmpty() && better(other, one).isEmpty();
    }

    /**
     * The branch that comes nearest to dominating this one, with the axes that alone save it: the
     * fewest. Empty if it is dominated, or there is no other that does better anywhere.
     */
    static Optional<Rival> nearestRival(MeasuredBranch one, List<MeasuredBranch> others) {
        return others.stream()
                .filter(other -> !better(other.axes(), one.axes()).isEmpty())
                .map(other -> new Rival(
                        other.strategy().name(), better(one.axes(), other.axes())))
                .filter(rival -> !rival.savedBy().isEmpty())
                .min(Comparator.comparingInt(rival -> rival.savedBy().size()));
    }
}
