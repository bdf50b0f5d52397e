package dev.lastresort.ui.timeline;

import dev.lastresort.picture.time.AxisTicks;
import dev.lastresort.picture.time.TimeScale;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Marked instants draw the playhead, or a target, when it comes near. */
public final class Snap {

    private static final double REACH = 6;
    /** In pixels: what a hand can hold still. */
    private static final double EXACT = 3;

    private Snap() {}

    /** The nearest of the marked instants within reach; else the instant itself. */
    static LocalDateTime to(LocalDateTime at, List<LocalDateTime> marked, TimeScale scale) {
        double x = scale.x(at);
        return marked.stream()
                .filter(mark -> Math.abs(scale.x(mark) - x) <= REACH)
                .min(Comparator.comparingDouble(mark -> Math.abs(scale.x(mark) - x)))
                .orElse(at);
    }

    /** The nearest of the marked instants within reach; else the nearest round one. */
    public static LocalDateTime target(
            LocalDateTime at, List<LocalDateTime> marked, TimeScale scale) {
        LocalDateTime snapped = to(at, marked, scale);
        Duration step = AxisTicks.step(scale, EXACT);
        return marked.contains(snapped) ? snapped
                : AxisTicks.floor(at.plus(step.dividedBy(2)), step);
    }
}
