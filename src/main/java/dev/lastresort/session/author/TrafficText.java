package dev.lastresort.session.author;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.traffic.Traffic;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A curve in words: how many a day, when most, when few, on which days and in which peak. */
public final class TrafficText {

    private static final double FEW = 0.25 / Traffic.HOURS;

    private TrafficText() {}

    /** Such as "900 times a day, most from 10:00, few from 18:00 to 07:00, not on Sunday". */
    public static String of(Traffic traffic, LocalDateTime start) {
        List<String> words = new ArrayList<>();
        words.add(Wording.number(traffic.perDay()) + " times a day");
        words.addAll(hours(traffic));
        words.addAll(days(traffic.weekdays()));
        traffic.peaks().forEach(peak -> words.add(
                Wording.number(peak.times()) + " times as often for "
                        + Wording.duration(Wording.seconds(peak.length())) + " from "
                        + Wording.clock(peak.at(), start)));
        return String.join(", ", words);
    }

    private static List<String> hours(Traffic traffic) {
        BigDecimal most = Collections.max(traffic.hours());
        if (Collections.min(traffic.hours()).compareTo(most) == 0) {
            return List.of("evenly");
        }
        List<String> words = new ArrayList<>();
        words.add("most from " + hour(traffic.hours().indexOf(most)));
        stretches(hour -> traffic.share(hour) > 0 && traffic.share(hour) < FEW)
                .forEach(stretch -> words.add("few from " + stretch));
        stretches(hour -> traffic.share(hour) == 0)
                .forEach(stretch -> words.add("none from " + stretch));
        return words;
    }

    /** Runs of hours, one over midnight as one. */
    private static List<String> stretches(IntPredicate belongs) {
        return IntStream.range(0, Traffic.HOURS)
                .filter(hour -> belongs.test(hour) && !belongs.test(before(hour)))
                .mapToObj(first -> {
                    int end = first;
                    while (belongs.test(end % Traffic.HOURS)) {
                        end++;
                    }
                    return hour(first) + " to " + hour(end % Traffic.HOURS);
                }).toList();
    }

    private static int before(int hour) {
        return (hour + Traffic.HOURS - 1) % Traffic.HOURS;
    }

    private static List<String> days(List<BigDecimal> weights) {
        BigDecimal most = Collections.max(weights);
        List<Integer> none = those(day -> weights.get(day).signum() == 0);
        List<Integer> fewer = those(day -> weights.get(day).signum() > 0
                && weights.get(day).compareTo(most) < 0);
        List<String> words = new ArrayList<>();
        if (!none.isEmpty()) {
            words.add("not " + named(none));
        }
        if (fewer.size() > 2 && !isRow(fewer)) {
            words.add("more " + named(those(day -> weights.get(day).compareTo(most) == 0)));
        } else if (!fewer.isEmpty()) {
            words.add("fewer " + named(fewer));
        }
        return words;
    }

    private static List<Integer> those(IntPredicate belongs) {
        return IntStream.range(0, Traffic.DAYS).filter(belongs).boxed().toList();
    }

    /** Three days one after the other, or more. */
    private static boolean isRow(List<Integer> days) {
        return days.size() > 2 && days.getLast() - days.getFirst() == days.size() - 1;
    }

    private static String named(List<Integer> days) {
        return isRow(days) ? "from " + day(days.getFirst()) + " to " + day(days.getLast())
                : "on " + days.stream().map(TrafficText::day).collect(Collectors.joining(" and "));
    }

    private static String day(int number) {
        return DayOfWeek.of(number + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String hour(int hour) {
        return (hour < 10 ? "0" : "") + hour + ":00";
    }
}
