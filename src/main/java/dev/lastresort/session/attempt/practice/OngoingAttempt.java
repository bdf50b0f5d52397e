package dev.lastresort.session.attempt.practice;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Stop;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.continuation.LookingBack;
import dev.lastresort.session.attempt.file.Keeper;
import dev.lastresort.session.attempt.knowledge.EventLog;
import dev.lastresort.session.attempt.knowledge.Views;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.attempt.turn.LastDecisions;
import dev.lastresort.session.attempt.turn.Prices;
import dev.lastresort.session.attempt.turn.Turn;
import dev.lastresort.session.bounds.WorkLimit;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An incident that a trainee practises. The clock stands still but for what is done, and each
 * decision is kept before its result is told: what was acknowledged is never lost. Invariant: its
 * state follows from the scenario and the decisions alone, whatever the pace. One thread acts; any
 * thread may look, and may {@link #stop}.
 */
public final class OngoingAttempt implements AutoCloseable {

    /** Where nothing happens, somebody looks up after so long. */
    private static final Duration LONGEST_LOOK = Duration.ofHours(2);

    /** Why nothing was done where a limit struck. */
    public static final String TOO_FAR = "SQL that would run until then meets a limit on time,"
            + " rows or memory: undo or cancel what has made it so large";

    private final Room room;
    private final Keeper keeper;
    private final Duration statementLimit;
    private final List<Moment> moments = new ArrayList<>();
    private Attempt attempt;
    private volatile Stop running = new Stop();
    private volatile DueInjects injects;

    /**
     * An attempt at its start.
     *
     * @param keeper         keeps the attempt durably, or throws; then the decision was not made
     * @param statementLimit how long SQL by hand may work on this machine
     */
    public OngoingAttempt(Room room, Keeper keeper, Duration statementLimit) {
        this(room, Optional.empty(), keeper, statementLimit);
    }

    /**
     * The same, perhaps under pressure.
     *
     * @param pressure virtual seconds to a second of the trainee's, 1 to 3,600; empty: the clock
     *                 stands still while they make up their mind
     */
    public OngoingAttempt(Room room, Optional<Integer> pressure, Keeper keeper,
            Duration statementLimit) {
        this(room, new Attempt(room.scenario().id(), room.sha256(), room.scenario().seed(),
                List.of(), pressure, Optional.empty()).on(room.scenario().engine()),
                List.of(room.page()), keeper, statementLimit);
    }

    public OngoingAttempt(Room room, Attempt attempt, List<Moment> moments, Keeper keeper,
            Duration statementLimit) {
        this.room = room;
        this.attempt = attempt;
        this.keeper = keeper;
        this.statementLimit = statementLimit;
        this.moments.addAll(moments);
        this.injects = DueInjects.of(attempt, room.page().now());
    }

    /**
     * From now on it is played by that exercise's first part. What is due comes at once.
     */
    public synchronized void playBy(Exercise exercise) {
        attempt = attempt.playedBy(exercise);
        injects = DueInjects.of(attempt, room.page().now());
        deliver();
    }

    /** A team has played it for so long by now. */
    synchronized void playedFor(Duration played) {
        keep(attempt.playedFor(played));
    }

    /** Goes on after a break: what came due when it was left comes at once. */
    public void goOn() {
        deliver();
    }

    /** Whether something came. */
    private boolean deliver() {
        Optional<Action> due = injects.due(attempt(), moment());
        return due.isPresent() && act(due.get(), Optional.empty(),
                Turn.Conduct.undisturbed()) instanceof Reply.Done;
    }

    /** The present virtual instant. */
    public LocalDateTime now() {
        return moment().now();
    }

    /** All decisions so far. */
    public synchronized Attempt attempt() {
        return attempt;
    }

    /** Everything that has happened, the hidden included: not for the trainee's eyes. */
    public Journal journal() {
        return moment().journal();
    }

    public boolean isOver() {
        return moment().end().isPresent();
    }

    /** All that a trainee may know now. */
    public RoomView view() {
        LookingBack.Played now = played();
        return new Views(room).of(now.moments().getLast(), now.attempt());
    }

    /** What an action would cost now; nothing is done. */
    public Price price(Action action) {
        Optional<String> full = full(action);
        if (full.isPresent()) {
            return new Price.Impossible(full.get());
        }
        try {
            return new Prices(room, moment(), attempt().pressure().isPresent()).of(action);
        } catch (ReplayStruck | LimitExceeded struck) {
            return new Price.Impossible(TOO_FAR);
        }
    }

    private Optional<String> full(Action action) {
        return isOver() ? LastDecisions.afterwards(attempt())
                : LastDecisions.obstacle(attempt(), action, room.scenario().horizon());
    }

    /** Does something. */
    public Reply act(Action action) {
        return act(action, Optional.empty());
    }

    /**
     * The same. After a claim that nothing speaks against at once, time goes on until something
     * happens.
     *
     * @param rationale why, in the trainee's words
     */
    public Reply act(Action action, Optional<String> rationale) {
        Reply reply = act(action, rationale, _ -> false);
        if (reply instanceof Reply.Done(var charged, Reply.Declared heard) && heard.silent()
                && waitForNext() instanceof Reply.Done(var waited, _)) {
            return new Reply.Done(charged.plus(waited), heard);
        }
        return reply;
    }

    private Reply act(
            Action action, Optional<String> rationale, Predicate<Event> endsWait) {
        Stop stop = new Stop();
        running = stop;
        try (WorkLimit _ = new MoveLimit(room.scenario(), statementLimit).of(action, stop)) {
            Predicate<Event> brings = injects.watch(attempt(), moment());
            return act(injects.until(action, attempt(), now()), rationale, new Turn.Conduct(stop,
                    event -> brings.test(event) || endsWait.test(event) || stop.isRaised()));
        } catch (ReplayStruck | LimitExceeded struck) {
            // nothing was kept, so that another way can be gone from here
            return new Reply.NotDone(TOO_FAR);
        }
    }

    private Reply act(Action action, Optional<String> rationale, Turn.Conduct conduct) {
        Optional<String> full = full(action);
        if (full.isPresent()) {
            return new Reply.NotDone(full.get());
        }
        Moment before = moment();
        Attempt soFar = attempt();
        boolean pressed = soFar.pressure().isPresent();
        return switch (new Turn(room, before, pressed, conduct).take(action)) {
            case Turn.Impossible(var why) -> new Reply.NotDone(why);
            case Turn.Done(var after, var done, var content) -> {
                Decision decision = new Decision(
                        before.now(), done, rationale, Optional.of(before.seen()));
                if (LastDecisions.isDeadEnd(soFar, soFar.with(decision), after)) {
                    yield new Reply.NotDone(LastDecisions.FULL);
                }
                keep(decision, after);
                boolean came = deliver();
                yield new Reply.Done(Duration.between(before.now(), after.now()),
                        came && content instanceof Reply.Waited ? new Reply.Waited(true) : content);
            }
        };
    }

    /** Deliberation that goes on stays one decision, and so does its moment. */
    private synchronized void keep(Decision decision, Moment after) {
        Attempt longer = attempt.with(decision);
        keeper.accept(longer);
        if (longer.decisions().size() == attempt.decisions().size()) {
            moments.removeLast();
        }
        attempt = longer;
        moments.add(after);
    }

    /**
     * Waits until something happens that a trainee takes note of; at most so long that nobody is
     * taken to the end of the day by it, and at most until the horizon.
     */
    public Reply waitForNext() {
        EventLog log = EventLog.of(room, moment());
        LocalDateTime longest = now().plus(LONGEST_LOOK);
        LocalDateTime horizon = room.scenario().horizon();
        return act(new Action.Wait(longest.isBefore(horizon) ? longest : horizon),
                Optional.empty(), log::add);
    }

    /** Stops the SQL, or ends the wait, that is under way; any thread may call it. */
    public void stop() {
        running.raise();
    }

    /** Another attempt, which shares with this one what was decided before that decision. */
    public synchronized OngoingAttempt retryFrom(int decision, Keeper otherKeeper) {
        return new OngoingAttempt(room, attempt.before(decision),
                moments.subList(0, decision + 1), otherKeeper, statementLimit);
    }

    /** Simulates it to the horizon, as it stands: what is measured beside the strategies. */
    public Replayed.Finished simulated(Watch watch) {
        return AttemptEnd.simulated(room.scenario(), moment(), watch);
    }

    /** What is over is kept with the fingerprint that was measured of it. */
    public synchronized void keepOutcome(Comparison comparison) {
        if (isOver()) {
            keep(attempt.measured(AttemptEnd.of(comparison).fingerprint().hex()));
        }
    }

    /** What is only looked at again is not written again: its file tells when it was finished. */
    private synchronized void keep(Attempt changed) {
        if (!changed.equals(attempt)) {
            keeper.accept(changed);
            attempt = changed;
        }
    }

    /** Stops what is under way. Nothing can be decided any more; what was kept stays. */
    @Override
    public void close() {
        stop();
        keeper.close();
    }

    public synchronized Moment moment() {
        return moments.getLast();
    }

    /** The incident that it is made at. */
    public Room room() {
        return room;
    }

    /** The moments before each decision, and the present one. */
    public synchronized List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** All that was decided, with the moments before each decision and the present one. */
    public synchronized LookingBack.Played played() {
        return new LookingBack.Played(attempt, moments);
    }
}
