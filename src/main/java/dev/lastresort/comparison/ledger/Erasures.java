package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which commits of a journal still stand at its end, and which restore erased each of the others.
 */
final class Erasures {

    /**
     * Keyed by identity: two commits may look alike, and lines of history share the events
     * themselves.
     */
    private final Map<Event, Restored> erased = new IdentityHashMap<>();

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
            List<Event> before = history.current();
            history.append(event);
            turn(before, history.current(), restored);
        } else {
            history.append(event);
        }
    }

    /** The restore that took this commit out of the database for good; empty if it stands. */
    Optional<Restored> erasedBy(Event commit) {
        return Optional.ofNullable(erased.get(commit));
    }

    /**
     * Two lines share a beginning; what only the old one has is erased, what only the new one has
     * is back.
     */
    private void turn(List<Event> before, List<Event> after, Restored restored) {
        int shared = sharedBeginning(before, after);
        before.subList(shared, before.size()).forEach(event -> erased.put(event, restored));
        after.subList(shared, after.size()).forEach(erased::remove);
    }

    private static int sharedBeginning(List<Event> before, List<Event> after) {
        int limit = Math.min(before.size(), after.size());
        int shared = 0;
        while (shared < limit && before.get(shared) == after.get(shared)) {
            shared++;
        }
        return shared;
    }
}
