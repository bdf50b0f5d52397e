package dev.lastresort.picture;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one looks at a comparison.
 *
 * @param shown    the stretch of time in sight
 * @param width    of the whole picture, in pixels
 * @param gutter   how much of it the names at the left take
 * @param order    branch names from top to bottom
 * @param unfolded those that show all of their lanes
 * @param playhead the instant whose memory the lower telling row shows
 */
public record View(
        TimeRange shown,
        double width,
        double gutter,
        List<String> order,
        Set<String> unfolded,
        Optional<String> selected,
        LocalDateTime playhead) {

    public View {
        order = List.copyOf(order);
        unfolded = Collections.unmodifiableSet(new LinkedHashSet<>(unfolded));
    }

    /** Time against pixels, right of the gutter that holds the names. */
    public TimeScale scale() {
        return new TimeScale(
                shown, gutter, Math.max(1, width - gutter - Geometry.RIGHT_MARGIN));
    }

    public View withShown(TimeRange range) {
        return new View(range, width, gutter, order, unfolded, selected, playhead);
    }

    public View withWidth(double pixels) {
        return new View(shown, pixels, gutter, order, unfolded, selected, playhead);
    }

    public View withSelected(Optional<String> branch) {
        return new View(shown, width, gutter, order, unfolded, branch, playhead);
    }

    public View withPlayhead(LocalDateTime instant) {
        return new View(shown, width, gutter, order, unfolded, selected, instant);
    }

    /** Unfolds the branch, or folds it if it is unfolded. */
    public View withFoldSwitched(String branch) {
        Set<String> next = new LinkedHashSet<>(unfolded);
        if (!next.remove(branch)) {
            next.add(branch);
        }
        return new View(shown, width, gutter, order, next, selected, playhead);
    }
}
