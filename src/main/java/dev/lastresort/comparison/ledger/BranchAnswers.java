package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Bisection;
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
public final class BranchAnswers {

    private final Map<String, List<Answered>> byActor = new HashMap<>();
    private final Map<String, NavigableMap<Long, LocalDateTime>> answerable = new HashMap<>();

    private BranchAnswers() {}

    public static BranchAnswers of(Journal journal) {
        BranchAnswers answers = new BranchAnswers();
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

    public List<Answered> of(String actor) {
        return byActor.getOrDefault(actor, List.of());
    }

    /**
     * When that request of the actor, or the next one after it that was tried, would be answered
     * though it had not been.
     */
    public Optional<LocalDateTime> answerableFrom(String actor, long n) {
        return Optional.ofNullable(answerable.get(actor))
                .map(tried -> tried.ceilingEntry(n)).map(Map.Entry::getValue);
    }

    /** The answer to the actor's n-th tick. */
    public Optional<Answered> at(String actor, long n) {
        List<Answered> answers = of(actor);
        int place = Bisection.first(0, answers.size(), i -> answers.get(i).n() >= n);
        return place < answers.size() && answers.get(place).n() == n
                ? Optional.of(answers.get(place)) : Optional.empty();
    }
}
