package dev.lastresort.replay;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.clock.Precedence;
import dev.lastresort.database.Database;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.Due;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.RunningProgram;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.World;
import dev.lastresort.replay.step.StepSequence;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * One line of history of the system, simulated event by event on the virtual clock. It can be
 * frozen between two events, and as many branches as wanted can be thawed from that; each goes on
 * as if nothing had happened.
 *
 * <p>Invariant: the journal, replayed over the database as it was at the start of the day, gives
 * the database as it is. A branch is used by one thread at a time.
 */
public final class Branch implements AutoCloseable {

    /** How many events pass between two reports to the {@link Watch}. */
    private static final int EVENTS_BETWEEN_REPORTS = 64;

    private final String name;
    private final World world;
    private final Course role;
    private final Instances instances;
    private final Situation situation;
    private final EventQueue<Due> queue;
    private final JournalWriter journal;
    private final Inspector inspector;
    private final Looking looking;
    private final StepSequence steps;
    private final SecondTry secondTry;
    private final Watch watch;
    private final Alarm alarm;
    private final RequestTurns requests;

    /** Which change is made on a branch. */
    public enum Course { INCIDENT, COUNTERFACTUAL }

    Branch(String name, Course role, World shared, BranchImage image, Watch watch) {
        World world = role == Course.COUNTERFACTUAL ? shared.counterfactual() : shared;
        this.name = name;
        this.role = role;
        this.world = world;
        this.watch = watch;
        instances = Instances.open(image.instances());
        situation = image.situation().copy();
        queue = image.queue().copy();
        journal = image.journal().copy();
        inspector = new Inspector(world);
        looking = new Looking(inspector, journal);
        steps = new StepSequence(world, instances, situation, queue, journal);
        secondTry = new SecondTry(world, instances, situation, journal);
        alarm = new Alarm(world.scenario().alerts(), situation, queue, journal,
                image.awaitsAlert() && role == Course.INCIDENT);
        requests = new RequestTurns(
                world, instances, situation, queue, journal, alarm, isTruth());
    }

    /**
     * What this branch is now, for others to go on from. A cut: nothing in any journal shows it.
     */
    public BranchImage freeze() {
        return new BranchImage(world, instances.image(), situation.copy(), queue.copy(),
                journal.copy(), alarm.isAwaited());
    }

    /**
     * Advances until nothing is due before {@code end}, or until the decision is made, whichever is
     * first.
     *
     * @return whether it stopped because the decision was made just now
     */
    public boolean advanceTo(LocalDateTime end) {
        return advanceTo(end, Due.Decide.class::isInstance);
    }

    /**
     * Advances until nothing is due before {@code end}, or until the first alert is raised,
     * whichever is first.
     *
     * @return whether it stopped because the alert was raised just now
     */
    public boolean advanceToAlert(LocalDateTime end) {
        return alarm.isAwaited() && advanceTo(end, _ -> !alarm.isAwaited());
    }

    /**
     * Advances, whatever is decided, until nothing is due before {@code end}, or until an event has
     * happened that {@code stop} wants, and all that falls at its instant.
     *
     * @return the instant of that event
     */
    public Optional<LocalDateTime> advance(LocalDateTime end, Predicate<Event> stop) {
        Optional<LocalDateTime> stopped = Optional.empty();
        while (queue.hasDueBefore(stopped.map(at -> at.plusNanos(1)).orElse(end))) {
            EventQueue.Scheduled<Due> due = queue.next();
            int mark = journal.mark();
            watch.reached(name, due.at());
            handle(due.what(), due.at());
            if (journal.since(mark).stream().anyMatch(stop)) {
                stopped = Optional.of(due.at());
            }
        }
        return stopped;
    }

    /** What somebody can see and do here. */
    public Responder responder() {
        return new Responder(world, instances, situation, inspector, steps, this::released);
    }

    private boolean advanceTo(LocalDateTime end, Predicate<Due> last) {
        int sinceReport = 0;
        while (queue.hasDueBefore(end)) {
            EventQueue.Scheduled<Due> due = queue.next();
            if (sinceReport++ % EVENTS_BETWEEN_REPORTS == 0) {
                watch.reached(name, due.at());
            }
            handle(due.what(), due.at());
            if (last.test(due.what())) {
                return true;
            }
        }
        return false;
    }

    /** Takes the decision out of its hands: {@link #decide} says when, here or on its forks. */
    public void leaveDecisionOpen() {
        queue.removeIf(Due.Decide.class::isInstance);
    }

    /** Makes the decision, at an instant of which nothing is left. */
    public void decide(LocalDateTime at) {
        handle(new Due.Decide(), at);
    }

    /**
     * Starts a program of steps at this instant, which is not before anything that has happened.
     */
    public void start(Program program, List<Step> programSteps, LocalDateTime at) {
        steps.start(program, programSteps, at);
    }

