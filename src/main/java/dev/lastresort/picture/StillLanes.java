package dev.lastresort.picture;

import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The last layout of each branch's lanes that do not depend on the playhead: while it moves, they
 * are not laid out again.
 */
final class StillLanes {

    /** All that those lanes depend on. */
    record Key(
            TimeScale scale, double width, boolean unfolded, boolean selected,
            Optional<List<ModelledStep>> modelled, Optional<LocalDateTime> decisionAt,
            Optional<LocalDateTime> target, Set<String> groups, double y,
            double bracketHeight) {}

    private record Kept(Key key, List<Shape> shapes) {}

    private final Map<String, Kept> kept = new HashMap<>();

    List<Shape> of(String branch, Key key, Supplier<List<Shape>> layout) {
        Kept last = kept.get(branch);
        if (last == null || !last.key().equals(key)) {
            last = new Kept(key, List.copyOf(layout.get()));
            kept.put(branch, last);
        }
        return last.shapes();
    }
}
