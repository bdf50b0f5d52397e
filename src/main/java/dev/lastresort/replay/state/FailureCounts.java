package dev.lastresort.replay.state;

import dev.lastresort.model.scenario.traffic.Tenancy;
import java.util.Map;
import java.util.TreeMap;

/** How many requests of each actor have failed since the start of the day. */
public final class FailureCounts {

    private final Map<String, Integer> counts;

    FailureCounts() {
        counts = new TreeMap<>();
    }

    FailureCounts(FailureCounts other) {
        counts = new TreeMap<>(other.counts);
    }

    /** Counts one more failure of that actor and tells how many there are now. */
    public int count(String actor) {
        return counts.merge(actor, 1, Integer::sum);
    }

    /** How many there are of that actor, or of all of that group. */
    public int of(String written) {
        return counts.entrySet().stream()
                .filter(entry -> Tenancy.covers(written, entry.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
    }
}
