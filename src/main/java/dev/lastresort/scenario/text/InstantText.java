package dev.lastresort.scenario.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Instants on the virtual clock: a local ISO date-time, or a plain time that means the day on which
 * it starts.
 */
public final class InstantText {

    public static final String EXAMPLES = "write it like \"2026-03-02T10:00:00\", without a zone";
    public static final String EXAMPLES_WITH_TIME =
            EXAMPLES + ", or like \"10:00\" for a time on the start day";

    /** Stands in a draft where the file's instant could not be read; checks leave it alone. */
    public static final LocalDateTime UNREADABLE = LocalDateTime.MIN;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private InstantText() {}

    public static boolean readable(LocalDateTime instant) {
        return !instant.equals(UNREADABLE);
    }

    public static Optional<LocalDateTime> dateTime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text))
                    .filter(
                            instant -> instant.getNano() % 1_000_000 == 0
                                    && instant.getYear() >= FIRST_YEAR
                                    && instant.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Optional<LocalDateTime> dateTimeOrTime(String text, LocalDate day) {
        return dateTime(text).or(() -> time(text).map(day::atTime));
    }

    public static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text))
                    .filter(time -> time.getNano() % 1_000_000 == 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
