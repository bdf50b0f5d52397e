package dev.lastresort.session.sweep;

import dev.lastresort.scenario.text.ValueText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range to begin with: round steps of about a quarter of the value. Invariant: the value itself
 * is among its values, so that what the file comes to is one of the cells.
 */
final class SuggestedRange {

    static final int STEPS = 12;

    private static final Pattern WITH_UNIT =
            Pattern.compile("(?<number>\\d{1,12}(\\.\\d{1,6})?)\\s*(?<unit>[A-Za-z/]+)");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final long[] ROUND_SECONDS = {
        1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 14_400, 21_600,
        43_200, 86_400};
    private static final long FIVE_MINUTES = 300;

    private SuggestedRange() {}

    /** Around a number, a duration, a size or a rate; empty if the text is none above 0. */
    static Optional<SweptRange> around(String pointer, String value, LocalDate day) {
        Optional<Duration> duration = ValueText.duration(value);
        if (duration.isPresent()) {
            return durations(pointer, duration.get());
        }
        Matcher withUnit = WITH_UNIT.matcher(value);
        boolean measured = withUnit.matches();
        if (!measured && SweptQuantity.NUMBER.read(value, day).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(measured ? withUnit.group("number") : value);
        if (number.signum() <= 0) {
            return Optional.empty();
        }
        String unit = measured ? " " + withUnit.group("unit") : "";
        BigDecimal step = roundStep(number.multiply(QUARTER));
        BigDecimal whole = number.scale() <= 0 && !measured ? step.max(BigDecimal.ONE) : step;
        BigDecimal from = first(number, whole);
        return Optional.of(new SweptRange(pointer, ValueText.plain(from) + unit,
                ValueText.plain(last(from, whole)) + unit, STEPS));
    }

    /** The instant itself stands as far in as {@code before} says. */
    static SweptRange ofInstants(
            String pointer, String value, LocalDate day, Duration step, int before) {
        BigDecimal from = SweptQuantity.INSTANT.read(value, day).orElseThrow()
                .subtract(BigDecimal.valueOf(before * step.toSeconds()));
        BigDecimal start = from.max(BigDecimal.ZERO);
        return new SweptRange(pointer, SweptQuantity.INSTANT.written(start, day),
                SweptQuantity.INSTANT.written(
                        last(start, BigDecimal.valueOf(step.toSeconds())), day),
                STEPS);
    }

    /** The number and those after it, such as of seeds. */
    static SweptRange from(String pointer, long number) {
        return new SweptRange(pointer, String.valueOf(number),
                String.valueOf(number + STEPS - 1), STEPS);
    }

    private static Optional<SweptRange> durations(String pointer, Duration value) {
        if (value.toSeconds() == 0 || value.toMillisPart() != 0) {
            return value.isZero() ? Optional.of(new SweptRange(pointer, "0 s",
                    written(FIVE_MINUTES * (STEPS - 1)), STEPS)) : Optional.empty();
        }
        long step = 1;
        for (long round : ROUND_SECONDS) {
            step = round <= value.toSeconds() / 4 ? round : step;
        }
        BigDecimal from = first(
                BigDecimal.valueOf(value.toSeconds()), BigDecimal.valueOf(step));
        return Optional.of(new SweptRange(pointer, written(from.longValue()),
                written(from.longValue() + step * (STEPS - 1)), STEPS));
    }

    private static String written(long seconds) {
        return ValueText.of(Duration.ofSeconds(seconds));
    }

    private static BigDecimal first(BigDecimal value, BigDecimal step) {
        BigDecimal rest = value.remainder(step);
        return rest.signum() == 0 ? step : rest;
    }

    private static BigDecimal last(BigDecimal from, BigDecimal step) {
        return from.add(step.multiply(BigDecimal.valueOf(STEPS - 1)));
    }

    /** The largest of 1, 2 and 5 with zeros after or before it that is no more than that. */
    private static BigDecimal roundStep(BigDecimal most) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(most.precision() - most.scale() - 1);
        int digit = most.divide(power, 0, RoundingMode.DOWN).intValue();
        return power.multiply(BigDecimal.valueOf(digit >= 5 ? 5 : digit >= 2 ? 2 : 1));
    }
}
