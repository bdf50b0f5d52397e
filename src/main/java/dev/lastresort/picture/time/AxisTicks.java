package dev.lastresort.picture.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Round instants for a time axis, as close as labels allow. Invariant: neighbours stand at least
 * the gap apart.
 */
public final class AxisTicks {

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5),
            Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(30),
            Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
            Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3),
            Duration.ofHours(6), Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(2),
            Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(365));

    /** A Monday, so that steps of a week begin with one. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1900, 1, 1, 0, 0);

    private AxisTicks() {}

    public static Duration step(TimeScale scale, double gap) {
        return STEPS.stream().filter(step -> scale.pixels(step) >= gap).findFirst()
                .orElse(STEPS.getLast());
    }

    /** The last round instant that is not after it. */
    public static LocalDateTime floor(LocalDateTime at, Duration step) {
        LocalDateTime zero = step.compareTo(Duration.ofDays(1)) > 0
                ? EPOCH : at.toLocalDate().atTime(LocalTime.MIDNIGHT);
        return zero.plus(step.multipliedBy(Duration.between(zero, at).dividedBy(step)));
    }

    public static List<LocalDateTime> instants(TimeScale scale, Duration step) {
        TimeRange shown = scale.shown();
        List<LocalDateTime> instants = new ArrayList<>();
        LocalDateTime first = floor(shown.start(), step);
        for (LocalDateTime at = first.isBefore(shown.start()) ? first.plus(step) : first;
                !at.isAfter(shown.end());
                at = at.plus(step)) {
            instants.add(at);
        }
        return instants;
    }
}
