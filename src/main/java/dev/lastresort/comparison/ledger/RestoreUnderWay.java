package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A restore in place that outlasts the day. What it discards was settled when it took the database
 * down, so it is told as a restore of that instant, though its end is not in the journal.
 */
public final class RestoreUnderWay {

    private RestoreUnderWay() {}

    /** The one that still has the database down at the end of the journal. */
    public static Optional<Restored> of(Journal journal) {
        return downAtEnd(journal).flatMap(down -> started(journal, down).flatMap(
                restore -> projected(down, restore.point(), historyBefore(journal, down))));
    }

    private static Optional<DatabaseDown> downAtEnd(Journal journal) {
        Optional<DatabaseDown> down = Optional.empty();
        for (Event event : journal) {
            if (event instanceof DatabaseDown fell) {
                down = Optional.of(fell);
            } else if (event instanceof DatabaseUp) {
                down = Optional.empty();
            }
        }
        return down;
    }

    private static Optional<Step.RestoreInPlace> started(Journal journal, DatabaseDown down) {
        return journal.stream(StepStarted.class)
                .filter(started -> started.ref().equals(down.ref()))
                .map(StepStarted::step)
                .filter(Step.RestoreInPlace.class::isInstance)
                .map(Step.RestoreInPlace.class::cast)
                .findFirst();
    }

    private static History historyBefore(Journal journal, DatabaseDown down) {
        History history = History.empty();
        journal.stream().takeWhile(event -> event != down).forEach(history::append);
        return history;
    }

    /** As the restore itself will choose its backup and its instant. */
    private static Optional<Restored> projected(
            DatabaseDown down, Step.RecoveryPoint point, History history) {
        return history.base(point.backup(), point.target()).map(base -> {
            LocalDateTime recoveredTo = point.target()
                    .map(target -> target.isBefore(down.at()) ? target : down.at())
                    .orElse(base.backup().at());
            long redone = point.target().map(base::redoUntil).map(List::size).orElse(0);
            return new Restored(down.at(), down.ref(), base.backup().backup(), base.backup().at(),
                    point.target(), recoveredTo, down.at(), redone);
        });
    }
}
