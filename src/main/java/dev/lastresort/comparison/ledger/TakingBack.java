package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Scenario;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an answer shows and does besides taking effects back. There is more to take back where more
 * went wrong: such an answer is no wrong one.
 */
public final class TakingBack {

    private final Set<String> reversing = new HashSet<>();
    /** By actor and version, the statements that are read for nothing else. */
    private final Map<String, Map<String, Set<Integer>>> read = new HashMap<>();

    public TakingBack(Scenario scenario) {
        scenario.effects().stream().filter(effect -> effect.reverses().isPresent())
                .map(Effect::name).forEach(reversing::add);
        for (Actor actor : scenario.actors()) {
            Map<String, Set<Integer>> versions = new HashMap<>();
            actor.versions().forEach(
                    version -> versions.put(version.name(), readForTakingBack(version)));
            read.put(actor.name(), versions);
        }
    }

    private Set<Integer> readForTakingBack(Actor.Version version) {
        Set<String> results = new HashSet<>();
        Set<String> others = new HashSet<>();
        version.emissions().forEach(emission -> results(emission).forEach(
                isReversing(emission.effect()) ? results::add : others::add));
        results.removeAll(others);
        Set<Integer> statements = new HashSet<>();
        for (int i = 0; i < version.statements().size(); i++) {
            if (version.statements().get(i).as().filter(results::contains).isPresent()) {
                statements.add(i);
            }
        }
        return statements;
    }

    /** The results that an effect takes its key and amount from. */
    private static Stream<String> results(Emission emission) {
        return Stream.of(emission.key().stream(), emission.amount().stream(),
                emission.forEach().stream()).flatMap(names -> names)
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name);
    }

    private boolean isReversing(String effect) {
        return reversing.contains(effect);
    }

    /** What the request showed, but for what it read only to take effects back. */
    List<Observation> seenBesides(Answered answered) {
        Set<Integer> left = read.getOrDefault(answered.actor(), Map.of())
                .getOrDefault(answered.version(), Set.of());
        return left.isEmpty() ? answered.observations() : answered.observations().stream()
                .filter(seen -> !left.contains(seen.statement())).toList();
    }

    /** Its effects, but for those that take others back. */
    List<Emitted> effectsBesides(Answered answered) {
        return reversing.isEmpty() ? answered.effects() : answered.effects().stream()
                .filter(emitted -> !isReversing(emitted.effect())).toList();
    }
}
