package dev.lastresort.session.author;

import dev.lastresort.model.outcome.Wording;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times of the day in words. Invariant: it stays one short phrase, however many there are: few are
 * listed, many are told by their rhythm, or by their first, their last and their busiest hour.
 */
public final class TimesText {

    private static final int LISTED = 8;
    private static final int HOURS = 24;

    private TimesText() {}

    /** Such as "every 5 min", "every day" or "every 2 days"; a day is never told in hours. */
    public static String every(Duration gap) {
        long days = gap.toDays();
        if (days == 0 || !gap.equals(Duration.ofDays(days))) {
            return "every " + Wording.duration(gap);
        }
        return days == 1 ? "every day" : "every " + Wording.count(days, "day");
    }

    static String of(List<LocalTime> times) {
        List<LocalTime> sorted = times.stream().sorted().toList();
        if (sorted.size() <= LISTED) {
            return "at " + times.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        String span = " from " + sorted.getFirst() + " to " + sorted.getLast();
        List<Duration> gaps = IntStream.range(1, sorted.size())
                .mapToObj(i -> Duration.between(sorted.get(i - 1), sorted.get(i)))
                .distinct().toList();
        if (gaps.size() == 1 && gaps.getFirst().isPositive()) {
            return every(gaps.getFirst()) + span;
        }
        return Wording.number(sorted.size()) + " times a day" + span + ", most from "
                + busiest(sorted);
    }

    private static String busiest(List<LocalTime> times) {
        List<Integer> counts = IntStream.range(0, HOURS).mapToObj(hour -> Math.toIntExact(
                times.stream().filter(time -> time.getHour() == hour).count())).toList();
        int most = Collections.max(counts);
        int hour = counts.indexOf(most);
        return String.format(Locale.ROOT, "%02d:00 to %02d:00 (", hour, (hour + 1) % HOURS)
                + Wording.number(most) + ")";
    }
}
