package dev.lastresort.picture.time;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * The one place that turns instants into pixels and back, for the stretch of time that is shown
 * between {@code left} and {@code left + width}. Zooming and panning yield a new scale that never
 * leaves the day.
 */
public record TimeScale(TimeRange shown, double left, double width) {

    private static final long SHORTEST_NANOS = Duration.ofSeconds(30).toNanos();

    public TimeScale {
        if (!(width > 0)) {
            throw new IllegalArgumentException("a scale needs room, not " + width + " pixels");
        }
    }

    public double x(LocalDateTime instant) {
        double nanos = TimeRange.nanosBetween(shown.start(), instant);
        return left + width * nanos / shown.nanos();
    }

    public LocalDateTime at(double x) {
        return shown.start().plusNanos(Math.round((x - left) / width * shown.nanos()));
    }

    public double right() {
        return left + width;
    }

    /** How many pixels a length of time takes. */
    public double pixels(Duration length) {
        return width * length.toNanos() / shown.nanos();
    }

    /** {@code x}, moved to the nearer edge if it lies outside. */
    public double clampedX(LocalDateTime instant) {
        return Math.clamp(x(instant), left, right());
    }

    /**
     * Shows {@code factor} times the detail; the instant under {@code x} stays there unless the
     * day's edge is met.
     */
    public TimeScale zoomed(double x, double factor, TimeRange day) {
        long nanos = Math.clamp(
                Math.round(shown.nanos() / factor), Math.min(SHORTEST_NANOS, day.nanos()),
                day.nanos());
        double share = Math.clamp((x - left) / width, 0, 1);
        LocalDateTime start = at(left + share * width).minusNanos(Math.round(share * nanos));
        return with(new TimeRange(start, start.plusNanos(nanos)).movedInto(day));
    }

    /** Moves towards later instants by that many pixels, up to the edge of the day. */
    public TimeScale panned(double pixels, TimeRange day) {
        Duration by = Duration.ofNanos(Math.round(pixels / width * shown.nanos()));
        return with(new TimeRange(shown.start().plus(by), shown.end().plus(by)).movedInto(day));
    }

    public TimeScale with(TimeRange range) {
        return new TimeScale(range, left, width);
    }
}
