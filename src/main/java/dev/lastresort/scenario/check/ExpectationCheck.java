package dev.lastresort.scenario.check;

import dev.lastresort.model.outcome.MeasureNames;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Expectations name what a result has: a known section, what the scenario declares, and one of its
 * measures.
 */
final class ExpectationCheck implements Check {

    /** The measures by name, of each section; where there are none, the name itself is measured. */
    private record Sections(Map<String, SequencedMap<String, List<String>>> measures) {

        static Sections of(Scenario draft) {
            SequencedMap<String, List<String>> facts = new LinkedHashMap<>();
            for (String fact : Tenants.factNames(draft)) {
                facts.put(fact, MeasureNames.ofFact());
            }
            SequencedMap<String, List<String>> effects = new LinkedHashMap<>();
            for (Effect effect : draft.effects()) {
                effects.put(effect.name(), MeasureNames.ofEffect(
                        effect.money().isPresent() && effect.reverses().isEmpty()));
            }
            SequencedMap<String, List<String>> actors = new LinkedHashMap<>();
            for (String actor : Tenants.actorNames(draft)) {
                actors.put(actor, MeasureNames.ofActor());
            }
            SequencedMap<String, List<String>> invariants = new LinkedHashMap<>();
            for (Invariant check : draft.invariants().checks()) {
                invariants.put(check.name(), List.of());
            }
            return new Sections(new TreeMap<>(Map.of("facts", facts, "effects", effects,
                    "actors", actors, "invariants", invariants)));
        }

        Optional<SequencedMap<String, List<String>>> named(String section) {
            return Optional.ofNullable(measures.get(section));
        }

        List<String> names() {
            return Stream.concat(measures.keySet().stream(), MeasureNames.ofResult().stream())
                    .toList();
        }
    }

    @Override
    public void look(Scenario draft, Findings findings) {
        Sections sections = Sections.of(draft);
        for (Strategy strategy : draft.strategies()) {
            strategy.expectations().forEach(expectation -> look(expectation, sections, findings));
        }
    }

    private static void look(Expectation expectation, Sections sections, Findings findings) {
        List<String> names =
                Stream.of(expectation.measure().split("/", -1)).map(Pointers::unescape).toList();
        if (names.size() < 2 || !names.getFirst().isEmpty()) {
            unknown(expectation, "a measure is a pointer into the result",
                    "write it like /facts/orders/lost", findings);
            return;
        }
        String section = names.get(1);
        Optional<SequencedMap<String, List<String>>> named = sections.named(section);
        if (named.isPresent()) {
            lookWithin(expectation, section, named.get(), names.subList(2, names.size()), findings);
        } else if (!MeasureNames.ofResult().contains(section)) {
            unknown(expectation, "a result has no '/" + section + "'",
                    Suggestion.among(sections.names(), section), findings);
        } else if (names.size() > 2) {
            unknown(expectation, "'/" + section + "' is a single value", "write it alone",
                    findings);
        }
    }

    /** @param path what stands after the section: a name, and one of its measures if it has some */
    private static void lookWithin(Expectation expectation, String section,
            SequencedMap<String, List<String>> named, List<String> path, Findings findings) {
        if (path.isEmpty()) {
            unknown(expectation, "'/" + section + "' needs a name",
                    "write it like /" + section + "/name/measure", findings);
            return;
        }
        String name = path.getFirst();
        Optional<List<String>> known = Optional.ofNullable(named.get(name));
        if (known.isEmpty()) {
            unknown(expectation, "'" + name + "' is none of the " + section,
                    Suggestion.among(named.sequencedKeySet(), name), findings);
            return;
        }
        List<String> measures = known.get();
        String whole = "'/" + section + "/" + name + "'";
        if (measures.isEmpty()) {
            if (path.size() > 1) {
                unknown(expectation, whole + " is a single value", "write it alone", findings);
            }
        } else if (path.size() == 1) {
            unknown(expectation, whole + " needs a measure",
                    "add one of " + Suggestion.list(measures), findings);
        } else if (path.size() > 2) {
            unknown(expectation, whole + " has no measures within measures",
                    "write it like /" + section + "/" + name + "/" + measures.getFirst(),
                    findings);
        } else if (!measures.contains(path.getLast())) {
            unknown(expectation, whole + " has no measure '" + path.getLast() + "'",
                    Suggestion.among(measures, path.getLast()), findings);
        } else if (!MeasureNames.ofMoney().contains(path.getLast()) && isBelowZero(expectation)) {
            findings.error(Rule.OUT_OF_RANGE, expectation.pointer(),
                    whole + " counts '" + path.getLast() + "', which is never below 0",
                    "expect 0 or more, or leave it out");
        }
    }

    private static boolean isBelowZero(Expectation expectation) {
        return expectation.range() instanceof Expectation.Between(var _, BigDecimal max)
                && max.signum() < 0;
    }

    private static void unknown(
            Expectation expectation, String message, String howToFix, Findings findings) {
        findings.errorInName(Rule.UNKNOWN_MEASURE, expectation.pointer(), message, howToFix);
    }
}
