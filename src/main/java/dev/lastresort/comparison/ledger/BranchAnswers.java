package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Bisection;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Journal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of a branch by actor and tick. Invariant: an actor's ticks ascend, as its schedule
 * does.
 */
final class BranchAnswers {

    private final Map<String, List<Answered>> byActor = new HashMap<>();

    private BranchAnswers() {}

    static BranchAnswers of(Journal journal) {
        BranchAnswers answers = new BranchAnswers();
        journal.stream(Answered.class)
                .forEach(answered -> answers.byActor
                        .computeIfAbsent(answered.actor(), _ -> new ArrayList<>())
                        .add(answered));
        return answers;
    }

    List<Answered> of(String actor) {
        return byActor.getOrDefault(actor, List.of());
    }

    /** The answer to the actor's n-th tick. */
    Optional<Answered> at(String actor, long n) {
        List<Answered> answers = of(actor);
        int place = Bisection.first(0, answers.size(), i -> answers.get(i).n() >= n);
        return place < answers.size() && answers.get(place).n() == n
                ? Optional.of(answers.get(place)) : Optional.empty();
    }
}
