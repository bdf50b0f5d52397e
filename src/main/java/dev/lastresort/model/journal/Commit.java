package dev.lastresort.model.journal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one transaction left behind: its changes in order, and the next value of each sequence that
 * it moved. A transaction that failed has no changes, but may have moved sequences.
 */
public record Commit(List<Change> changes, SortedMap<String, Long> sequences) {

    private static final SortedMap<String, Long> NONE_MOVED =
            Collections.unmodifiableSortedMap(new TreeMap<>());

    public static final Commit NOTHING = new Commit(List.of(), new TreeMap<>());

    public Commit {
        changes = List.copyOf(changes);
        // most move none, and there are millions of them
        sequences = sequences.isEmpty() ? NONE_MOVED
                : Collections.unmodifiableSortedMap(new TreeMap<>(sequences));
    }

    /** What it did to the database alone: all that a restore can take back or bring back. */
    public Commit inside() {
        return changes.stream().noneMatch(Change::isOutside) ? this : only(false);
    }

    /** What it did to tables that stand outside the database. */
    public Commit outside() {
        return changes.stream().allMatch(Change::isOutside) ? this : only(true);
    }

    private Commit only(boolean outside) {
        return new Commit(changes.stream().filter(one -> one.isOutside() == outside).toList(),
                sequences);
    }
}
