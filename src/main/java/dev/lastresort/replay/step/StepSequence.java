package dev.lastresort.replay.step;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.clock.Precedence;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.Stop;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.Due;
import dev.lastresort.replay.state.Fault;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.replay.state.HandSteps;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.Lane;
import dev.lastresort.replay.state.ProgramCourse;
import dev.lastresort.replay.state.RunningProgram;
import dev.lastresort.replay.state.ScriptPrice;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.StepFailure;
import dev.lastresort.replay.state.World;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks the programs of steps of a branch: hands, then machine, then effect, then the next step. A
 * step that fails ends its program: what was contained stays contained, as it would.
 */
public final class StepSequence {

    private final Restores restores;
    private final Situation situation;
    private final EventQueue<Due> queue;
    private final JournalWriter journal;
    private final StepRunner runner;
    private final ScriptPricing pricing;

    public StepSequence(
            World world,
            Instances instances,
            Situation situation,
            EventQueue<Due> queue,
            JournalWriter journal) {
        this.restores = new Restores(world.scenario(), situation, queue, journal);
        this.situation = situation;
        this.queue = queue;
        this.journal = journal;
        this.runner = new StepRunner(world, instances, situation, queue, journal);
        this.pricing = new ScriptPricing(world, situation, instances);
    }

    public void start(Program program, List<Step> steps, LocalDateTime at) {
        situation.course(program, ProgramCourse.of(steps));
        goOn(program, at);
    }

    /** Begins what waits for nothing any more. */
    private void goOn(Program program, LocalDateTime at) {
        ProgramCourse course = situation.course(program).orElseThrow();
        for (int place : course.ready()) {
            course = course.begun(place);
            situation.course(program, course);
            begin(Lane.of(program, course.person(place)), course.steps(), place, at);
        }
    }

    /**
     * Takes a step by hand; it begins as soon as it can. Returns its number.
     *
     * @param secret of a script that is priced by a dry run when it begins: what the price may not
     *               tell of
     */
    public int take(Step step, Optional<Integer> after, boolean console, boolean own,
            Optional<Set<String>> secret, LocalDateTime at) {
        int number = situation.byHand().take(step, after, console, own, secret);
        beginReady(at);
        return number;
    }

    /** Begins all steps by hand that nothing keeps any more. */
    public void beginReady(LocalDateTime at) {
        HandSteps hands = situation.byHand();
        for (var next = hands.ready(); next.isPresent(); next = hands.ready()) {
            HandStep step = next.get();
            hands.now(step.number(),
                    step.needsHands() ? HandStep.State.HANDS : HandStep.State.MACHINE);
            pricing.price(step, at, runner.stop());
            begin(Lane.byHand(step.number()), List.of(hands.get(step.number()).step()), 0, at);
        }
    }

    /** Somebody begins nothing new until then. */
    public void leave(Optional<String> person, LocalDateTime until) {
        situation.byHand().leave(person);
        queue.add(until, Precedence.START, 0, new Due.BackAtWork(person));
    }

    public void back(Optional<String> person, LocalDateTime at) {
        situation.byHand().back(person);
        beginReady(at);
    }

    /** What a script would cost if it began now, while the database is up. */
    public ScriptPrice priced(List<Sql> batch, Set<String> secret, LocalDateTime at, Stop stop) {
        return pricing.of(batch, secret, at, stop, true);
    }

    /**
     * Ends a step by hand before its time, with nothing done and no time given back.
     *
     * @return why not, if it cannot be
     */
    public Optional<String> cancel(int number, LocalDateTime at) {
        HandStep step = situation.byHand().get(number);
        if (step.state().isOver()) {
            return Optional.of("it is over already");
        }
        if (step.state() == HandStep.State.MACHINE
                && step.step() instanceof Step.RestoreInPlace) {
            return Optional.of("the database is half restored, and nothing else is there");
        }
        if (step.state() != HandStep.State.WAITING) {
            Lane lane = Lane.byHand(number);
            RunningProgram running = situation.running(lane).orElseThrow();
            queue.removeIf(due -> due instanceof Due.StartMachine(Lane other) && other.equals(lane)
                    || due instanceof Due.EndStep(Lane ending) && ending.equals(lane)
                    || due instanceof Due.FindOut(Lane finding, _) && finding.equals(lane)
                    || due instanceof Due.TakeLock(Lane locking, _) && locking.equals(lane));
            journal.append(new Event.StepEnded(at, running.ref(), new Event.StepFailed(
                    StepFailure.CANCELLED, "cancelled", ""), Commit.NOTHING));
            if (step.state() == HandStep.State.MACHINE) {
                unlock(running, at);
            }
            situation.ended(lane);
        }
        situation.byHand().now(number, HandStep.State.CANCELLED);
        beginReady(at);
        return Optional.empty();
    }

    private void begin(Lane lane, List<Step> written, int index, LocalDateTime at) {
        List<Step> steps = MovingTargets.known(written, index, journal, at);
        Step step = steps.get(index);
        StepClock.Begun begun = restores.begin(step, at);
        List<Phase> phases = begun.phases();
        LocalDateTime end = phases.isEmpty() ? at : phases.getLast().end();
        RunningProgram running = new RunningProgram(
                lane, steps, index, end, begun.hands(), situation.sources());
        situation.run(running);
        journal.append(new StepStarted(at, running.ref(), step, phases));
        queue.add(begun.machineStart(), Precedence.START, lane.place(),
                new Due.StartMachine(lane));
    }

