package dev.lastresort.replay.draw;

import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.NoValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/** One value of a draw that needs no database. */
public final class DrawnValue {

    /** Weights are compared in millionths of their sum. */
    private static final long WEIGHT_STEPS = 1_000_000L;

    private DrawnValue() {}

    static Object of(Draw draw, long n, Dice dice) {
        return switch (draw) {
            case Draw.Sequence sequence -> sequence.start() + n * sequence.step();
            case Draw.UniformInteger uniform ->
                    uniform.min() + dice.below(uniform.max() - uniform.min() + 1);
            case Draw.UniformDecimal uniform -> decimal(uniform, dice);
            case Draw.UniformInstant uniform -> uniform.from().plusSeconds(
                    dice.below(Duration.between(uniform.from(), uniform.to()).toSeconds()));
            case Draw.Weighted weighted -> value(weighted.values().get(index(weighted.weights(),
                    dice)));
            case Draw.OneOf oneOf ->
                    value(oneOf.values().get((int) dice.below(oneOf.values().size())));
            case Draw.TextPattern pattern -> DrawnText.of(pattern.pattern(), dice);
            case Draw.Zipf zipf -> zipf(zipf, dice);
            case Draw.LogNormal amount -> DrawnAmount.of(amount, dice);
            case Draw.MadeUp made -> MadeUpText.of(made.what(), n, dice);
            case Draw.Constant constant -> value(constant.value());
            case Draw.PerRow perRow -> of(perRow.draw(), n, dice);
            case Draw.SameAs same ->
                    throw new IllegalArgumentException(same.reference() + " is looked up");
            case Draw.Belonging each ->
                    throw new IllegalArgumentException(each.reference() + " is looked up first");
            case Draw.PickedRows rows ->
                    throw new IllegalArgumentException("rows are drawn from a pool");
            case Draw.FromColumn column ->
                    throw new IllegalArgumentException("column " + column.column()
                            + " is read, not drawn");
        };
    }

    /** Whether something that happens with that chance (0 to 1) happens. */
    public static boolean happens(BigDecimal chance, Dice dice) {
        return BigDecimal.valueOf(dice.below(WEIGHT_STEPS))
                .compareTo(chance.multiply(BigDecimal.valueOf(WEIGHT_STEPS))) < 0;
    }

    private static Object zipf(Draw.Zipf zipf, Dice dice) {
        double exponent = zipf.exponent().doubleValue();
        return zipf.values().isEmpty()
                ? Ranks.drawn(zipf.max(), exponent, dice)
                : value(zipf.values().get(
                        (int) Ranks.drawn(zipf.values().size(), exponent, dice) - 1));
    }

    private static BigDecimal decimal(Draw.UniformDecimal uniform, Dice dice) {
        int scale = Math.max(uniform.min().scale(), uniform.max().scale());
        long min = uniform.min().setScale(scale, RoundingMode.UNNECESSARY).unscaledValue()
                .longValueExact();
        long max = uniform.max().setScale(scale, RoundingMode.UNNECESSARY).unscaledValue()
                .longValueExact();
        return BigDecimal.valueOf(min + dice.below(max - min + 1), scale);
    }

    private static int index(List<BigDecimal> weights, Dice dice) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = sum.multiply(BigDecimal.valueOf(dice.below(WEIGHT_STEPS)))
                .divide(BigDecimal.valueOf(WEIGHT_STEPS));
        for (int i = 0; i < weights.size(); i++) {
            left = left.subtract(weights.get(i));
            if (left.signum() < 0) {
                return i;
            }
        }
        throw new IllegalStateException("weights add up to " + sum);
    }

    private static Object value(Object written) {
        return written == NoValue.NULL ? SqlNull.NULL : written;
    }
}
