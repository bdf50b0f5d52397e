package dev.lastresort.model.outcome;

import dev.lastresort.model.scenario.Day;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Numbers, durations and instants in words, the same on every machine. */
public final class Wording {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK_SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** Up to here people speak of hours: of a limit of 24 h, and of one of 36 h. */
    private static final long IN_DAYS = 2 * DAY;
    private static final Duration IN_WHOLE_SECONDS = Duration.ofSeconds(10);
    private static final Set<String> MINOR_UNITS = Set.of("cent", "cents", "penny", "pence",
            "centime", "centimes", "centavo", "centavos", "rappen", "grosz", "groszy", "øre",
            "öre", "ore", "haléř", "haléře", "haléřů", "fillér", "bani", "stotinki", "kuruş",
            "kopecks", "kopeks", "paise", "satang", "fils", "agorot", "minor unit",
            "minor units");

    private Wording() {}

    /** So many of them, such as "1 row" and "12,000 rows"; of nouns whose plural takes an s. */
    public static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A title inside a sentence: small, unless it is an abbreviation. */
    public static String inSentence(String title) {
        boolean abbreviation = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return title.isEmpty() || abbreviation
                ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** Such as 12,000. */
    public static String number(long value) {
        StringBuilder digits = new StringBuilder(Long.toString(value));
        int first = value < 0 ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /** Such as 12,000 and 12,000.5. */
    public static String number(BigDecimal value) {
        return grouped(value.stripTrailingZeros());
    }

    private static String grouped(BigDecimal value) {
        String digits = value.toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > (whole.startsWith("-") ? 1 : 0); i -= 3) {
            grouped.insert(i, ',');
        }
        return point < 0 ? grouped.toString() : grouped + digits.substring(point);
    }

    /** Up to the next whole second, so that no figure contradicts the verdict that rests on it. */
    public static long seconds(Duration duration) {
        return duration.getNano() == 0 ? duration.toSeconds() : duration.toSeconds() + 1;
    }

    /**
     * Such as 21 d 19 h, 2 h 9 min, 1 min 30 s, 40 s or 0 min; all seconds that there are, never
     * rounded.
     */
    public static String duration(long seconds) {
        if (seconds == 0) {
            return "0 min";
        }
        StringBuilder words = new StringBuilder();
        daysToMinutes(words, seconds);
        append(words, seconds % MINUTE, " s");
        return words.toString();
    }

    private static void daysToMinutes(StringBuilder words, long seconds) {
        boolean inDays = seconds >= IN_DAYS;
        append(words, inDays ? seconds / DAY : 0, " d");
        append(words, (inDays ? seconds % DAY : seconds) / HOUR, " h");
        append(words, seconds % HOUR / MINUTE, " min");
    }

    /** The same; a fraction of a second is told of what is short, and else rounded up. */
    public static String duration(Duration duration) {
        return duration.compareTo(IN_WHOLE_SECONDS) < 0 ? exactDuration(duration)
                : duration(seconds(duration));
    }

    /** What is held against a limit: exact where rounded it would stand otherwise to the limit. */
    public static String duration(Duration measured, Duration limit) {
        Duration rounded = Duration.ofSeconds(seconds(measured));
        return Integer.signum(rounded.compareTo(limit)) == Integer.signum(measured.compareTo(limit))
                ? duration(measured) : exactDuration(measured);
    }

    /** With the fraction of a second that there is, whatever its length: 54 min 59.8 s. */
    public static String exactDuration(Duration duration) {
        if (duration.getNano() == 0) {
            return duration(duration.toSeconds());
        }
        StringBuilder words = new StringBuilder();
        long minutes = duration.toMinutes() * MINUTE;
        daysToMinutes(words, minutes);
        BigDecimal rest = BigDecimal.valueOf(duration.minusSeconds(minutes).toNanos(), 9);
        return words.append(words.isEmpty() ? "" : " ").append(number(rest)).append(" s")
                .toString();
    }

    /**
     * Money that is counted in {@code unit}: 19.99 USD where that is the currency's smaller unit,
     * such as cents, with the digits that the currency has; a unit of another name stays.
     */
    public static String money(BigDecimal amount, String unit, String currency) {
        boolean whole = unit.isEmpty() || unit.equalsIgnoreCase(currency);
        OptionalInt digits = digits(currency);
        if (digits.isEmpty() || !whole && !MINOR_UNITS.contains(unit.toLowerCase(Locale.ROOT))) {
            return number(amount) + (whole ? " " + currency : " " + unit + " (" + currency + ")");
        }
        int places = digits.getAsInt();
        BigDecimal sum = whole ? amount : amount.movePointLeft(places);
        return grouped(sum.stripTrailingZeros().scale() > places ? sum.stripTrailingZeros()
                : sum.setScale(places, RoundingMode.UNNECESSARY)) + " " + currency;
    }

    /** After the point; empty for what is no currency. */
    private static OptionalInt digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits).filter(digits -> digits >= 0)
                .findFirst();
    }

    /** What the clock that SQL sees does there: Clock goes back by 1 h. */
    public static String jump(Day.ClockJump jump) {
        return "Clock goes " + (jump.by().isNegative() ? "back" : "forward") + " by "
                + duration(jump.by().abs());
    }

    private static void append(StringBuilder words, long amount, String unit) {
        if (amount > 0) {
            words.append(words.isEmpty() ? "" : " ").append(number(amount)).append(unit);
        }
    }

    /** Such as 2026-03-02T10:47:00; a fraction of a second follows only where there is one. */
    public static String isoInstant(LocalDateTime instant) {
        return instant.getNano() == 0
                ? ISO.format(instant) : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(instant);
    }

    /** The time of day, with the date where it is not {@code day}'s. */
    public static String clock(LocalDateTime instant, LocalDateTime day) {
        String time = (instant.getSecond() == 0 ? CLOCK : CLOCK_SECONDS).format(instant);
        return instant.toLocalDate().equals(day.toLocalDate())
                ? time : DateTimeFormatter.ISO_LOCAL_DATE.format(instant) + " " + time;
    }
}
