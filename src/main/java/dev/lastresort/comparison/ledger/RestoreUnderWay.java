package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Journal;
import java.util.Optional;

/**
 * A restore in place that outlasts the day. What it discards was settled when it took the database
 * down, so it is told as a restore of that instant, though its end is not in the journal.
 */
public final class RestoreUnderWay {

    private RestoreUnderWay() {}

    /** The one that still has the database down at the end of the journal. */
    public static Optional<Restored> of(Journal journal) {
        Optional<DatabaseDown> down = Optional.empty();
        for (Event event : journal) {
            if (event instanceof DatabaseDown fell) {
                down = Optional.of(fell);
            } else if (event instanceof DatabaseUp
                    || event instanceof StepEnded ended && down.map(DatabaseDown::ref)
                            .filter(ended.ref()::equals).isPresent()) {
                down = Optional.empty();
            }
        }
        return down.flatMap(DatabaseDown::coming);
    }
}
