package dev.lastresort.model.journal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Decimal numbers that can be reckoned with and written out. A few letters with an exponent stand
 * for more digits than memory has; adding one to such a number writes them all.
 */
public final class Amounts {

    public static final int MOST_DIGITS = 5_000;

    private static final int MOST_BITS = (int) (MOST_DIGITS * 3.33);

    private Amounts() {}

    /** Whether it has at most so many digits, before and behind the point, when written out. */
    public static boolean isBearable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS
                && number.unscaledValue().bitLength() <= MOST_BITS;
    }

    /** What a value of a row says as an amount; empty if it is no number, or not a bearable one. */
    public static Optional<BigDecimal> of(Object value) {
        String digits = value.toString();
        if (digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(digits)).filter(Amounts::isBearable);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
