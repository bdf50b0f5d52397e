package dev.lastresort.ui.timeline;

import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A restore target in a hand. It stays where it was dropped until it was measured there.
 */
final class TargetDrag {

    /** From this many pixels a minute on, a hand can aim at seconds. */
    private static final double FINE = 180;

    private record Held(String branch, LocalDateTime at) {}

    private Optional<BiPredicate<String, LocalDateTime>> listener = Optional.empty();
    private Optional<Held> held = Optional.empty();
    private boolean dragging;

    void listen(BiPredicate<String, LocalDateTime> next) {
        listener = Optional.of(next);
    }

    void drag(String branch, TimeScale scale, double x, TimeRange day) {
        dragging = true;
        LocalDateTime at = scale.at(Math.clamp(x, scale.left(), scale.right()));
        boolean fine = scale.pixels(Duration.ofMinutes(1)) >= FINE;
        LocalDateTime rounded = rounded(at, fine ? ChronoUnit.SECONDS : ChronoUnit.MINUTES);
        LocalDateTime within = rounded.isBefore(day.start()) ? day.start()
                : rounded.isBefore(day.end()) ? rounded : day.end().minusMinutes(1);
        Held next = new Held(branch, within);
        if (held.filter(next::equals).isEmpty()) {
            held = Optional.of(next);
            // Whether it may stay there is asked when it is let go.
            listener.ifPresent(told -> {
                boolean _ = told.test(branch, within);
            });
        }
    }

    private static LocalDateTime rounded(LocalDateTime at, ChronoUnit unit) {
        return at.plus(unit.getDuration().dividedBy(2)).truncatedTo(unit);
    }

    /** It stays there only if it is to be measured there: what is no value springs back. */
    void drop() {
        if (dragging) {
            dragging = false;
            held = held.filter(last -> listener
                    .map(told -> told.test(last.branch(), last.at())).orElse(false));
        }
    }

    /** The measured picture tells it from now on, unless the hand has not let go. */
    void forget() {
        if (!dragging) {
            held = Optional.empty();
        }
    }

    Map<String, LocalDateTime> held() {
        return held.map(last -> Map.of(last.branch(), last.at())).orElse(Map.of());
    }
}
