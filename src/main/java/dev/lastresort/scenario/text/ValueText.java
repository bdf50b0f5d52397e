package dev.lastresort.scenario.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Sizes, rates, durations and instants as scenarios write them, read and written. Invariant: what
 * is written here is read here as the same value.
 */
public final class ValueText {

    private static final BigDecimal MINUTES = new BigDecimal(60);
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final int DECIMALS = 3;

    private ValueText() {}

    /** In gigabytes; empty unless it is a size above 0. */
    public static Optional<BigDecimal> gigabytes(String text) {
        return Quantities.size(text);
    }

    /** In gigabytes an hour; empty unless it is a rate above 0. */
    public static Optional<BigDecimal> gigabytesPerHour(String text) {
        return Quantities.rate(text);
    }

    public static Optional<Duration> duration(String text) {
        return DurationText.parse(text);
    }

    /** A date-time, or a time on that day. */
    public static Optional<LocalDateTime> instant(String text, LocalDate day) {
        return InstantText.dateTimeOrTime(text.strip(), day);
    }

    /** Such as 380 GB, 1.2 TB or 500 MB. */
    public static String size(BigDecimal gigabytes) {
        if (gigabytes.compareTo(BigDecimal.ONE) < 0) {
            return plain(gigabytes.multiply(THOUSAND)) + " MB";
        }
        BigDecimal terabytes = gigabytes.divide(THOUSAND, DECIMALS, RoundingMode.DOWN);
        boolean exact = terabytes.multiply(THOUSAND).compareTo(gigabytes) == 0;
        return exact && gigabytes.compareTo(THOUSAND) >= 0
                ? plain(terabytes) + " TB" : plain(gigabytes) + " GB";
    }

    /** Such as 4 GB/min: by the minute where that comes out short, else by the hour. */
    public static String rate(BigDecimal gigabytesPerHour) {
        BigDecimal perMinute = gigabytesPerHour.divide(MINUTES, DECIMALS, RoundingMode.DOWN);
        boolean exact = perMinute.multiply(MINUTES).compareTo(gigabytesPerHour) == 0;
        return exact ? size(perMinute) + "/min" : size(gigabytesPerHour) + "/h";
    }

    /** Such as 1 h 30 min, 40 s or 0 min. */
    public static String of(Duration duration) {
        StringBuilder words = new StringBuilder();
        part(words, duration.toHours(), "h");
        part(words, duration.toMinutesPart(), "min");
        part(words, duration.toSecondsPart(), "s");
        part(words, duration.toMillisPart(), "ms");
        return words.isEmpty() ? "0 min" : words.toString();
    }

    /** A time on that day, such as 10:00; else with its date. */
    public static String of(LocalDateTime instant, LocalDate day) {
        return instant.toLocalDate().equals(day)
                ? instant.toLocalTime().toString() : instant.toString();
    }

    /** Without zeros at its end. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void part(StringBuilder words, long count, String unit) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
        }
    }
}
