package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.replay.state.JournalWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Looks whether the invariants hold, and remembers what it saw: where nothing has happened to the
 * database since, and no query asked for the time, there is nothing else to see, and weeks of
 * quiet cost nothing. What it says is what a look taken anew would say.
 */
final class Looking {

    /**
     * What was seen last.
     *
     * @param changes how much had happened by then
     * @param day     on which it was seen: a cast may take its date from the clock
     */
    private record Seen(long changes, LocalDate day, SortedMap<String, Boolean> holds) {}

    private final Inspector inspector;
    private final JournalWriter journal;
    private Optional<Seen> last = Optional.empty();

    Looking(Inspector inspector, JournalWriter journal) {
        this.inspector = inspector;
        this.journal = journal;
    }

    /** @param healthy whether every query has to run */
    SortedMap<String, Boolean> at(LocalDateTime at, Database live, boolean healthy) {
        Optional<Seen> same = last.filter(seen -> !healthy && seen.changes() == journal.changes()
                && seen.day().equals(at.toLocalDate()));
        if (same.isPresent()) {
            return same.get().holds();
        }
        live.at(SqlContext.TIMELESS);
        SortedMap<String, Boolean> holds = inspector.invariants(live, at, healthy);
        last = live.isTimeAsked() ? Optional.empty()
                : Optional.of(new Seen(journal.changes(), at.toLocalDate(), holds));
        return holds;
    }
}
