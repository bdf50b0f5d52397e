package dev.lastresort.scenario.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes such as {@code 1.2 TB} and rates such as {@code 200 MB/s}, in the units of the model:
 * decimal gigabytes (1 TB = 1,000 GB), and gigabytes a minute.
 */
public final class Quantities {

    public static final String SIZE_EXAMPLES = "write it like \"380 GB\", \"1.2 TB\" or \"500 MB\","
            + " without separators";
    public static final String RATE_EXAMPLES =
            "write it like \"4 GB/min\", \"200 MB/s\" or \"1 TB/h\","
                    + " in MB, GB or TB per s, min or h";

    public static final String PACE_EXAMPLES =
            "write it like \"60/min\", \"5/s\" or \"900/h\", in whole numbers, at most 1000/s";

    private static final Map<String, BigDecimal> GIGABYTES =
            Map.of("MB", new BigDecimal("0.001"), "GB", BigDecimal.ONE, "TB", new BigDecimal(1000));
    private static final Map<String, BigDecimal> TIMES_AN_HOUR =
            Map.of("s", new BigDecimal(3600), "min", new BigDecimal(60), "h", BigDecimal.ONE);
    private static final String AMOUNT = "(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(MB|GB|TB)";
    private static final Pattern SIZE = Pattern.compile(AMOUNT);
    private static final Pattern RATE = Pattern.compile(AMOUNT + "\\s*/\\s*(s|min|h)");

    /** How often in a second, a minute or an hour. */
    private static final Pattern PACE = Pattern.compile("(\\d{1,7})\\s*/\\s*(s|min|h)");
    private static final long MILLIS_AN_HOUR = 3_600_000;

    private Quantities() {}

    /**
     * The time from one to the next, rounded up to a millisecond; empty unless it is a pace above 0
     * of at most 1,000 a second.
     */
    public static Optional<Duration> pace(String text) {
        Matcher pace = PACE.matcher(text.strip());
        if (!pace.matches()) {
            return Optional.empty();
        }
        long hourly = Objects.requireNonNull(TIMES_AN_HOUR.get(pace.group(2))).longValueExact()
                * Long.parseLong(pace.group(1));
        return hourly == 0 || hourly > MILLIS_AN_HOUR
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.ceilDiv(MILLIS_AN_HOUR, hourly)));
    }

    /** In gigabytes; empty unless it is a size above 0. */
    public static Optional<BigDecimal> size(String text) {
        Matcher size = SIZE.matcher(text.strip());
        return size.matches() ? positive(gigabytes(size)) : Optional.empty();
    }

    /** In gigabytes an hour, exactly; empty unless it is a rate above 0. */
    public static Optional<BigDecimal> rate(String text) {
        Matcher rate = RATE.matcher(text.strip());
        if (!rate.matches()) {
            return Optional.empty();
        }
        return positive(gigabytes(rate).multiply(TIMES_AN_HOUR.get(rate.group(3))));
    }

    private static BigDecimal gigabytes(Matcher amount) {
        return new BigDecimal(amount.group(1)).multiply(GIGABYTES.get(amount.group(2)));
    }

    private static Optional<BigDecimal> positive(BigDecimal value) {
        return Optional.of(value).filter(v -> v.signum() > 0);
    }
}
