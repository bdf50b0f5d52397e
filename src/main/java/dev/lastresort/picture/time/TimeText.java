package dev.lastresort.picture.time;

import dev.lastresort.model.outcome.Wording;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants and durations in the words that pictures and screens share; the same in every locale.
 */
public final class TimeText {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private TimeText() {}

    /** {@code 10:47}, or {@code 10:47:20} where the seconds tell something; the day is known. */
    public static String clock(LocalDateTime instant) {
        return instant.format(instant.getSecond() == 0 ? MINUTES : SECONDS);
    }

    /** With the date where it is not {@code day}'s. */
    public static String clock(LocalDateTime instant, LocalDateTime day) {
        return date(instant, day) + clock(instant);
    }

    public static String clockSeconds(LocalDateTime instant) {
        return instant.format(SECONDS);
    }

    /** With the date where it is not {@code day}'s. */
    public static String clockSeconds(LocalDateTime instant, LocalDateTime day) {
        return date(instant, day) + clockSeconds(instant);
    }

    public static String between(LocalDateTime start, LocalDateTime end) {
        return clock(start) + "–" + clock(end);
    }

    /** The date where it is not {@code day}'s; once, if both ends are of the same day. */
    public static String between(LocalDateTime start, LocalDateTime end, LocalDateTime day) {
        return clock(start, day) + "–" + clock(end, start);
    }

    /** The same to the second. */
    public static String betweenSeconds(
            LocalDateTime start, LocalDateTime end, LocalDateTime day) {
        return clockSeconds(start, day) + "–" + clockSeconds(end, start);
    }

    private static String date(LocalDateTime instant, LocalDateTime day) {
        return instant.toLocalDate().equals(day.toLocalDate())
                ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(instant) + " ";
    }

    /** {@code 40 s}, {@code 2 h 9 min}: as every report says it. */
    public static String duration(Duration duration) {
        return Wording.duration(duration.toSeconds());
    }

    public static String duration(LocalDateTime start, LocalDateTime end) {
        return duration(Duration.between(start, end));
    }
}
