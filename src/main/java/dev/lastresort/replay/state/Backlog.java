package dev.lastresort.replay.state;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The requests of a branch that wait. A queue is kept as runs of ticks that follow one another, so
 * that millions of them are a few numbers; its order is that of the ticks.
 */
public final class Backlog {

    private final SortedMap<String, NavigableMap<Long, Long>> runs;
    private final SortedMap<String, Long> sizes;
    private final Map<String, LocalDateTime> fullSince;
    private final Map<String, LocalDateTime> lastDone;
    private final Set<String> draining;
    private final Map<String, Integer> tries;

    Backlog() {
        tries = new HashMap<>();
        runs = new TreeMap<>();
        sizes = new TreeMap<>();
        fullSince = new HashMap<>();
        lastDone = new HashMap<>();
        draining = new HashSet<>();
    }

    private Backlog(Backlog other) {
        tries = new HashMap<>(other.tries);
        runs = new TreeMap<>();
        other.runs.forEach((actor, queue) -> runs.put(actor, new TreeMap<>(queue)));
        sizes = new TreeMap<>(other.sizes);
        fullSince = new HashMap<>(other.fullSince);
        lastDone = new HashMap<>(other.lastDone);
        draining = new HashSet<>(other.draining);
    }

    Backlog copy() {
        return new Backlog(this);
    }

    /** How many of each actor's requests wait; only those of whom some do. */
    public SortedMap<String, Long> sizes() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
    }

    public long size(String actor) {
        return sizes.getOrDefault(actor, 0L);
    }

    /** The first in the actor's queue. */
    public OptionalLong first(String actor) {
        NavigableMap<Long, Long> queue = runs.get(actor);
        return queue == null || queue.isEmpty()
                ? OptionalLong.empty() : OptionalLong.of(queue.firstKey());
    }

    /** Puts a tick into its place in the queue; whether it was not there. */
    public boolean add(String actor, long n) {
        NavigableMap<Long, Long> queue = runs.computeIfAbsent(actor, _ -> new TreeMap<>());
        Map.Entry<Long, Long> before = queue.floorEntry(n);
        if (before != null && n <= before.getValue()) {
            return false;
        }
        long from = before != null && before.getValue() == n - 1 ? before.getKey() : n;
        Long after = queue.remove(n + 1);
        queue.put(from, after == null ? n : after);
        count(actor, 1);
        return true;
    }

    /** Takes a tick out of the queue, if it is there. */
    public void remove(String actor, long n) {
        NavigableMap<Long, Long> queue = runs.getOrDefault(actor, new TreeMap<>());
        Map.Entry<Long, Long> run = queue.floorEntry(n);
        if (run == null || n > run.getValue()) {
            return;
        }
        queue.remove(run.getKey());
        if (run.getKey() < n) {
            queue.put(run.getKey(), n - 1);
        }
        if (n < run.getValue()) {
            queue.put(n + 1, run.getValue());
        }
        count(actor, -1);
        fullSince.remove(actor);
    }

    /** Counts a request that waits by itself, to be tried again. */
    public void waits(String actor) {
        count(actor, 1);
    }

    /** One that was tried again waits no more. */
    public void waitsNoMore(String actor) {
        count(actor, -1);
    }

    private void count(String actor, long more) {
        sizes.merge(actor, more, (one, other) -> one + other == 0 ? null : one + other);
    }

    public void full(String actor, LocalDateTime at) {
        fullSince.put(actor, at);
    }

    /** From when on the queue has been as long as it may be; empty if it is not. */
    public Optional<LocalDateTime> fullSince(String actor) {
        return Optional.ofNullable(fullSince.get(actor));
    }

    /** Notes that the queue will be looked at; false if that was noted already. */
    public boolean drainingBegins(String actor) {
        return draining.add(actor);
    }

    public void drainingEnds(String actor) {
        draining.remove(actor);
    }

    public void done(String actor, LocalDateTime at) {
        lastDone.put(actor, at);
        tries.remove(actor);
    }

    /** How often the first of the queue was tried by itself. */
    public int tries(String actor) {
        return tries.getOrDefault(actor, 0);
    }

    public void tried(String actor) {
        tries.merge(actor, 1, Integer::sum);
    }

    /** When the last that had waited was done. */
    public Optional<LocalDateTime> lastDone(String actor) {
        return Optional.ofNullable(lastDone.get(actor));
    }
}
