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
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.replay.state.KnownSources;
import dev.lastresort.replay.state.RestoreCourse;
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
     * @param place        in its program
     * @param machineStart when the hands are done and the machine starts
     * @param failure      why it restores nothing though there is a backup; empty if it does
     */
    public record Planned(Step step, int place, LocalDateTime start, LocalDateTime machineStart,
            List<Phase> phases, Optional<String> failure) {

        public LocalDateTime end() {
            return phases.isEmpty() ? start : phases.getLast().end();
        }
    }

    private final StepClock clock;
    private final RestoreModel model;
    private final List<Event> log;
    private final Optional<LocalDateTime> alert;

    public StepSchedule(RunningSystem system, List<Event> log) {
        this(system, log, Optional.empty());
    }

    /**
     * @param log   what {@link #log} leaves of the trunk's journal
     * @param alert when somebody was called, by which targets may go
     */
    public StepSchedule(
            RunningSystem system, List<Event> log, Optional<LocalDateTime> alert) {
        model = new RestoreModel(system);
        clock = new StepClock(model);
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

    /**
     * The steps that begin before the horizon, the first of them at {@code start}, in the order in
     * which their machines start: so that the log is read once.
     */
    public List<Planned> of(List<Step> steps, LocalDateTime start, LocalDateTime horizon) {
        List<Planned> planned = new ArrayList<>();
        List<Set<Integer>> awaited = Strategy.awaited(steps);
        Map<Integer, LocalDateTime> ends = new HashMap<>();
        Log read = new Log();
        Optional<Ready> next = next(steps, awaited, ends, start, horizon);
        while (next.isPresent()) {
            int place = next.get().place();
            Step step = MovingTargets.resolved(steps.get(place), alert, start, planned);
            StepClock.Begun begun =
                    clock.begin(step, next.get().start(), read::until, read.known);
            Planned one = new Planned(step, place, next.get().start(), begun.machineStart(),
                    begun.phases(),
                    begun.course().failure().filter(_ -> step instanceof Step.Restore));
            planned.add(one);
            ends.put(place, one.end());
            read.after(new StepRef(Program.STRATEGY, place, step.name()), step, begun, one.end());
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
                    Step.Hands hands = steps.get(place).hands();
                    return new Ready(place, begin, begin.plus(hands.approval())
                            .plus(hands.authoring()).plus(hands.review()));
                })
                .filter(ready -> ready.start().isBefore(horizon))
                .min(Comparator.comparing(Ready::machineStart)
                        .thenComparingInt(Ready::place));
    }

    /** The log as far as it was read, with the lines that restores in place have started. */
    private final class Log {

        private final History history = History.empty();
        private final List<Restored> coming = new ArrayList<>();
        private KnownSources known = KnownSources.NONE;
        private int next;

        /** Reads all up to that instant, inclusive: a backup then is there for the machine. */
        History until(LocalDateTime instant) {
            while (next < log.size() && !log.get(next).at().isAfter(instant)) {
                Event event = log.get(next++);
                come(event.at());
                if (coming.stream().noneMatch(one -> !event.at().isBefore(one.discardedTo()))) {
                    history.append(event);
                }
            }
            come(instant);
            return history;
        }

        private void come(LocalDateTime instant) {
            coming.stream().filter(one -> !one.at().isAfter(instant)).forEach(history::append);
            coming.removeIf(one -> !one.at().isAfter(instant));
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
                coming.add(restored);
            }
            known = Restoration.known(known, step, restored);
        }
    }
}
