package dev.lastresort.comparison.ledger;

import dev.lastresort.model.outcome.Told.Period;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which tables a row is while a journal is walked, and the spans in which it was in any. */
final class Presence {

    private final List<String> tables = new ArrayList<>(1);
    private final List<Period> spans = new ArrayList<>(1);
    private Optional<LocalDateTime> since = Optional.empty();
    private boolean settling;

    void enter(String table, LocalDateTime at) {
        if (!tables.contains(table)) {
            tables.add(table);
        }
        update(at);
    }

    void leave(String table, LocalDateTime at) {
        if (tables.remove(table)) {
            update(at);
        }
    }

    /**
     * Empties the tables without ending the span: the history that follows says what is in them
     * now.
     */
    void forget() {
        tables.clear();
        settling = true;
    }

    /** The history has been replayed up to now. */
    void settle(LocalDateTime at) {
        settling = false;
        update(at);
    }

    /** Ends the last span at the horizon if the row is still there. */
    void close(LocalDateTime horizon) {
        tables.clear();
        update(horizon);
    }

    List<Period> spans() {
        return spans;
    }

    private void update(LocalDateTime at) {
        if (settling) {
            return;
        }
        if (since.isEmpty() && !tables.isEmpty()) {
            since = Optional.of(at);
        } else if (since.isPresent() && tables.isEmpty()) {
            if (since.get().isBefore(at)) {
                spans.add(new Period(since.get(), at));
            }
            since = Optional.empty();
        }
    }
}