    /** Takes the last look, at the horizon. */
    public void endDay(LocalDateTime horizon) {
        check(horizon, isTruth());
        watch.reached(name, horizon);
    }

    public Journal journal() {
        return journal.journal();
    }

    /**
     * The facts as they stand at the horizon. While a restore in place runs, those of the database
     * that it will bring up: what is merely unreachable is not lost.
     */
    public SequencedMap<String, FactRows> facts() {
        SequencedMap<String, FactRows> facts = readFacts();
        facts.replaceAll((fact, rows) -> world.rows().of(fact, rows));
        return facts;
    }

    private SequencedMap<String, FactRows> readFacts() {
        Optional<RunningProgram.RestorePlan> pending = steps.pendingRestoreInPlace();
        if (situation.isDown() && pending.isPresent()) {
            try (Database restored = instances.restored(pending.get())) {
                return inspector.facts(restored, world.scenario().horizon(), isTruth());
            }
        }
        LocalDateTime horizon = world.scenario().horizon();
        return situation.isLost() ? inspector.lost(instances.live(), horizon, isTruth())
                : inspector.facts(instances.live(), horizon, isTruth());
    }

    /** The live database, to be read between two events. */
    public Database live() {
        return instances.live();
    }

    /** What a restore would bring up that starts at once, in an instance that the caller closes. */
    public Database restored(History.Base base, Optional<LocalDateTime> target) {
        LocalDateTime until = target.orElse(base.backup().at());
        return instances.restored(new RunningProgram.RestorePlan(base,
                target.map(base::redoUntil).orElse(List.of()), until, until));
    }

    @Override
    public void close() {
        instances.close();
    }

    /** Something has ended before its time, by hand. */
    private void released(LocalDateTime at) {
        requests.somethingEnded(at);
        secondTry.at(at);
    }

    private boolean isTruth() {
        return role == Course.COUNTERFACTUAL;
    }

    private void handle(Due due, LocalDateTime at) {
        switch (due) {
            case Due.Tick tick -> requests.tick(tick, at);
            case Due.TryAgain again -> requests.tryAgain(again, at);
            case Due.Drain(int actor) -> requests.drain(actor, at);
            case Due.TakeBackup backup -> backUp(backup.name(), at);
            case Due.BeginChange _ -> beginChange(at);
            case Due.StartMachine machine -> steps.startMachine(machine.lane(), at);
            case Due.TakeLock(var lane, int lock) -> steps.takeLock(lane, lock, at);
            case Due.FindOut(var lane, int found) -> steps.findOut(lane, found);
            case Due.EndStep end -> {
                List<Event> line = journal.history().current();
                int mark = journal.mark();
                steps.end(end.lane(), at);
                if (journal.since(mark).stream().anyMatch(Event.Restored.class::isInstance)) {
                    requests.restored(line, at);
                }
                requests.somethingEnded(at);
                secondTry.at(at);
                check(at);
                steps.next(end.lane(), at);
            }
            case Due.EndDisruption(var what) -> {
                situation.resume(what);
                journal.append(new Event.Resumed(at, what));
                released(at);
                check(at);
            }
            case Due.BackAtWork(var person) -> steps.back(person, at);
            case Due.CheckInvariants check -> periodicCheck(check.number(), at);
            case Due.Raise raise -> alarm.raise(raise.alert(), at);
            case Due.Decide _ -> journal.append(new Event.DecisionMade(at));
        }
    }

    private void backUp(String backup, LocalDateTime at) {
        if (situation.isDown()) {
            return;
        }
        if (world.scenario().backups().stream()
                .noneMatch(one -> one.name().equals(backup) && !one.soundness().taken())) {
            instances.backUp(backup);
        }
        journal.append(new Event.BackupTaken(at, backup));
    }

    private void beginChange(LocalDateTime at) {
        switch (role) {
            case INCIDENT -> start(Program.INCIDENT, world.scenario().incident().steps(), at);
            case COUNTERFACTUAL ->
                    start(Program.CORRECT_CHANGE, world.scenario().incident().correct(), at);
        }
    }

    private void periodicCheck(long number, LocalDateTime at) {
        queue.add(at.plus(world.scenario().invariants().interval()), Precedence.CHECK, 0,
                new Due.CheckInvariants(number + 1));
        check(at);
    }

    private void check(LocalDateTime at) {
        check(at, false);
    }

    private void check(LocalDateTime at, boolean healthy) {
        InvariantsChecked checked = new InvariantsChecked(at, situation.isDown()
                ? inspector.unknownInvariants()
                : looking.at(at, instances.live(), healthy));
        journal.append(checked);
        alarm.checked(checked);
    }
}
