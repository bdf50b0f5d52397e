package dev.lastresort.picture.time;

import java.time.Duration;
import java.time.LocalDateTime;

/** A stretch of virtual time. Invariant: {@code start} is before {@code end}. */
public record TimeRange(LocalDateTime start, LocalDateTime end) {

    private static final long NANOS_PER_DAY = Duration.ofDays(1).toNanos();

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(start + " is not before " + end);
        }
    }

    public long nanos() {
        return nanosBetween(start, end);
    }

    /** As {@link Duration} would tell, but without making one: layouts ask for every request. */
    public static long nanosBetween(LocalDateTime from, LocalDateTime to) {
        long days = to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay();
        return days * NANOS_PER_DAY
                + to.toLocalTime().toNanoOfDay() - from.toLocalTime().toNanoOfDay();
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** Whether the two have an instant in common. */
    public boolean meets(LocalDateTime from, LocalDateTime to) {
        return from.isBefore(end) && to.isAfter(start);
    }

    public boolean contains(LocalDateTime instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /**
     * A range of the same length that lies within {@code bounds}; the bounds themselves if it is
     * longer.
     */
    public TimeRange movedInto(TimeRange bounds) {
        if (nanos() >= bounds.nanos()) {
            return bounds;
        }
        if (start.isBefore(bounds.start)) {
            return new TimeRange(bounds.start, bounds.start.plus(length()));
        }
        if (end.isAfter(bounds.end)) {
            return new TimeRange(bounds.end.minus(length()), bounds.end);
        }
        return this;
    }
}
