package dev.lastresort.session.desk;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Action.StopCause;
import dev.lastresort.model.attempt.Action.Stopped;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.Backstage;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.MovesFound;
import dev.lastresort.session.trial.Trial;
import dev.lastresort.session.trial.Trial.Act;
import dev.lastresort.session.trial.Trial.How;
import dev.lastresort.session.trial.TrialResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A room in which nothing is done that was not tried elsewhere, once SQL is at work that did not
 * come with the program: of the scenario, or by hand. SQL by hand that goes too far is recorded as
 * stopped, and the incident goes on; what would have to run it again is not done.
 */
final class CautiousRoom implements IncidentRoom {

    private static final String STOPPED = "it was stopped before anything was done";

    private final IncidentRoom room;
    private final OngoingAttempt live;
    private final Trial trial;
    private final ForeignSql foreign;
    private boolean traceless = true;
    private int looked;

    /**
     * @param live    the attempt in that room
     * @param foreign which actions are to be tried
     */
    CautiousRoom(
            IncidentRoom room, OngoingAttempt live, Trial trial, ForeignSql foreign) {
        this.room = room;
        this.live = live;
        this.trial = trial;
        this.foreign = foreign;
    }

    @Override
    public RoomView view() {
        return room.view();
    }

    @Override
    public Optional<String> notice() {
        return room.notice();
    }

    @Override
    public Optional<Integer> pressure() {
        return room.pressure();
    }

    @Override
    public Optional<Exercise> session() {
        return room.session();
    }

    @Override
    public Duration played() {
        return room.played();
    }

    @Override
    public void keepPlayed(Duration played) {
        room.keepPlayed(played);
    }

    @Override
    public Price price(Action action) {
        if (foreign.isIn(action)) {
            trial.prepare(live.attempt());
        }
        return isSafe() && !foreign.isIn(action) ? room.price(action)
                : switch (tried(action, How.PRICED)) {
                    case TrialResult.Passed() -> room.price(action);
                    case TrialResult.Struck _ -> new Price.Impossible(OngoingAttempt.TOO_FAR);
                    case TrialResult.CutShort() -> new Price.Impossible(STOPPED);
                };
    }

    @Override
    public Reply act(Action action, Optional<String> rationale) {
        return isSafe() && !foreign.isIn(action) ? room.act(action, rationale)
                : switch (tried(action, How.DONE)) {
                    case TrialResult.Passed() -> room.act(action, rationale);
                    case TrialResult.Struck _ -> ended(action, rationale, StopCause.TIMED_OUT);
                    case TrialResult.CutShort() -> ended(action, rationale, StopCause.CANCELLED);
                };
    }

    @Override
    public Reply awaitNews() {
        return isSafe() ? room.awaitNews()
                : orNotDone(tried(new Action.Wait(live.now().plusDays(1)), How.UNTIL_NEWS),
                        room::awaitNews);
    }

    @Override
    public void stop() {
        trial.stop();
        room.stop();
    }

    @Override
    public Measured compare(Progress progress) {
        if (!isSafe()) {
            SessionDesk.struck(trial.end(live.attempt(), progress)).ifPresent(struck -> {
                throw WarmWhatIf.desk(List.of(struck));
            });
        }
        return room.compare(progress);
    }

    @Override
    public Measured told(Measured found) {
        return room.told(found);
    }

    @Override
    public MovesFound lookBack(Progress progress) {
        return room.lookBack(progress);
    }

    @Override
    public Comparison show(Continuation way, Progress progress) {
        return room.show(way, progress);
    }

    @Override
    public Backstage backstage() {
        return room.backstage();
    }

    @Override
    public List<Continuation> fromHere(Progress progress) {
        return room.fromHere(progress);
    }

    @Override
    public List<NearMiss> later(Comparison measured, Progress progress) {
        return room.later(measured, progress);
    }

    @Override
    public IncidentRoom retryFrom(int decision) {
        return room.retryFrom(decision);
    }

    @Override
    public void close() {
        room.close();
        trial.close();
    }

    private TrialResult tried(Action action, How how) {
        return trial.act(live.attempt(), live.now(), new Act(action, how));
    }

    private Reply orNotDone(TrialResult result, Supplier<Reply> work) {
        return switch (result) {
            case TrialResult.Passed() -> work.get();
            case TrialResult.Struck _ -> new Reply.NotDone(OngoingAttempt.TOO_FAR);
            case TrialResult.CutShort() -> new Reply.NotDone(STOPPED);
        };
    }

    /** The time goes by without it, if what else happens meanwhile does not go too far. */
    private Reply ended(Action action, Optional<String> rationale, StopCause cause) {
        Optional<Stopped> stopped = Optional.of(new Stopped(cause, Duration.ZERO));
        return switch (action) {
            case Action.Console console -> passing(
                    new Action.Console(console.statements(), stopped), rationale);
            case Action.DryRun dry -> passing(
                    new Action.DryRun(dry.statements(), dry.version(), stopped), rationale);
            default -> new Reply.NotDone(
                    cause == StopCause.TIMED_OUT ? OngoingAttempt.TOO_FAR : STOPPED);
        };
    }

    private Reply passing(Action stopped, Optional<String> rationale) {
        return isSafe() ? room.act(stopped, rationale)
                : orNotDone(tried(stopped, How.DONE), () -> room.act(stopped, rationale));
    }

    /** Whether all SQL that is at work came with the program. */
    private synchronized boolean isSafe() {
        List<Decision> decisions = live.attempt().decisions();
        for (; traceless && looked < decisions.size(); looked++) {
            traceless = !foreign.outlasts(decisions.get(looked).action());
        }
        return foreign.trusted() && traceless;
    }
}
