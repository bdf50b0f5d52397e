package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.Prediction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Holds a prediction against what was measured. */
final class Judging {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private Judging() {}

    /** @param rows whether the value is in rows; otherwise it is in seconds */
    record InFigures(String words, BigDecimal value, boolean rows) {}

    /** @param ended whether what was measured was over when the day ended */
    static Held.Verdict of(Prediction prediction, InFigures truth, boolean ended) {
        return switch (prediction) {
            case Prediction.Unknown _ -> Held.Verdict.UNKNOWN;
            case Prediction.YesOrNo _ -> Held.Verdict.OPEN;
            case Prediction.Range range -> switch (range.unit()) {
                case ROWS -> truth.rows() ? within(range, truth.value(), ended)
                        : Held.Verdict.OPEN;
                case SECONDS -> truth.rows() ? Held.Verdict.OPEN
                        : within(range, truth.value(), ended);
                case MINUTES -> truth.rows() ? Held.Verdict.OPEN
                        : within(range, wholeMinutes(range, truth.value()), ended);
                case PERCENT -> Held.Verdict.OPEN;
            };
        };
    }

    /** Nobody who says minutes means seconds: whole ones are compared where those were said. */
    private static BigDecimal wholeMinutes(Prediction.Range range, BigDecimal seconds) {
        boolean whole = range.from().stripTrailingZeros().scale() <= 0
                && range.to().stripTrailingZeros().scale() <= 0;
        return seconds.divide(MINUTE, whole ? 0 : 6, RoundingMode.HALF_UP);
    }

    /** What was not over when the day ended can only have been predicted too low. */
    private static Held.Verdict within(Prediction.Range range, BigDecimal value, boolean ended) {
        if (value.compareTo(range.to()) > 0) {
            return Held.Verdict.TOO_LOW;
        }
        if (!ended) {
            return Held.Verdict.OPEN;
        }
        return value.compareTo(range.from()) < 0 ? Held.Verdict.TOO_HIGH : Held.Verdict.RIGHT;
    }
}
