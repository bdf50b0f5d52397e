package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * When the steps of a strategy would run, by the model of durations and the trunk's log alone.
 * Invariant: as long as no step fails, it says of each step that begins before the horizon what a
 * replay says of it.
 */
public final class StepSchedule {

    /**
     * A step that begins at {@code start}, with its phases; those of no length are left out.
     *
     * @param place in its program
     */
    public record Planned(Step step, int place, LocalDateTime start, List<Phase> phases) {

        /** When the hands are done and the machine starts. */
        public LocalDateTime machineStart() {
            return StepClock.machineStart(step, start);
        }

        public LocalDateTime end() {
            return phases.isEmpty() ? start : phases.getLast().end();
        }
    }

    private final StepClock clock;
    private final List<Event> log;

    /** @param log what {@link #log} leaves of the trunk's journal */
    public StepSchedule(Environment environment, List<Event> log) {
        clock = new StepClock(environment);
        this.log = log;
    }

    /**
     * What of a trunk's journal has a bearing on a schedule: its backups, and what was committed at
     * a backup's own instant, which alone decides whether a recovery to then may start from it.
     */
    public static List<Event> log(Journal trunk) {
        Set<LocalDateTime> backups = trunk.stream(BackupTaken.class).map(BackupTaken::at)
                .collect(Collectors.toSet());
        return trunk.stream().filter(event -> backups.contains(event.at()))
                .filter(event -> event instanceof BackupTaken || event instanceof Committing)
                .toList();
    }

    /**
     * The steps that begin before the horizon, the first of them at {@code start}, in the order in
     * which their machines start: so that the log is read once.
     */
    public List<Planned> of(List<Step> steps, LocalDateTime start, LocalDateTime horizon) {
        List<Planned> planned = new ArrayList<>();
        List<Set<Integer>> awaited = Step.Beside.awaited(steps);
        Map<Integer, LocalDateTime> ends = new HashMap<>();
        Log read = new Log();
        Optional<Ready> next = next(steps, awaited, ends, start, horizon);
        while (next.isPresent()) {
            Step step = steps.get(next.get().place());
            LocalDateTime machineStart = next.get().machineStart();
            read.until(machineStart);
            Planned one = new Planned(step, next.get().place(), next.get().start(),
                    clock.phases(step, next.get().start(), read.history));
            planned.add(one);
            ends.put(one.place(), one.end());
            if (step instanceof Step.RestoreInPlace restore) {
                read.restored(new StepRef(Program.STRATEGY, one.place(), step.name()),
                        restore.point(), machineStart, one.end());
            }
            next = next(steps, awaited, ends, start, horizon);
        }
        return planned;
    }

    /** A step all of whose predecessors are planned. */
    private record Ready(int place, LocalDateTime start, LocalDateTime machineStart) {}

    private static Optional<Ready> next(List<Step> steps, List<Set<Integer>> awaited,
            Map<Integer, LocalDateTime> ends, LocalDateTime start, LocalDateTime horizon) {
        return IntStream.range(0, steps.size())
                .filter(place -> !ends.containsKey(place)
                        && ends.keySet().containsAll(awaited.get(place)))
                .mapToObj(place -> {
                    LocalDateTime begin = awaited.get(place).stream()
                            .map(before -> Objects.requireNonNull(ends.get(before)))
                            .max(Comparator.naturalOrder()).orElse(start);
                    return new Ready(place, begin,
                            StepClock.machineStart(steps.get(place), begin));
                })
                .filter(ready -> ready.start().isBefore(horizon))
                .min(Comparator.comparing(Ready::machineStart).thenComparing(Ready::place));
    }

    /** The log as far as it was read, with the lines that restores in place have started. */
    private final class Log {

        private final History history = History.empty();
        private final List<Restored> coming = new ArrayList<>();
        private int next;

        /** Reads all up to that instant, inclusive: a backup then is there for the machine. */
        void until(LocalDateTime instant) {
            while (next < log.size() && !log.get(next).at().isAfter(instant)) {
                Event event = log.get(next++);
                come(event.at());
                if (coming.stream().noneMatch(one -> !event.at().isBefore(one.discardedTo()))) {
                    history.append(event);
                }
            }
            come(instant);
        }

        private void come(LocalDateTime instant) {
            coming.stream().filter(one -> !one.at().isAfter(instant)).forEach(history::append);
            coming.removeIf(one -> !one.at().isAfter(instant));
        }

        /** While the database is down nothing is committed and no backup taken. */
        void restored(
                StepRef ref, Step.RecoveryPoint point, LocalDateTime down, LocalDateTime up) {
            history.base(point.backup(), point.target()).ifPresent(base -> {
                BackupTaken backup = base.backup();
                LocalDateTime recoveredTo = point.target()
                        .map(target -> target.isBefore(down) ? target : down).orElse(backup.at());
                coming.add(new Restored(up, ref, backup.backup(), backup.at(), point.target(),
                        recoveredTo, down, 0));
            });
        }
    }
}
