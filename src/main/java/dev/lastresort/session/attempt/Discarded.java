package dev.lastresort.session.attempt;

import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.knowledge.EventLog;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The acknowledged transactions that a restore in place would take from the database as it stands,
 * if it began now. Invariant: it counts what has changed something, was not discarded before, and
 * was asked for by an actor that the trainee knows of.
 *
 * @param to    the instant to which the database goes back
 * @param first the earliest of them, in order, at most {@link #MOST_SHOWN}
 */
public record Discarded(LocalDateTime to, long count, List<Answered> first) {

    /** How many are told one by one. */
    public static final int MOST_SHOWN = 1_000;

    public Discarded {
        first = List.copyOf(first);
    }

    /** Empty if there is nothing to restore from. */
    public static Optional<Discarded> by(Step.RecoveryPoint point, Room room, Moment moment) {
        History history = History.of(moment.journal());
        return history.base(point.backup(), point.target()).map(base -> {
            EventLog log = EventLog.of(room, moment);
            List<Answered> gone = history.discardedBy(point.backup(), point.target()).stream()
                    .filter(Answered.class::isInstance).map(Answered.class::cast)
                    .filter(answered -> answered.answer() instanceof Acknowledged
                            && !answered.commit().changes().isEmpty()
                            && log.knows(answered.actor())).toList();
            LocalDateTime to = point.target().orElse(base.backup().at());
            return new Discarded(to.isBefore(moment.now()) ? to : moment.now(), gone.size(),
                    gone.subList(0, Math.min(MOST_SHOWN, gone.size())));
        });
    }
}
