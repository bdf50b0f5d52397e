package dev.lastresort.replay.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which version runs on which of an actor's machines. Immutable.
 *
 * @param from the first machine of each run of equal versions, to the version
 */
public record Versions(NavigableMap<Integer, String> from, int nodes) {

    static Versions of(String version, int nodes) {
        return new Versions(new TreeMap<>(Map.of(0, version)), nodes);
    }

    String on(int node) {
        return from.floorEntry(node).getValue();
    }

    /** After a deploy to the first so many machines; to all, if absent. */
    Versions with(String version, OptionalInt machines) {
        int reached = Math.min(machines.orElse(nodes), nodes);
        NavigableMap<Integer, String> after = new TreeMap<>(from.tailMap(reached, true));
        if (reached < nodes) {
            after.putIfAbsent(reached, on(reached));
        }
        after.put(0, version);
        return new Versions(after, nodes);
    }

    /** On how many machines each version runs, in the order of the machines. */
    public SequencedMap<String, Integer> counts() {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        from.forEach((first, version) -> {
            Integer next = from.higherKey(first);
            counts.merge(version, (next == null ? nodes : next) - first, Integer::sum);
        });
        return counts;
    }

    /** For people: the version, or each with its machines. */
    public String words() {
        SequencedMap<String, Integer> counts = counts();
        return counts.size() == 1 ? counts.firstEntry().getKey()
                : counts.entrySet().stream()
                        .map(one -> one.getKey() + " on " + one.getValue() + " of " + nodes)
                        .collect(Collectors.joining(", "));
    }
}
