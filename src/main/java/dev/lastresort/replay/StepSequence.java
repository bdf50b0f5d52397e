package dev.lastresort.replay;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.clock.Precedence;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Walks the programs of steps of a branch: hands, then machine, then effect, then the next step. A
 * step that fails ends its program: what was contained stays contained, as it would.
 */
final class StepSequence {

    private final StepClock clock;
    private final List<Backup> backups;
    private final Situation situation;
    private final EventQueue<Due> queue;
    private final JournalWriter journal;
    private final StepRunner runner;

    StepSequence(
            World world,
            Instances instances,
            Situation situation,
            EventQueue<Due> queue,
            JournalWriter journal) {
        this.clock = new StepClock(world.scenario().environment());
        this.backups = world.scenario().backups();
        this.situation = situation;
        this.queue = queue;
        this.journal = journal;
        this.runner = new StepRunner(world, instances, situation, journal);
    }

    void start(Program program, List<Step> steps, LocalDateTime at) {
        if (!steps.isEmpty()) {
            begin(program, steps, 0, at);
        }
    }

    private void begin(Program program, List<Step> steps, int index, LocalDateTime at) {
        Step step = steps.get(index);
        LocalDateTime machineStart = StepClock.machineStart(step, at);
        List<Phase> phases = clock.phases(step, at, historyAt(machineStart, at));
        LocalDateTime end = phases.isEmpty() ? at : phases.getLast().end();
        RunningProgram running =
                new RunningProgram(program, steps, index, end, Optional.empty());
        situation.run(running);
        journal.append(new StepStarted(at, running.ref(), step, phases));
        queue.add(machineStart, Precedence.START, program.ordinal(),
                new Due.StartMachine(program));
    }

    /** With the backups that are due while the hands are busy: the machine will find them. */
    private History historyAt(LocalDateTime machineStart, LocalDateTime now) {
        History history = journal.history().copy();
        if (!situation.isDown()) {
            backups.stream()
                    .filter(backup -> !backup.at().isBefore(now) && !backup.at()
                            .isAfter(machineStart))
                    .sorted(Comparator.comparing(Backup::at))
                    .forEach(backup -> history.append(new BackupTaken(backup.at(), backup.name())));
        }
        return history;
    }

    /** The hands are done: locks are taken, an in-place restore takes the database down. */
    void startMachine(Program program, LocalDateTime at) {
        RunningProgram running = situation.running(program).orElseThrow();
        switch (running.step()) {
            case Step.RunSql sql when !sql.locks().isEmpty() -> {
                situation.lock(program, sql.locks());
                journal.append(new Event.TablesLocked(at, running.ref(), sql.locks()));
            }
            case Step.RestoreInPlace restore -> plan(running, restore.point(), at, true);
            case Step.RestoreAside restore -> plan(running, restore.point(), at, false);
            default -> { }
        }
        queue.add(running.endsAt(), Precedence.END, program.ordinal(), new Due.EndStep(program));
    }

    private void plan(
            RunningProgram running, Step.RecoveryPoint point, LocalDateTime at, boolean inPlace) {
        Optional<History.Base> base = journal.history().base(point.backup(), point.target());
        if (base.isEmpty()) {
            return;
        }
        LocalDateTime recoveredTo = point.target()
                .map(target -> target.isBefore(at) ? target : at)
                .orElse(base.get().backup().at());
        List<Committing> redo = point.target().map(base.get()::redoUntil).orElse(List.of());
        situation.run(running.with(
                new RunningProgram.RestorePlan(base.get(), redo, recoveredTo, at)));
        if (inPlace) {
            situation.down(true);
            journal.append(new Event.DatabaseDown(at, running.ref()));
        }
    }

    /** The step takes effect. */
    void end(Program program, LocalDateTime at) {
        RunningProgram running = situation.running(program).orElseThrow();
        boolean done = runner.end(running, at);
        if (running.step() instanceof Step.RunSql sql && !sql.locks().isEmpty()) {
            situation.unlock(program);
            journal.append(new Event.TablesUnlocked(at, running.ref()));
        }
        if (!done) {
            situation.ended(program);
        }
    }

    /** Begins what follows the step that has ended, if something does. */
    void next(Program program, LocalDateTime at) {
        situation.running(program).ifPresent(running -> {
            if (running.hasNext()) {
                begin(program, running.steps(), running.index() + 1, at);
            } else {
                situation.ended(program);
            }
        });
    }

    Optional<RunningProgram.RestorePlan> pendingRestoreInPlace() {
        return Arrays.stream(Program.values())
                .flatMap(program -> situation.running(program).stream())
                .filter(running -> running.step() instanceof Step.RestoreInPlace)
                .flatMap(running -> running.restore().stream())
                .findFirst();
    }
}
