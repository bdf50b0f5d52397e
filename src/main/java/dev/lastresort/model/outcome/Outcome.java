package dev.lastresort.model.outcome;

import dev.lastresort.model.scenario.traffic.Tenancy;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * What a branch measured at the horizon. Maps are in the order of the file.
 *
 * @param workDoneAt  when the last step ended; empty if there are none, or not all of them ended
 *                    well in time
 * @param serviceBack when the known programs worked and the invariants held again; empty if never
 * @param wholeFrom   the earliest look from which on every fact row equals the counterfactual's of
 *                    that instant, but for what was never accepted; empty if never
 * @param cleanFrom   the instant of the last answer that was bad or wrong, after which none is; the
 *                    start of the day if none was; empty if an actor's last answer was such a one
 * @param invariants  as they stood at the horizon
 * @param telling     the main actor's requests in order: what was told, and when it was remembered
 */
public record Outcome(
        SequencedMap<String, FactLedger> facts,
        SequencedMap<String, EffectLedger> effects,
        SequencedMap<String, ActorTally> actors,
        Optional<LocalDateTime> workDoneAt,
        Optional<ServiceBack> serviceBack,
        Optional<LocalDateTime> wholeFrom,
        Optional<LocalDateTime> cleanFrom,
        OptionalLong timeToRecoverSeconds,
        SequencedMap<String, Boolean> invariants,
        List<StepDuration> durations,
        List<Told> telling) {

    public Outcome {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        effects = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(effects));
        actors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(actors));
        invariants = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(invariants));
        durations = List.copyOf(durations);
        telling = List.copyOf(telling);
    }

    /** What came of a fact of the scenario. */
    public FactLedger fact(String name) {
        return Objects.requireNonNull(facts.get(name), name);
    }

    /** What came of an effect of the scenario. */
    public EffectLedger effect(String name) {
        return Objects.requireNonNull(effects.get(name), name);
    }

    /** How an actor of the scenario fared. */
    public ActorTally actor(String name) {
        return Objects.requireNonNull(actors.get(name), name);
    }

    /** The instant at which service was back. */
    public Optional<LocalDateTime> serviceBackAt() {
        return serviceBack.map(ServiceBack::at);
    }

    /**
     * When service was back.
     *
     * @param at    the look at which it was seen
     * @param exact whether a step that ended just then brought it; else it was back by then
     */
    public record ServiceBack(LocalDateTime at, boolean exact) {}

    /** The sum over all facts of the rows with that verdict. */
    public long rows(FactLedger.Verdict verdict) {
        return wholes().stream().mapToLong(ledger -> ledger.count(verdict)).sum();
    }

    /** Of all facts but those that are a tenant's part of another. */
    public List<FactLedger> wholes() {
        return facts.entrySet().stream().filter(entry -> {
            String whole = Tenancy.groupOf(entry.getKey());
            return whole.equals(entry.getKey()) || !facts.containsKey(whole);
        }).map(Map.Entry::getValue).toList();
    }

    /**
     * The main actor's requests that were told yes, and whose row is gone when the day ends.
     *
     * @param horizon its end, exclusive
     */
    public List<Told> toldYesThenForgotten(LocalDateTime horizon) {
        LocalDateTime last = horizon.minusNanos(1);
        return telling.stream().filter(told -> told.accepted() && !told.remembered().isEmpty()
                && !told.rememberedAt(last)).toList();
    }

    /** Effects that are not ok and that nobody has taken back, over all of them. */
    public long effectsNotRight() {
        return effects.values().stream().mapToLong(EffectLedger::notRight).sum();
    }

    /** Effects that are not ok, over all of them. */
    public long badEffects() {
        return effects.values().stream().mapToLong(EffectLedger::bad).sum();
    }

    /** How long a step took by the model, and why. */
    public record StepDuration(String step, long seconds, String formula) {}

}
