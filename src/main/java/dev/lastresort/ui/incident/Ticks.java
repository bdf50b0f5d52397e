package dev.lastresort.ui.incident;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Round instants of a stretch of the day. */
public final class Ticks {

    private static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 15, 30, 60, 120, 180, 360,
            720, 1440);

    private Ticks() {}

    /** At most about so many. */
    static List<LocalDateTime> of(LocalDateTime from, LocalDateTime to, double most) {
        double whole = Duration.between(from, to).toMinutes();
        int step = MINUTES.stream().filter(minutes -> whole / minutes <= most).findFirst()
                .orElse(MINUTES.getLast());
        LocalDateTime day = from.toLocalDate().atStartOfDay();
        long passed = Duration.between(day, from.minusNanos(1)).toMinutes() / step + 1;
        return Stream.iterate(day.plusMinutes(passed * step), at -> !at.isAfter(to),
                at -> at.plusMinutes(step)).toList();
    }
}
