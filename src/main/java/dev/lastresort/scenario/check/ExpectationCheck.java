package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Expectations start in a known section of a result and name what the scenario declares. The
 * measures within a section belong to the result and are checked there.
 */
final class ExpectationCheck implements Check {

    private static final List<String> PLAIN =
            List.of("timeToRecoverSeconds", "recoveredAt", "cleanFrom", "stepsEndAt");

    @Override
    public void look(Scenario draft, Findings findings) {
        Map<String, List<String>> named =
                new TreeMap<>(
                        Map.of(
                                "facts", draft.facts().stream().map(Fact::name).toList(),
                                "effects", draft.effects().stream().map(Effect::name).toList(),
                                "actors", draft.actors().stream().map(Actor::name).toList(),
                                "invariants",
                                draft.invariants().checks().stream()
                                        .map(Invariants.Invariant::name)
                                        .toList()));
        for (Strategy strategy : draft.strategies()) {
            strategy.expectations().forEach(expectation -> look(expectation, named, findings));
        }
    }

    private static void look(
            Expectation expectation, Map<String, List<String>> named, Findings findings) {
        List<String> names =
                Stream.of(expectation.measure().split("/", -1)).map(Pointers::unescape).toList();
        if (names.size() < 2 || !names.getFirst().isEmpty()) {
            unknown(expectation, "a measure is a pointer into the result",
                    "write it like /facts/orders/lost", findings);
            return;
        }
        String section = names.get(1);
        boolean plain = PLAIN.contains(section);
        if (!plain && !named.containsKey(section)) {
            List<String> sections = Stream.concat(named.keySet().stream(), PLAIN.stream()).toList();
            unknown(
                    expectation,
                    "a result has no '/" + section + "'",
                    Suggestion.among(sections, section),
                    findings);
        } else if (plain == names.size() > 2) {
            unknown(
                    expectation,
                    plain
                            ? "'/" + section + "' is a single value"
                            : "'/" + section + "' needs a name",
                    plain ? "write it alone" : "write it like /" + section + "/name/measure",
                    findings);
        } else if (!plain && !named.getOrDefault(section, List.of()).contains(names.get(2))) {
            unknown(expectation, "'" + names.get(2) + "' is none of the " + section,
                    Suggestion.among(named.getOrDefault(section, List.of()), names.get(2)),
                    findings);
        }
    }

    private static void unknown(
            Expectation expectation, String message, String howToFix, Findings findings) {
        findings.errorInName(Rule.UNKNOWN_MEASURE, expectation.pointer(), message, howToFix);
    }
}
