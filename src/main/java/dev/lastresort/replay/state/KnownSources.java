package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Event.Finding;
import dev.lastresort.model.scenario.RunningSystem.Replica;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has come out on a branch about the sources that a database can be restored from, and how far
 * its replicas have come. Immutable.
 *
 * @param found    what backups were found to be worth
 * @param halted   replicas that apply nothing more, and the instant as of which each stands
 * @param promoted replicas that serve as the live database, or did
 * @param logEnd   when the live database that the replicas follow came to its end
 */
public record KnownSources(
        SortedMap<String, Finding> found,
        SortedMap<String, LocalDateTime> halted,
        SortedSet<String> promoted,
        Optional<LocalDateTime> logEnd) {

    public static final KnownSources NONE = new KnownSources(
            new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), Optional.empty());

    public KnownSources {
        found = Collections.unmodifiableSortedMap(new TreeMap<>(found));
        halted = Collections.unmodifiableSortedMap(new TreeMap<>(halted));
        promoted = Collections.unmodifiableSortedSet(new TreeSet<>(promoted));
    }

    public KnownSources found(String backup, Finding finding) {
        if (finding == Finding.LOG_GAP) {
            // it says nothing about the backup
            return this;
        }
        SortedMap<String, Finding> more = new TreeMap<>(found);
        more.put(backup, finding);
        return new KnownSources(more, halted, promoted, logEnd);
    }

    public KnownSources halt(String replica, LocalDateTime standsAt) {
        SortedMap<String, LocalDateTime> more = new TreeMap<>(halted);
        more.put(replica, standsAt);
        return new KnownSources(found, more, promoted, logEnd);
    }

    /** Another database stands in the place of the live one, whose log ended at that instant. */
    public KnownSources liveEnded(LocalDateTime at) {
        return new KnownSources(found, halted, promoted, logEnd.or(() -> Optional.of(at)));
    }

    public KnownSources promote(String replica) {
        SortedSet<String> more = new TreeSet<>(promoted);
        more.add(replica);
        return new KnownSources(found, halted, more, logEnd);
    }

    /** The instant as of which a replica stands by then; what was committed before is in it. */
    public LocalDateTime standsAt(Replica replica, LocalDateTime now) {
        LocalDateTime applied = now.minus(replica.delay());
        LocalDateTime reached = logEnd.filter(applied::isAfter).orElse(applied);
        return Optional.ofNullable(halted.get(replica.name()))
                .filter(reached::isAfter).orElse(reached);
    }

    /** The backups of which the tables that are wanted are known not to be had. */
    public Set<String> bad() {
        Set<String> bad = new TreeSet<>();
        found.forEach((backup, finding) -> {
            if (finding != Finding.SOUND) {
                bad.add(backup);
            }
        });
        return bad;
    }
}
