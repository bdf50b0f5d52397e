package dev.lastresort.ui.timeline;

import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Marked instants draw the playhead when it comes near. */
final class Snap {

    private static final double REACH = 6;

    private Snap() {}

    /** The nearest of the marked instants within reach; else the instant itself. */
    static LocalDateTime to(LocalDateTime at, List<LocalDateTime> marked, TimeScale scale) {
        double x = scale.x(at);
        return marked.stream()
                .filter(mark -> Math.abs(scale.x(mark) - x) <= REACH)
                .min(Comparator.comparingDouble(mark -> Math.abs(scale.x(mark) - x)))
                .orElse(at);
    }
}
