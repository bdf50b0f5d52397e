package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Maps what a branch is held against: facts, effects, invariants, and the alerts that somebody
 * notices by.
 */
final class TruthMapping {

    private final Findings findings;
    private final ValueReader values;
    private final SqlReader sql;

    TruthMapping(Findings findings, ValueReader values, SqlReader sql) {
        this.findings = findings;
        this.values = values;
        this.sql = sql;
    }

    Fact fact(Spot spot) {
        return new Fact(
                spot.at("name").text(),
                spot.at("title").text(),
                spot.at("key").identifiers(),
                spot.at("alternatives").elements().stream().map(this::factAlternative).toList(),
                spot.has("by") ? Optional.of(spot.at("by").identifier()) : Optional.empty());
    }

    private Fact.Alternative factAlternative(Spot spot) {
        return new Fact.Alternative(
                spot.at("since").optionalText(),
                spot.at("table").identifier(),
                sql.read(spot.at("query")));
    }

    Effect effect(Spot spot) {
        return new Effect(
                spot.at("name").text(),
                spot.at("title").text(),
                spot.at("fact").optionalText(),
                spot.at("unit").text(),
                spot.at("reverses").optionalText(),
                spot.at("money").optionalText());
    }

    Invariants invariants(Spot spot) {
        return new Invariants(
                values.positiveDuration(spot.at("interval")),
                spot.at("checks").elements().stream().map(this::invariant).toList());
    }

    /** A query directly in the invariant is short for a single alternative. */
    private Invariants.Invariant invariant(Spot spot) {
        if (spot.has("query") && spot.has("alternatives")) {
            findings.error(Rule.WRONG_SHAPE, spot.pointer(),
                    "this invariant has both 'query' and 'alternatives'", "keep one of the two");
        }
        List<Invariants.Alternative> alternatives =
                spot.has("query")
                        ? List.of(invariantAlternative(spot))
                        : spot.at("alternatives").elements().stream()
                                .map(this::invariantAlternative)
                                .toList();
        return new Invariants.Invariant(
                spot.at("name").text(), spot.at("title").text(), alternatives,
                spot.at("of").text().equals("data"), spot.at("monitored").flag(true));
    }

    private Invariants.Alternative invariantAlternative(Spot spot) {
        return new Invariants.Alternative(
                spot.at("since").optionalText(), sql.read(spot.at("query")));
    }

    Alert alert(Spot spot) {
        return new Alert(
                spot.at("name").text(),
                condition(values, spot.at("when")),
                values.duration(spot.at("humanDelay")));
    }

    /** What alerts, messages and discoveries wait for. */
    static Alert.Condition condition(ValueReader values, Spot when) {
        Spot failures = when.at("failures");
        if (failures.present()) {
            int count = (int) Math.clamp(failures.at("count").integer(1), 1L, Integer.MAX_VALUE);
            return new Alert.Failures(failures.at("actor").text(), count);
        }
        return when.has("invariantBroken")
                ? new Alert.InvariantBroken(when.at("invariantBroken").text())
                : new Alert.At(values.instant(when.at("at")));
    }
}
