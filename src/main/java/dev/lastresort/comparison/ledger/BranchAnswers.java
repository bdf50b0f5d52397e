package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Bisection;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.AnswerableAgain;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Event.Waiting;
import dev.lastresort.model.journal.Journal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The answers of a branch by actor and tick, one for each: of a request that was done again, the
 * first that was good, or else the last. What still waits at the end of the journal counts as
 * refused.
 */
public final class BranchAnswers {

    /**
     * A stretch for which a request waited.
     *
     * @param to   empty if it still waits at the end
     * @param done whether it was done then, and not refused by its last try
     */
    public record Spell(long n, LocalDateTime from, Optional<LocalDateTime> to, boolean done) {}

    private final Map<String, List<Answered>> byActor = new HashMap<>();
    private final Map<String, AnswersAfterWaiting> waited = new HashMap<>();
    private final Map<String, NavigableMap<Long, LocalDateTime>> answerable = new HashMap<>();

    private BranchAnswers() {}

    public static BranchAnswers of(Journal journal) {
        BranchAnswers answers = new BranchAnswers();
        journal.forEach(answers::follow);
        answers.waited.forEach((actor, found) -> answers.byActor.put(actor, found.inOrder()));
        return answers;
    }

    private void follow(Event event) {
        switch (event) {
            case Answered answered -> {
                byActor.computeIfAbsent(answered.actor(), _ -> new ArrayList<>()).add(answered);
                AnswersAfterWaiting waiting = waited.get(answered.actor());
                if (waiting != null) {
                    waiting.add(answered);
                }
            }
            case Waiting(var at, var actor, long n) -> waited.computeIfAbsent(actor,
                    _ -> new AnswersAfterWaiting(byActor.getOrDefault(actor, List.of())))
                    .begins(at, actor, n);
            case AnswerableAgain again -> answerable
                    .computeIfAbsent(again.actor(), _ -> new TreeMap<>())
                    .putIfAbsent(again.n(), again.at());
            default -> {}
        }
    }

    /** In the order in which they were given. */
    public List<Answered> of(String actor) {
        return byActor.getOrDefault(actor, List.of());
    }

    /** For how long the actor's requests waited, in the order in which they began to. */
    public List<Spell> waits(String actor) {
        return Optional.ofNullable(waited.get(actor)).map(AnswersAfterWaiting::waits)
                .orElse(List.of());
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
        AnswersAfterWaiting waiting = waited.get(actor);
        if (waiting != null) {
            return Optional.ofNullable(waiting.counted.get(n));
        }
        // where none waited, ticks ascend as the schedule does
        List<Answered> answers = of(actor);
        int place = Bisection.first(0, answers.size(), i -> answers.get(i).n() >= n);
        return place < answers.size() && answers.get(place).n() == n
                ? Optional.of(answers.get(place)) : Optional.empty();
    }

    /** The answers of one actor of whose requests some waited. */
    private static final class AnswersAfterWaiting {

        private final Map<Long, Answered> counted = new HashMap<>();
        private final Map<Long, Integer> open = new HashMap<>();
        private final List<Spell> waits = new ArrayList<>();

        AnswersAfterWaiting(List<Answered> before) {
            before.forEach(this::add);
        }

        void begins(LocalDateTime at, String actor, long n) {
            open.put(n, waits.size());
            waits.add(new Spell(n, at, Optional.empty(), false));
            counted.putIfAbsent(n, new Answered(at, actor, "", n,
                    new Refused(Refusal.STILL_WAITING, at), List.of(), List.of(),
                    Commit.NOTHING));
        }

        void add(Answered answered) {
            Integer place = open.remove(answered.n());
            if (place != null) {
                waits.set(place, new Spell(answered.n(), waits.get(place).from(),
                        Optional.of(answered.at()), !(answered.answer() instanceof Refused)));
            }
            counted.merge(answered.n(), answered,
                    (one, other) -> one.answer() instanceof Event.Acknowledged ? one : other);
        }

        List<Spell> waits() {
            return List.copyOf(waits);
        }

        List<Answered> inOrder() {
            return counted.values().stream().sorted(Comparator.comparing(Answered::at)
                    .thenComparingLong(Answered::n)).toList();
        }
    }
}
