package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.replay.draw.Encounter;
import dev.lastresort.replay.program.RequestScript;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables that steps hold locked on a branch. */
final class Locks {

    private record Lock(List<String> tables, boolean readersPass, Fault fault) {}

    private final Map<Lane, List<Lock>> held;

    Locks() {
        this(Map.of());
    }

    private Locks(Map<Lane, List<Lock>> held) {
        this.held = new TreeMap<>(held);
    }

    Locks copy() {
        return new Locks(held);
    }

    void take(Lane lane, List<String> tables, boolean readersPass, Fault fault) {
        List<Lock> all = new ArrayList<>(held.getOrDefault(lane, List.of()));
        all.add(new Lock(tables, readersPass, fault));
        held.put(lane, List.copyOf(all));
    }

    boolean areHeldBy(Lane lane) {
        return held.containsKey(lane);
    }

    void release(Lane lane) {
        held.remove(lane);
    }

    Set<String> tables() {
        return held.values().stream().flatMap(List::stream)
                .flatMap(lock -> lock.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** When the first of the locks was taken that a request meets. */
    Optional<LocalDateTime> met(RequestScript script, Database database, Encounter who) {
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Set<String> touched = database.tablesBehind(script.tables());
        Set<String> written = database.tablesBehind(script.written());
        return held.values().stream().flatMap(List::stream)
                .filter(lock -> lock.tables().stream().anyMatch(
                        lock.readersPass() ? written::contains : touched::contains))
                .map(Lock::fault).filter(fault -> fault.isMetBy(who))
                .map(Fault::since).min(Comparator.naturalOrder());
    }
}
