package dev.lastresort.comparison;

import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.outcome.Measure.Amount;
import dev.lastresort.model.outcome.Measure.PointInTime;
import dev.lastresort.model.outcome.Measure.Sum;
import dev.lastresort.model.outcome.Measure.Truthful;
import dev.lastresort.model.outcome.Measure.Unmeasured;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Expectation.Absent;
import dev.lastresort.model.scenario.Expectation.Between;
import dev.lastresort.model.scenario.Expectation.Expected;
import dev.lastresort.model.scenario.Expectation.Is;
import dev.lastresort.model.scenario.Expectation.Present;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks what the author expected of a branch against what it measured. */
final class Expectations {

    private Expectations() {}

    /** The expectations that were not met, in words and in their order. */
    static List<String> missed(List<Expectation> expectations, Outcome outcome) {
        if (expectations.isEmpty()) {
            return List.of();
        }
        Map<String, Measure> measures = Measure.of(outcome);
        return expectations.stream()
                .flatMap(e -> missed(e, Optional.ofNullable(measures.get(e.measure()))).stream())
                .toList();
    }

    private static Optional<String> missed(Expectation expectation, Optional<Measure> measured) {
        if (measured.isEmpty()) {
            return Optional.of(expectation.measure() + ": no such measure");
        }
        return met(expectation.range(), measured.get()) ? Optional.empty()
                : Optional.of(expectation.measure() + ": expected " + words(expectation.range())
                        + ", measured " + words(measured.get()));
    }

    private static boolean met(Expected range, Measure measure) {
        return switch (range) {
            case Between between -> switch (measure) {
                case Amount(long value) -> holds(between, BigDecimal.valueOf(value));
                case Sum(var value) -> holds(between, value);
                case Truthful _, PointInTime _, Unmeasured _ -> false;
            };
            case Is(boolean expected) -> measure instanceof Truthful(boolean value)
                    && value == expected;
            case Absent() -> measure instanceof Unmeasured;
            case Present() -> !(measure instanceof Unmeasured);
        };
    }

    private static boolean holds(Between range, BigDecimal value) {
        return range.min().compareTo(value) <= 0 && value.compareTo(range.max()) <= 0;
    }

    private static String words(Expected range) {
        return switch (range) {
            case Between(var min, var max) when min.compareTo(max) == 0 -> min.toPlainString();
            case Between(var min, var max) -> min.toPlainString() + " to " + max.toPlainString();
            case Is(boolean value) -> Boolean.toString(value);
            case Absent() -> "no value";
            case Present() -> "a value";
        };
    }

    private static String words(Measure measure) {
        return switch (measure) {
            case Amount(long value) -> Long.toString(value);
            case Sum(var value) -> value.toPlainString();
            case Truthful(boolean value) -> Boolean.toString(value);
            case PointInTime(var instant) -> Wording.isoInstant(instant);
            case Unmeasured() -> "no value";
        };
    }
}
