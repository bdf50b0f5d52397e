package dev.lastresort.model.journal;

import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Restored;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The lines of history of one branch: which commits and backups lead to the database as it stands.
 * A restore in place starts a new line, made of the old one up to the recovered instant; what came
 * after stays in the archived log and can still be a recovery target. What was written to tables
 * outside the database goes with every line: it is neither discarded nor done twice.
 *
 * <p>Invariant: {@link #current()} replayed from the empty database gives the branch's database.
 */
public final class History {

    /**
     * @param entries   the commits and backups, in order
     * @param cutAt     up to where it follows the line before it, exclusive; absent for the first
     *                  line
     * @param resumedAt from when on it ran, inclusive
     */
    private record Line(
            List<Event> entries, Optional<LocalDateTime> cutAt, Optional<LocalDateTime> resumedAt) {

        /** Whether the database of this line ever stood at {@code instant}. */
        boolean covers(LocalDateTime instant) {
            return cutAt.isEmpty()
                    || !instant.isAfter(cutAt.get())
                    || !instant.isBefore(resumedAt.orElseThrow());
        }
    }

    /** A backup on a line, with the commits that follow it there. */
    public record Base(BackupTaken backup, List<Event> following) {

        /** The commits to re-apply for a recovery to {@code target}, exclusive. */
        public List<Committing> redoUntil(LocalDateTime target) {
            return following.stream()
                    .takeWhile(event -> event.at().isBefore(target))
                    .filter(Committing.class::isInstance)
                    .map(Committing.class::cast)
                    .toList();
        }
    }

    private final List<Line> lines;

    private History(List<Line> lines) {
        this.lines = lines;
    }

    /** The history of a branch on which nothing has happened. */
    public static History empty() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(new ArrayList<>(), Optional.empty(), Optional.empty()));
        return new History(lines);
    }

    /** The history after all events of a journal. */
    public static History of(Journal journal) {
        History history = empty();
        journal.forEach(history::append);
        return history;
    }

    /** A history of its own that starts out the same. */
    public History copy() {
        List<Line> copies = new ArrayList<>(lines);
        Line last = copies.removeLast();
        copies.add(new Line(new ArrayList<>(last.entries), last.cutAt, last.resumedAt));
        return new History(copies);
    }

    public void append(Event event) {
        switch (event) {
            case Restored restored -> startLine(restored);
            case Committing committing -> lines.getLast().entries.add(committing);
            case BackupTaken backup -> lines.getLast().entries.add(backup);
            default -> {}
        }
    }

    private void startLine(Restored restored) {
        lines.add(new Line(standing(recovered(restored)),
                Optional.of(restored.recoveredTo()), Optional.of(restored.at())));
    }

    /** What leads to the database once a restore has put these in place of the present line. */
    private List<Event> standing(List<Event> recovered) {
        List<Event> present = current();
        int shared = shared(present, recovered);
        List<Event> standing = new ArrayList<>(recovered.subList(0, shared));
        recovered.subList(shared, recovered.size()).forEach(
                event -> standing.add(event instanceof Committing by && by.commit() != inside(by)
                        ? by.leaving(inside(by)) : event));
        present.subList(shared, present.size()).forEach(event -> {
            if (event instanceof Committing by && !outside(by).changes().isEmpty()) {
                standing.add(by.commit() == outside(by) ? by : by.leaving(outside(by)));
            }
        });
        return standing;
    }

    private static Commit inside(Committing by) {
        return by.commit().inside();
    }

    private static Commit outside(Committing by) {
        return by.commit().outside();
    }

    private static int shared(List<Event> before, List<Event> after) {
        int shared = 0;
        while (shared < Math.min(before.size(), after.size())
                && before.get(shared) == after.get(shared)) {
            shared++;
        }
        return shared;
    }

    private List<Event> recovered(Restored restored) {
        return restored.promoted()
                ? List.copyOf(followed(restored.recoveredTo(), restored.discardedTo()))
                : find(Optional.of(restored.backup()), restored.target()).orElseThrow()
                        .recovered(restored.target());
    }

    /**
     * What a replica has applied that stands as of an instant: it follows the first line, and never
     * leaves it. One that keeps up with the live database holds all that there is by {@code now}.
     */
    public List<Event> followed(LocalDateTime standsAt, LocalDateTime now) {
        List<Event> first = lines.getFirst().entries;
        return Collections.unmodifiableList(standsAt.equals(now) ? first
                : first.stream().takeWhile(event -> event.at().isBefore(standsAt)).toList());
    }

    /** What a restore from a replica that began now would change. */
    public Exchange exchangedByReplica(LocalDateTime standsAt, LocalDateTime now) {
        return Exchange.between(current(), followed(standsAt, now));
    }

    /**
     * What a restore changes about the present line. Lines that fork from one another share the
     * very events before the fork.
     *
     * @param discarded stood in the database before the restore, and does not after it
     * @param regained  was discarded earlier, and stands again
     */
    public record Exchange(List<Event> discarded, List<Event> regained) {
        public static final Exchange NOTHING = new Exchange(List.of(), List.of());

        /** What the change from one present line to another amounts to. */
        public static Exchange between(List<Event> before, List<Event> after) {
            int shared = shared(before, after);
            return new Exchange(exchanged(before.subList(shared, before.size())),
                    exchanged(after.subList(shared, after.size())));
        }

        /** What was written outside the database alone is not exchanged. */
        private static List<Event> exchanged(List<Event> events) {
            return events.stream().filter(event -> !(event instanceof Committing by)
                    || by.commit().changes().isEmpty() || !inside(by).changes().isEmpty())
                    .toList();
        }
    }

    /**
     * What a restore that began now would take from the database as it stands and bring back to
     * it. Nothing, if there is nothing to restore from.
     */
    public Exchange exchangedBy(Optional<String> backup, Optional<LocalDateTime> target) {
        return find(backup, target)
                .map(found -> Exchange.between(current(), found.recovered(target)))
                .orElse(Exchange.NOTHING);
    }

    /** What a restore of the journal changes, asked before it is appended. */
    public Exchange exchangedBy(Restored restored) {
        return Exchange.between(current(), recovered(restored));
    }

    /** The commits and backups that a restore that began now would discard. */
    public List<Event> discardedBy(Optional<String> backup, Optional<LocalDateTime> target) {
        return exchangedBy(backup, target).discarded();
    }

    /** The commits and backups that lead to the database as it stands now, in order. */
    public List<Event> current() {
        return Collections.unmodifiableList(lines.getLast().entries);
    }

    /**
     * What a restore starts from: the named backup, or the newest one at or before the target on
     * the line on which the target lies, or the newest one of all; empty if there is none.
     */
    public Optional<Base> base(Optional<String> name, Optional<LocalDateTime> target) {
        return base(name, target, Set.of());
    }

    /** @param passedOver backups that do not count unless one of them is named */
    public Optional<Base> base(Optional<String> name, Optional<LocalDateTime> target,
            Set<String> passedOver) {
        return find(backup -> name.map(backup::equals).orElse(!passedOver.contains(backup)), target)
                .map(found -> new Base((BackupTaken) found.line.entries.get(found.index),
                        found.following()));
    }

    private Optional<Found> find(Optional<String> name, Optional<LocalDateTime> target) {
        return find(backup -> name.map(backup::equals).orElse(true), target);
    }

    private Optional<Found> find(Predicate<String> counts, Optional<LocalDateTime> target) {
        var newestOfEachLine = lines.reversed().stream()
                .filter(line -> target.isEmpty() || line.covers(target.get()))
                .flatMap(line -> newestOn(line, counts, target).stream());
        // A target lies on one line; without it the backup counts, whatever line it was taken on.
        return target.isPresent()
                ? newestOfEachLine.findFirst()
                : newestOfEachLine.reduce((a, b) -> b.takenAt().isAfter(a.takenAt()) ? b : a);
    }

    private static Optional<Found> newestOn(
            Line line, Predicate<String> counts, Optional<LocalDateTime> target) {
        for (int i = line.entries.size() - 1; i >= 0; i--) {
            if (line.entries.get(i) instanceof BackupTaken backup
                    && counts.test(backup.backup())
                    && (target.isEmpty() || holdsOnlyBefore(line, i, target.get()))) {
                return Optional.of(new Found(line, i));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the backup at that place holds only what was committed before the target. One taken
     * at the target's own instant may hold a commit of that instant, since ends come before
     * backups.
     */
    private static boolean holdsOnlyBefore(Line line, int place, LocalDateTime target) {
        LocalDateTime taken = line.entries.get(place).at();
        if (!taken.equals(target)) {
            return taken.isBefore(target);
        }
        return line.entries.subList(0, place).reversed().stream()
                .takeWhile(entry -> entry.at().equals(target))
                .noneMatch(entry -> entry instanceof Committing commit
                        && !commit.commit().changes().isEmpty());
    }

    private record Found(Line line, int index) {

        LocalDateTime takenAt() {
            return line.entries.get(index).at();
        }

        /** The commits and backups that lead to the database as a restore brings it up. */
        List<Event> recovered(Optional<LocalDateTime> target) {
            List<Event> recovered = new ArrayList<>(line.entries.subList(0, index + 1));
            target.ifPresent(until -> following().stream()
                    .takeWhile(event -> event.at().isBefore(until)).forEach(recovered::add));
            return recovered;
        }

        List<Event> following() {
            return List.copyOf(line.entries.subList(index + 1, line.entries.size()));
        }
    }
}
