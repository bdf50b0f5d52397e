package dev.lastresort.session.attempt;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The acknowledged transactions that a restore in place would take from the database as it stands,
 * if it began now. Invariant: it counts what has changed something, was not discarded before, and
 * was asked for by an actor that the trainee knows of.
 *
 * @param to    the instant to which the database goes back
 * @param first the earliest of them, in order, at most {@link #MOST_SHOWN}
 */
public record RestoreLoss(LocalDateTime to, long count, List<LostTransaction> first) {

    /** How many are told one by one. */
    public static final int MOST_SHOWN = 1_000;

    public RestoreLoss {
        first = List.copyOf(first);
    }

    /** @param n which tick of that actor it answered */
    public record LostTransaction(LocalDateTime at, String actor, long n) {}

    /**
     * Empty if there is nothing to restore from.
     *
     * @param now   the instant at which the restore would begin
     * @param known which actors the trainee knows of
     */
    public static Optional<RestoreLoss> by(Step.RecoveryPoint point, Journal journal,
            LocalDateTime now, Predicate<String> known) {
        History history = History.of(journal);
        return history.base(point.backup(), point.target()).map(base -> of(
                history.discardedBy(point.backup(), point.target()),
                point.target().orElse(base.backup().at()), now, known));
    }

    /**
     * The same of a replica that is promoted.
     *
     * @param to the instant as of which it will stand
     */
    public static RestoreLoss byReplica(LocalDateTime to, Journal journal, LocalDateTime now,
            Predicate<String> known) {
        return of(History.of(journal).exchangedByReplica(to, now).discarded(), to, now, known);
    }

    private static RestoreLoss of(List<Event> discarded, LocalDateTime to, LocalDateTime now,
            Predicate<String> known) {
        List<Answered> gone = discarded.stream()
                .filter(Answered.class::isInstance).map(Answered.class::cast)
                .filter(answered -> answered.answer() instanceof Acknowledged
                        && !answered.commit().changes().isEmpty()
                        && known.test(answered.actor()))
                .toList();
        return new RestoreLoss(to.isBefore(now) ? to : now, gone.size(),
                gone.stream().limit(MOST_SHOWN).map(answered -> new LostTransaction(
                        answered.at(), answered.actor(), answered.n())).toList());
    }
}
