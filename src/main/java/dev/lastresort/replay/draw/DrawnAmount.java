package dev.lastresort.replay.draw;

import dev.lastresort.model.scenario.Draw;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** A number of a log-normal distribution, rounded, and ended as prices end. */
final class DrawnAmount {

    /** So unlikely bounds end somewhere, too: then the number is the bound. */
    private static final int TRIES = 64;
    /** Where a draw names no greatest: what every column of money can hold. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private DrawnAmount() {}

    /** A whole number where there are no decimals. */
    static Object of(Draw.LogNormal draw, Dice dice) {
        BigDecimal drawn = once(draw, dice);
        for (int i = 1; i < TRIES && !isWithin(draw, drawn); i++) {
            drawn = once(draw, dice);
        }
        BigDecimal amount = bounded(draw, drawn);
        return draw.decimals() == 0 ? (Object) amount.longValue() : amount;
    }

    private static BigDecimal once(Draw.LogNormal draw, Dice dice) {
        double value = draw.median().doubleValue()
                * StrictMath.exp(draw.sigma().doubleValue() * normal(dice));
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(draw.decimals(), RoundingMode.HALF_UP);
        return draw.endings().isEmpty() ? rounded
                : ended(rounded, draw.endings().get((int) dice.below(draw.endings().size())));
    }

    /** By Box and Muller, of whom one of the two is enough. */
    private static double normal(Dice dice) {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - dice.unit()))
                * StrictMath.cos(2 * Math.PI * dice.unit());
    }

    private static BigDecimal ended(BigDecimal amount, String ending) {
        BigInteger places = BigInteger.TEN.pow(ending.length());
        BigInteger digits = amount.unscaledValue();
        return new BigDecimal(
                digits.subtract(digits.mod(places)).add(new BigInteger(ending)), amount.scale());
    }

    private static boolean isWithin(Draw.LogNormal draw, BigDecimal amount) {
        return bounded(draw, amount).compareTo(amount) == 0;
    }

    private static BigDecimal bounded(Draw.LogNormal draw, BigDecimal amount) {
        BigDecimal least = scaled(draw.min(), draw, RoundingMode.CEILING)
                .map(amount::max).orElse(amount);
        return scaled(draw.max().or(() -> Optional.of(MOST)), draw, RoundingMode.FLOOR)
                .map(least::min).orElse(least);
    }

    private static Optional<BigDecimal> scaled(
            Optional<BigDecimal> bound, Draw.LogNormal draw, RoundingMode rounding) {
        return bound.map(value -> value.setScale(draw.decimals(), rounding));
    }
}
