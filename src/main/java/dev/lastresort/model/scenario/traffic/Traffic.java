package dev.lastresort.model.scenario.traffic;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Requests as a curve over the day. Invariant, seen to by validation: neither the hours nor the
 * days of the week weigh nothing altogether.
 *
 * @param perDay   how many on a day whose weight is 1
 * @param hours    24 weights, 0 or more; they say what part of a day falls into each hour
 * @param weekdays 7 weights from Monday on, 0 or more; 1 is a usual day
 * @param peaks    times of more or fewer requests
 */
public record Traffic(
        long perDay, List<BigDecimal> hours, List<BigDecimal> weekdays, List<Peak> peaks) {

    public static final int HOURS = 24;
    public static final int DAYS = 7;
    public static final List<BigDecimal> EVERY_DAY = Collections.nCopies(DAYS, BigDecimal.ONE);
    public static final List<BigDecimal> MONDAY_TO_FRIDAY = whole(1, 1, 1, 1, 1, 0, 0);
    public static final List<BigDecimal> FLAT = Collections.nCopies(HOURS, BigDecimal.ONE);
    /** People at their desks: two humps around lunch, hardly anything at night. */
    public static final List<BigDecimal> OFFICE = whole(
            1, 1, 1, 1, 1, 2, 6, 20, 60, 90, 100, 95, 60, 80, 100, 95, 80, 45, 20, 10, 6, 4, 2, 1);
    /** People at home: more from noon on, most in the evening. */
    public static final List<BigDecimal> SHOP = whole(
            12, 7, 4, 3, 3, 4, 10, 22, 38, 52, 62, 68, 75, 70, 66, 66, 70, 76, 86, 98, 100, 88, 56,
            28);

    public Traffic {
        hours = List.copyOf(hours);
        weekdays = List.copyOf(weekdays);
        peaks = List.copyOf(peaks);
    }

    /** From {@code at} on, for that long, so many times as many. */
    public record Peak(LocalDateTime at, Duration length, BigDecimal times) {

        public LocalDateTime end() {
            return at.plus(length);
        }

        boolean holds(LocalDateTime instant) {
            return !instant.isBefore(at) && instant.isBefore(end());
        }
    }

    /** What part of a day falls into that hour. */
    public double share(int hour) {
        double all = hours.stream().mapToDouble(BigDecimal::doubleValue).sum();
        return hours.get(hour).doubleValue() / all;
    }

    private static List<BigDecimal> whole(long... weights) {
        return Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList();
    }
}
