package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Which commits of a journal still stand at its end, and which restore erased each of the others.
 */
final class Erasures {

    /**
     * Keyed by identity: two commits may look alike, and lines of history share the events
     * themselves.
     */
    private final IdentityHashMap<Event, Restored> erased = new IdentityHashMap<>();

    private Erasures() {}

    /** @param underWay a restore that the journal does not tell the end of */
    static Erasures of(Journal journal, Optional<Restored> underWay) {
        Erasures standing = new Erasures();
        History history = History.empty();
        for (Event event : journal) {
            standing.append(event, history);
        }
        underWay.ifPresent(restored -> standing.append(restored, history));
        return standing;
    }

    private void append(Event event, History history) {
        if (event instanceof Restored restored) {
            History.Exchange exchange = history.exchangedBy(restored);
            exchange.discarded().forEach(gone -> erased.put(gone, restored));
            exchange.regained().forEach(erased::remove);
        }
        history.append(event);
    }

    /** The restore that took this commit out of the database for good; empty if it stands. */
    Optional<Restored> erasedBy(Event commit) {
        return Optional.ofNullable(erased.get(commit));
    }
}