    /** The hands are done: locks are taken, an in-place restore takes the database down. */
    public void startMachine(Lane lane, LocalDateTime at) {
        RunningProgram running = situation.running(lane).orElseThrow();
        switch (running.step()) {
            case Step.RunSql sql when !sql.locks().isEmpty() -> {
                situation.lock(lane, sql.locks(), false,
                        new Fault(sql.name(), sql.lockShare(), at));
                journal.append(new Event.TablesLocked(at, running.ref(), sql.locks()));
            }
            case Step.Restore _, Step.VerifyBackup _ -> running = plan(running, at);
            default -> {}
        }
        List<ScriptPrice.TimedLock> locks = locks(lane);
        for (int i = 0; i < locks.size(); i++) {
            queue.add(at.plus(locks.get(i).from()), Precedence.START, lane.place(),
                    new Due.TakeLock(lane, i));
        }
        queue.add(running.endsAt(), Precedence.END, lane.place(), new Due.EndStep(lane));
        if (isByHand(lane)) {
            situation.byHand().now(lane.number(), HandStep.State.MACHINE);
            beginReady(at);
        }
    }

    private List<ScriptPrice.TimedLock> locks(Lane lane) {
        return isByHand(lane) ? situation.byHand().get(lane.number()).price()
                .map(ScriptPrice::locks).orElse(List.of()) : List.of();
    }

    /** A lock of a priced script is taken, of which others were taken before it, perhaps. */
    public void takeLock(Lane lane, int lock, LocalDateTime at) {
        ScriptPrice.TimedLock taken = locks(lane).get(lock);
        situation.lock(lane, List.of(taken.table()), taken.readersPass(),
                Fault.whole(taken.table(), at));
        journal.append(new Event.TablesLocked(at, situation.running(lane).orElseThrow().ref(),
                List.of(taken.table()), taken.readersPass()));
    }

    /** A strategy that runs as one program was not taken by hand. */
    private boolean isByHand(Lane lane) {
        return lane.program() == Program.STRATEGY
                && lane.number() < situation.byHand().all().size();
    }

    private RunningProgram plan(RunningProgram running, LocalDateTime at) {
        RunningProgram planned = restores.start(running, at);
        situation.run(planned);
        if (planned.step() instanceof Step.RestoreInPlace
                && (planned.restore().isPresent() || planned.prospect().failure().isPresent())) {
            killSql(planned.lane(), at);
            situation.down(at);
            journal.append(new Event.DatabaseDown(
                    at, planned.ref(), Restores.coming(planned, at)));
        }
        return planned;
    }

    /** Something comes out about what a step restores from. */
    public void findOut(Lane lane, int found) {
        restores.findOut(lane, found);
    }

    /** Nothing goes on writing into a database that is being replaced. */
    private void killSql(Lane restoring, LocalDateTime at) {
        for (RunningProgram other : List.copyOf(situation.running())) {
            if (other.lane().equals(restoring) || !other.runsSql()
                    || !queue.removeIf(due -> due instanceof Due.EndStep(Lane lane)
                            && lane.equals(other.lane()))) {
                continue;
            }
            queue.removeIf(due -> due instanceof Due.TakeLock(Lane lane, _)
                    && lane.equals(other.lane()));
            journal.append(new Event.StepEnded(at, other.ref(), new Event.StepFailed(
                    StepFailure.DATABASE_DOWN, "a restore took the database down", ""),
                    Commit.NOTHING));
            unlock(other, at);
            situation.ended(other.lane());
            if (isByHand(other.lane())) {
                situation.byHand().now(other.lane().number(), HandStep.State.FAILED);
            }
        }
    }

    /** The step takes effect. */
    public void end(Lane lane, LocalDateTime at) {
        RunningProgram running = situation.running(lane).orElseThrow();
        boolean done = runner.end(running, at, isByHand(lane)
                ? Optional.of(situation.byHand().get(lane.number())) : Optional.empty());
        unlock(running, at);
        if (!done) {
            situation.ended(lane);
        }
        if (isByHand(lane)) {
            situation.byHand().now(lane.number(),
                    done ? HandStep.State.DONE : HandStep.State.FAILED);
        }
    }

    private void unlock(RunningProgram running, LocalDateTime at) {
        if (situation.holdsLocks(running.lane())) {
            situation.unlock(running.lane());
            journal.append(new Event.TablesUnlocked(at, running.ref()));
        }
    }

    /** Begins what follows the step that has ended, if something does. */
    public void next(Lane lane, LocalDateTime at) {
        situation.running(lane).ifPresent(running -> {
            situation.ended(lane);
            if (!isByHand(lane)) {
                situation.course(lane.program(), situation.course(lane.program()).orElseThrow()
                        .done(running.index()));
                goOn(lane.program(), at);
            }
        });
        beginReady(at);
    }

    public Optional<RunningProgram.RestorePlan> pendingRestoreInPlace() {
        return situation.running().stream()
                .filter(running -> running.step() instanceof Step.RestoreInPlace)
                .flatMap(running -> running.restore().stream())
                .findFirst();
    }

    /** What the console's latest batch showed. */
    public List<SqlResult> consoleResults() {
        return runner.consoleResults();
    }

    /** From now on the console's batches can be stopped by that. */
    public void stoppedBy(Stop stop) {
        runner.stoppedBy(stop);
    }
}
