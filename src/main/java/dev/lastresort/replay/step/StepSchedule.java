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
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.KnownSources;
import dev.lastresort.replay.state.RestoreCourse;
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

    /**
     * A step that begins at {@code start}, with its phases; those of no length are left out.
     *
     * @param machineStart when the hands are done and the machine starts
     * @param failure      why it restores nothing though there is a backup; empty if it does
     */
    public record Planned(Step step, LocalDateTime start, LocalDateTime machineStart,
            List<Phase> phases, Optional<String> failure) {

        public LocalDateTime end() {
            return phases.isEmpty() ? start : phases.getLast().end();
        }
    }

    private final StepClock clock;
    private final RestoreModel model;
    private final List<Event> log;

    /** @param log what {@link #log} leaves of the trunk's journal */
    public StepSchedule(RunningSystem system, List<Event> log) {
        model = new RestoreModel(system);
        clock = new StepClock(model);
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

    /** The steps that begin before the horizon, the first of them at {@code start}. */
    public List<Planned> of(List<Step> steps, LocalDateTime start, LocalDateTime horizon) {
        List<Planned> planned = new ArrayList<>();
        Log read = new Log();
        LocalDateTime begin = start;
        for (int i = 0; i < steps.size() && begin.isBefore(horizon); i++) {
            Step step = steps.get(i);
            StepClock.Begun begun = clock.begin(step, begin, read::until, read.known);
            Planned next = new Planned(step, begin, begun.machineStart(), begun.phases(),
                    begun.course().failure().filter(_ -> step instanceof Step.Restore));
            planned.add(next);
            begin = next.end();
            read.after(new StepRef(Program.STRATEGY, i, step.name()), step, begun, begin);
        }
        return planned;
    }

    /** The log as far as it was read, with the lines that restores in place have started. */
    private final class Log {

        private final History history = History.empty();
        private KnownSources known = KnownSources.NONE;
        private int next;

        /** Reads all up to that instant, inclusive: a backup then is there for the machine. */
        History until(LocalDateTime instant) {
            while (next < log.size() && !log.get(next).at().isAfter(instant)) {
                history.append(log.get(next++));
            }
            return history;
        }

        void after(StepRef ref, Step step, StepClock.Begun begun, LocalDateTime end) {
            for (RestoreCourse.Lesson found : begun.course().found()) {
                known = known.found(found.backup(), found.finding());
            }
            switch (step) {
                case Step.PauseReplica pause -> model.replica(pause.replica()).ifPresent(
                        one -> known = known.halt(one.name(), known.standsAt(one, end)));
                case Step.Restore restore -> begun.course().chosen().ifPresent(
                        chosen -> restored(ref, restore, chosen, begun.machineStart(), end));
                default -> {}
            }
        }

        /** While the database was down nothing was committed and no backup taken. */
        private void restored(StepRef ref, Step.Restore step, RestoreCourse.Chosen chosen,
                LocalDateTime down, LocalDateTime up) {
            Restored restored = Restoration.of(up, ref, step, chosen, down, 0);
            if (step instanceof Step.RestoreInPlace) {
                while (next < log.size() && log.get(next).at().isBefore(up)) {
                    next++;
                }
                history.append(restored);
            }
            known = Restoration.known(known, step, restored);
        }
    }
}
