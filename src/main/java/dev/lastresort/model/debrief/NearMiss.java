package dev.lastresort.model.debrief;

import dev.lastresort.model.outcome.Axis;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the same work begun a little later was measured to come to. Invariant: both lists hold the
 * same axes in the same order.
 *
 * @param branch as the comparison names it
 * @param later  by how much
 * @param before what it came to as it was
 * @param after  what it would have come to
 */
public record NearMiss(String branch, Duration later, List<Axis> before, List<Axis> after) {

    public NearMiss {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (before.size() != after.size()) {
            throw new IllegalArgumentException("the same axes are to be held against each other");
        }
    }

    /** One axis on which it matters. */
    public record LaterCost(Axis before, Axis after) {}

    /** What would have been worse. */
    public List<LaterCost> costs() {
        return IntStream.range(0, before.size())
                .filter(i -> before.get(i).compareTo(after.get(i)) < 0)
                .mapToObj(i -> new LaterCost(before.get(i), after.get(i))).toList();
    }
}
