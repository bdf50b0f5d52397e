package dev.lastresort.scenario.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 8 min}, {@code 1 h 30 min}, {@code 1.5 h}, {@code 200 ms},
 * or {@code PT8M}. Invariant: 0 or more, whole milliseconds, at most {@link #LONGEST}.
 */
public final class DurationText {

    public static final String EXAMPLES = "write it like \"8 min\", \"1 h 30 min\" or \"40 s\","
            + " from large to small in d, h, min, s and ms";
    public static final Duration LONGEST = Duration.ofDays(3650);

    /** From the largest down, which is also the order in which they may follow each other. */
    private static final List<Unit> UNITS = List.of(
            new Unit("d", Duration.ofDays(1)),
            new Unit("h", Duration.ofHours(1)),
            new Unit("min", Duration.ofMinutes(1)),
            new Unit("s", Duration.ofSeconds(1)),
            new Unit("ms", Duration.ofMillis(1)));

    private static final Pattern PART =
            Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(d|h|min|s|ms)(?![a-z])");

    private DurationText() {}

    public static Optional<Duration> parse(String text) {
        Optional<Duration> duration = text.startsWith("P") ? iso(text) : parts(text.strip());
        return duration.filter(
                d -> !d.isNegative() && d.compareTo(LONGEST) <= 0 && d.getNano() % 1_000_000 == 0);
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> parts(String text) {
        Matcher part = PART.matcher(text);
        BigDecimal millis = BigDecimal.ZERO;
        int end = 0;
        int lastUnit = -1;
        while (end < text.length()) {
            part.region(end, text.length());
            if (!part.lookingAt()) {
                return Optional.empty();
            }
            int unit = indexOf(part.group(2));
            if (unit <= lastUnit) {
                return Optional.empty();
            }
            BigDecimal unitMillis = BigDecimal.valueOf(UNITS.get(unit).length().toMillis());
            millis = millis.add(new BigDecimal(part.group(1)).multiply(unitMillis));
            lastUnit = unit;
            end = part.end();
        }
        boolean whole = millis.stripTrailingZeros().scale() <= 0;
        return end > 0 && whole
                ? Optional.of(Duration.ofMillis(millis.longValueExact()))
                : Optional.empty();
    }

    private static int indexOf(String word) {
        return UNITS.stream().map(Unit::word).toList().indexOf(word);
    }

    private record Unit(String word, Duration length) {}
}
