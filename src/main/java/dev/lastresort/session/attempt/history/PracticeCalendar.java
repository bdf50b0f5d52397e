package dev.lastresort.session.attempt.history;

import dev.lastresort.model.outcome.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * On which days somebody practised. Invariant: each week has its seven days from Monday on; the
 * last one holds today, and days that are to come count nothing.
 *
 * @param weeks the earliest first
 */
public record PracticeCalendar(List<List<PracticeDay>> weeks) {

    /** What is looked back at: half a year. */
    public static final int WEEKS = 26;

    private static final char SOME = '*';
    private static final int MOST_DIGITS = 9;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    public PracticeCalendar {
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    /** @param attempts how many were begun on that day */
    public record PracticeDay(LocalDate day, int attempts) {

        public String words() {
            return DAY.format(day) + ": " + (attempts == 0 ? "no attempt"
                    : Wording.count(attempts, "attempt"));
        }
    }

    /** Of so many weeks up to today. */
    public static PracticeCalendar of(PracticeHistory history, LocalDate today, int weeks) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        history.entries().forEach(entry -> counts.merge(
                entry.begun().toLocalDate(), 1, Integer::sum));
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeks - 1L);
        List<List<PracticeDay>> all = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            List<PracticeDay> days = new ArrayList<>();
            for (int day = 0; day < DayOfWeek.values().length; day++) {
                LocalDate date = monday.plusWeeks(week).plusDays(day);
                days.add(new PracticeDay(date,
                        date.isAfter(today) ? 0 : counts.getOrDefault(date, 0)));
            }
            all.add(days);
        }
        return new PracticeCalendar(all);
    }

    /** A line for each day of the week, a column for each week, and how many attempts there. */
    public List<String> lines() {
        return Arrays.stream(DayOfWeek.values()).map(day -> {
            StringBuilder line = new StringBuilder(
                    day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)).append(' ');
            weeks.forEach(week -> line.append(sign(week.get(day.ordinal()).attempts())));
            return line.toString();
        }).toList();
    }

    private static char sign(int attempts) {
        return attempts == 0 ? '.' : attempts > MOST_DIGITS ? SOME
                : Character.forDigit(attempts, 10);
    }

    /** The whole of it in a sentence. */
    public String words() {
        List<PracticeDay> practised = weeks.stream().flatMap(List::stream)
                .filter(day -> day.attempts() > 0).toList();
        int attempts = practised.stream().mapToInt(PracticeDay::attempts).sum();
        return "In the last " + Wording.count(weeks.size(), "week") + ": "
                + (attempts == 0 ? "no attempt."
                        : Wording.count(attempts, "attempt") + " on "
                                + Wording.count(practised.size(), "day") + ", the last on "
                                + DAY.format(practised.getLast().day()) + ".");
    }
}
