package dev.lastresort.picture;

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
    private static final long MINUTES_BEFORE_HOURS = 180;

    private TimeText() {}

    /** {@code 10:47}, or {@code 10:47:20} where the seconds tell something. */
    public static String clock(LocalDateTime instant) {
        return instant.format(instant.getSecond() == 0 ? MINUTES : SECONDS);
    }

    public static String clockSeconds(LocalDateTime instant) {
        return instant.format(SECONDS);
    }

    public static String between(LocalDateTime start, LocalDateTime end) {
        return clock(start) + "–" + clock(end);
    }

    /** {@code 40 s}, {@code 129 min}, {@code 13 h 55 min}. */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds == 0) {
            return "0";
        }
        long minutes = seconds / 60;
        String rest = seconds % 60 == 0 ? "" : seconds % 60 + " s";
        if (minutes == 0) {
            return rest;
        }
        if (minutes < MINUTES_BEFORE_HOURS) {
            return join(minutes + " min", rest);
        }
        // Beyond three hours nobody counts seconds.
        return join(minutes / 60 + " h", minutes % 60 == 0 ? "" : minutes % 60 + " min");
    }

    public static String duration(LocalDateTime start, LocalDateTime end) {
        return duration(Duration.between(start, end));
    }

    private static String join(String first, String second) {
        return second.isEmpty() ? first : first + " " + second;
    }
}
