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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When the steps of a strategy would run, by the model of durations and the trunk's log alone.
 * Invariant: as long as no step fails, it says of each step that begins before the horizon what a
 * replay says of it.
 */
public final class StepSchedule {

    /** A step that begins at {@code start}, with its phases; those of no length are left out. */
    public record Planned(Step step, LocalDateTime start, List<Phase> phases) {

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
    private final Optional<LocalDateTime> alert;

    public StepSchedule(Environment environment, List<Event> log) {
        this(environment, log, Optional.empty());
    }

    /**
     * @param log   what {@link #log} leaves of the trunk's journal
     * @param alert when somebody was called, by which targets may go
     */
    public StepSchedule(
            Environment environment, List<Event> log, Optional<LocalDateTime> alert) {
        clock = new StepClock(environment);
        this.log = log;
        this.alert = alert;
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

    /** The steps that begin before the horizon, the first of them at {@code start}. */
    public List<Planned> of(List<Step> steps, LocalDateTime start, LocalDateTime horizon) {
        List<Planned> planned = new ArrayList<>();
        Log read = new Log();
        LocalDateTime begin = start;
        for (int i = 0; i < steps.size() && begin.isBefore(horizon); i++) {
            Step step = MovingTargets.resolved(steps.get(i), alert, start, planned);
            LocalDateTime machineStart = StepClock.machineStart(step, begin);
            read.until(machineStart);
            Planned next = new Planned(step, begin, clock.phases(step, begin, read.history));
            planned.add(next);
            begin = next.end();
            if (step instanceof Step.RestoreInPlace restore) {
                read.restored(new StepRef(Program.STRATEGY, i, step.name()), restore.point(),
                        machineStart, begin);
            }
        }
        return planned;
    }

    /** The log as far as it was read, with the lines that restores in place have started. */
    private final class Log {

        private final History history = History.empty();
        private int next;

        /** Reads all up to that instant, inclusive: a backup then is there for the machine. */
        void until(LocalDateTime instant) {
            while (next < log.size() && !log.get(next).at().isAfter(instant)) {
                history.append(log.get(next++));
            }
        }

        /** While the database was down nothing was committed and no backup taken. */
        void restored(
                StepRef ref, Step.RecoveryPoint point, LocalDateTime down, LocalDateTime up) {
            Optional<History.Base> base = history.base(point.backup(), point.target());
            if (base.isEmpty()) {
                return;
            }
            while (next < log.size() && log.get(next).at().isBefore(up)) {
                next++;
            }
            BackupTaken backup = base.get().backup();
            LocalDateTime recoveredTo = point.target()
                    .map(target -> target.isBefore(down) ? target : down).orElse(backup.at());
            history.append(new Restored(up, ref, backup.backup(), backup.at(), point.target(),
                    recoveredTo, down, 0));
        }
    }
}
