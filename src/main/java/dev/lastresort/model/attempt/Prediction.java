package dev.lastresort.model.attempt;

import java.math.BigDecimal;

/** What a trainee expects of a restore, before it. What was left blank is unknown, never zero. */
public sealed interface Prediction {

    record Unknown() implements Prediction {}

    record YesOrNo(boolean yes) implements Prediction {}

    /** A number is a range from itself to itself. */
    record Range(BigDecimal from, BigDecimal to, Unit unit) implements Prediction {}

    enum Unit { ROWS, MINUTES, SECONDS, PERCENT }
}
