package dev.lastresort.picture;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Round instants for a time axis, as close as labels allow. Invariant: neighbours stand at least
 * the gap apart.
 */
final class AxisTicks {

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5),
            Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(30),
            Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
            Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3),
            Duration.ofHours(6), Duration.ofHours(12), Duration.ofDays(1));

    private AxisTicks() {}

    static Duration step(TimeScale scale, double gap) {
        return STEPS.stream().filter(step -> scale.pixels(step) >= gap).findFirst()
                .orElse(STEPS.getLast());
    }

    static List<LocalDateTime> instants(TimeScale scale, Duration step) {
        TimeRange shown = scale.shown();
        LocalDateTime midnight = shown.start().toLocalDate().atTime(LocalTime.MIDNIGHT);
        long first = Math.ceilDiv(Duration.between(midnight, shown.start()).toNanos(),
                step.toNanos());
        List<LocalDateTime> instants = new ArrayList<>();
        for (LocalDateTime at = midnight.plus(step.multipliedBy(first));
                !at.isAfter(shown.end());
                at = at.plus(step)) {
            instants.add(at);
        }
        return instants;
    }
}
