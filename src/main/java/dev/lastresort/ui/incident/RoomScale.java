package dev.lastresort.ui.incident;

import dev.lastresort.session.attempt.RoomView.Span;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Where the instants of a stretch of the day stand in a picture of some width.
 *
 * @param shown the stretch; its state says nothing
 */
record RoomScale(Span shown, double width) {

    /** Where the lanes begin; names stand before it. */
    static final double GUTTER = 132;

    private static final double REACH = 6;
    /** In pixels: what a hand can hold still. */
    private static final double EXACT = 3;
    private static final List<Integer> STEPS = List.of(1, 5, 10, 30, 60, 120, 300, 600);

    private double seconds() {
        return Math.max(1, Duration.between(shown.from(), shown.to()).toSeconds());
    }

    private double lanes() {
        return Math.max(1, width - GUTTER);
    }

    double x(LocalDateTime at) {
        return GUTTER + lanes() * Duration.between(shown.from(), at).toSeconds() / seconds();
    }

    boolean shows(LocalDateTime at) {
        return !at.isBefore(shown.from()) && !at.isAfter(shown.to());
    }

    /** The instant at that place, to the second. */
    LocalDateTime instant(double x) {
        double share = Math.clamp((x - GUTTER) / lanes(), 0, 1);
        return shown.from().plusSeconds(Math.round(share * seconds()));
    }

    /** The marked instant near that place, if there is one; else the nearest round one. */
    LocalDateTime target(double x, List<LocalDateTime> marked) {
        return marked.stream().filter(at -> Math.abs(x(at) - x) <= REACH)
                .min(Comparator.comparingDouble(at -> Math.abs(x(at) - x)))
                .orElseGet(() -> round(instant(x)));
    }

    /** As exact as the picture can tell, in steps that are easily read. */
    private LocalDateTime round(LocalDateTime at) {
        double least = EXACT * seconds() / lanes();
        int step = STEPS.stream().filter(one -> one >= least).findFirst()
                .orElse(STEPS.getLast());
        LocalDateTime day = at.truncatedTo(ChronoUnit.DAYS);
        long passed = Duration.between(day, at).toSeconds();
        return day.plusSeconds((passed + step / 2) / step * step);
    }
}
