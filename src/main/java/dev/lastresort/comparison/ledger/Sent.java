package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Scenario;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One effect that left the system.
 *
 * @param place   the actor's place in the file
 * @param ordinal its place among the effects of its request
 */
public record Sent(
        LocalDateTime at,
        int place,
        String actor,
        long n,
        int ordinal,
        Row key,
        Optional<BigDecimal> amount) {

    /** Instead of a tick. */
    static final long OF_STEP = -1;

    /** As they were emitted. */
    static final Comparator<Sent> IN_TIME = Comparator.comparing(Sent::at)
            .thenComparingInt(Sent::place)
            .thenComparingLong(Sent::n)
            .thenComparingInt(Sent::ordinal);

    /** Those of one request side by side. */
    static final Comparator<Sent> BY_REQUEST = Comparator.comparingInt(Sent::place)
            .thenComparingLong(Sent::n);

    /** Those with the same key side by side, and within them those of one request. */
    public static final Comparator<Sent> BY_KEY =
            Comparator.comparing(Sent::key, RowOrder.BY_VALUES)
                    .thenComparing(BY_REQUEST)
                    .thenComparingInt(Sent::ordinal);

    /** All effects of a branch, by name in the order of the file, each list by key. */
    public static SequencedMap<String, List<Sent>> of(Journal journal, Scenario scenario) {
        SequencedMap<String, List<Sent>> sent = new LinkedHashMap<>();
        for (Effect effect : scenario.effects()) {
            sent.put(effect.name(), new ArrayList<>());
        }
        Map<String, Integer> places = new HashMap<>();
        for (Actor actor : scenario.actors()) {
            places.put(actor.name(), places.size());
        }
        journal.stream(Answered.class).filter(a -> !a.effects().isEmpty())
                .forEach(a -> collect(a, places.getOrDefault(a.actor(), places.size()), sent));
        journal.stream(StepEnded.class).filter(step -> !step.effects().isEmpty())
                .forEach(step -> collect(step, places.size(), sent));
        sent.values().forEach(list -> list.sort(BY_KEY));
        return sent;
    }

    /** Effects of steps have no tick; they come after those of all actors. */
    private static void collect(StepEnded step, int place, Map<String, List<Sent>> sent) {
        int ordinal = 0;
        for (Emitted emitted : step.effects()) {
            sent.computeIfAbsent(emitted.effect(), _ -> new ArrayList<>()).add(new Sent(
                    step.at(), place, step.ref().name(), OF_STEP, ordinal++, emitted.key(),
                    emitted.amount()));
        }
    }

    private static void collect(Answered a, int place, Map<String, List<Sent>> sent) {
        int ordinal = 0;
        for (Emitted emitted : a.effects()) {
            sent.computeIfAbsent(emitted.effect(), _ -> new ArrayList<>()).add(new Sent(
                    a.at(), place, a.actor(), a.n(), ordinal++, emitted.key(), emitted.amount()));
        }
    }
}
