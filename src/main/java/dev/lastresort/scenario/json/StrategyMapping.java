package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Maps a strategy with what its author expects of it. */
final class StrategyMapping {

    private final Findings findings;
    private final StepMapping steps;

    StrategyMapping(Findings findings, StepMapping steps) {
        this.findings = findings;
        this.steps = steps;
    }

    Strategy strategy(Spot spot) {
        return new Strategy(
                spot.at("name").text(),
                spot.at("title").text(),
                kind(spot.at("kind").text()),
                steps.program(spot.at("steps")),
                expectations(spot.at("expect")),
                new Strategy.Advice(spot.at("rationale").optionalText(),
                        spot.at("tempting").optionalText()));
    }

    /**
     * The schema has refused other words; a hybrid may hold any step and so draws no further
     * complaint.
     */
    private static StrategyKind kind(String label) {
        return Arrays.stream(StrategyKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElse(StrategyKind.HYBRID);
    }

    private List<Expectation> expectations(Spot expect) {
        return expect.names().stream()
                .flatMap(
                        measure -> {
                            Spot range = expect.at(measure);
                            return range(range)
                                    .map(r -> new Expectation(measure, r, range.pointer()))
                                    .stream();
                        })
                .toList();
    }

    private Optional<Expectation.Expected> range(Spot spot) {
        if (spot.node().isNull()) {
            return Optional.of(new Expectation.Absent());
        }
        if (spot.node().isBoolean()) {
            return Optional.of(new Expectation.Is(spot.flag(false)));
        }
        if (spot.text().equals("present")) {
            return Optional.of(new Expectation.Present());
        }
        if (spot.node().isNumber()) {
            return Optional.of(new Expectation.Between(number(spot), number(spot)));
        }
        return between(spot.elements());
    }

    private static BigDecimal number(Spot spot) {
        return spot.node().decimalValue();
    }

    private Optional<Expectation.Expected> between(List<Spot> bounds) {
        if (bounds.size() != 2
                || !bounds.stream().allMatch(bound -> bound.node().isNumber())) {
            return Optional.empty();
        }
        BigDecimal min = number(bounds.getFirst());
        BigDecimal max = number(bounds.getLast());
        if (min.compareTo(max) > 0) {
            findings.error(
                    Rule.BAD_RANGE,
                    bounds.getFirst().pointer(),
                    "this range has nothing in it",
                    "write the smaller bound first");
        }
        return Optional.of(new Expectation.Between(min, max));
    }
}
