package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.AnswerableAgain;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Journal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The answers of a branch by actor and tick. Invariant: an actor's ticks ascend, as its schedule
 * does.
 */
final class Answers {

    private final Map<String, List<Answered>> byActor = new HashMap<>();
    private final Map<String, NavigableMap<Long, LocalDateTime>> answerable = new HashMap<>();

    private Answers() {}

    static Answers of(Journal journal) {
        Answers answers = new Answers();
        journal.stream(Answered.class)
                .forEach(answered -> answers.byActor
                        .computeIfAbsent(answered.actor(), _ -> new ArrayList<>())
                        .add(answered));
        journal.stream(AnswerableAgain.class)
                .forEach(again -> answers.answerable
                        .computeIfAbsent(again.actor(), _ -> new TreeMap<>())
                        .putIfAbsent(again.n(), again.at()));
        return answers;
    }

    List<Answered> of(String actor) {
        return byActor.getOrDefault(actor, List.of());
    }

    /**
     * When that request of the actor, or the next one after it that was tried, would be answered
     * though it had not been.
     */
    Optional<LocalDateTime> answerableFrom(String actor, long n) {
        return Optional.ofNullable(answerable.get(actor))
                .map(tried -> tried.ceilingEntry(n)).map(Map.Entry::getValue);
    }

    /** The answer to the actor's n-th tick. */
    Optional<Answered> at(String actor, long n) {
        List<Answered> answers = of(actor);
        int low = 0;
        int high = answers.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = answers.get(middle).n();
            if (found == n) {
                return Optional.of(answers.get(middle));
            } else if (found < n) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
