package dev.lastresort.session.attempt;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.replay.Admittance;
import dev.lastresort.replay.NotAdmitted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lives an attempt again, decision by decision, and tells the first place where it does not come to
 * what was recorded. SQL that was stopped is not run. All SQL passes the gate before any runs.
 */
public final class AttemptReplay {

    private final Room room;

    public AttemptReplay(Room room) {
        this.room = room;
    }

    /** What living it again came to. */
    public sealed interface Result {}

    /** It came to the same; one can go on from here. */
    public record Same(LiveAttempt live) implements Result {}

    /** What is recorded of that decision, counted from 0, is not what happens here. */
    public record Departed(int decision, String how) implements Result {}

    /**
     * That decision cannot be made.
     *
     * @param sql whether the gate refuses its SQL, so that nothing was run
     */
    public record Impossible(int decision, String why, boolean sql) implements Result {}

    /** SQL of that decision meets a limit here that it did not meet there. */
    public record Struck(int decision) implements Result {}

    /**
     * Lives it again.
     *
     * @param keeper         keeps what is decided from here on
     * @param statementLimit for SQL that is run from here on
     */
    public Result run(Attempt attempt, Consumer<Attempt> keeper, Duration statementLimit) {
        Optional<Result> refused = refused(attempt);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Moment> moments = new ArrayList<>(List.of(room.page()));
        for (int i = 0; i < attempt.decisions().size(); i++) {
            Decision decision = attempt.decisions().get(i);
            Moment now = moments.getLast();
            Optional<String> departure = departure(decision, now);
            if (departure.isPresent()) {
                return new Departed(i, departure.get());
            }
            Turn turn = new Turn(room, now, attempt.pressure().isPresent(),
                    Turn.Conduct.undisturbed());
            switch (turn.take(decision.action())) {
                case Turn.Impossible(var why, var sql) -> {
                    return new Impossible(i, why, sql);
                }
                case Turn.Done(var after, var done, var what) -> {
                    if (what instanceof Came.Stopped && !stopped(decision.action())) {
                        return new Struck(i);
                    }
                    Optional<String> other = difference(decision.action(), done);
                    if (other.isPresent()) {
                        return new Departed(i, other.get());
                    }
                    moments.add(after);
                }
            }
        }
        return new Same(new LiveAttempt(room, attempt, moments, keeper, statementLimit));
    }

    private static Optional<Result> refused(Attempt attempt) {
        for (int i = 0; i < attempt.decisions().size(); i++) {
            try {
                switch (attempt.decisions().get(i).action()) {
                    case Action.Console console -> Admittance.ofConsole(console.statements());
                    case Action.DryRun dry -> Admittance.ofConsole(dry.statements());
                    case Action.Take take -> Admittance.ofSteps(List.of(take.step()));
                    default -> { }
                }
            } catch (NotAdmitted refused) {
                return Optional.of(new Impossible(
                        i, refused.faults().getFirst().getMessage(), true));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> departure(Decision decision, Moment now) {
        if (!decision.at().equals(now.now())) {
            return Optional.of("it was made at " + decision.at() + ", but here it is "
                    + now.now() + " then");
        }
        return decision.seen().filter(seen -> !seen.equals(now.seen()))
                .map(_ -> "what had happened until then, at " + now.now() + ", is not the same");
    }

    private static boolean stopped(Action action) {
        return switch (action) {
            case Action.Console console -> console.stopped().isPresent();
            case Action.DryRun dry -> dry.stopped().isPresent();
            default -> false;
        };
    }

    /** Only what the clock says can differ: the rest of an action is what was asked for. */
    private static Optional<String> difference(Action recorded, Action done) {
        if (recorded instanceof Action.Wait(var until) && done instanceof Action.Wait(var here)
                && !until.equals(here)) {
            return Optional.of("the wait ended at " + until + ", but here it ends at " + here);
        }
        if (recorded instanceof Action.Deliberate(var until)
                && done instanceof Action.Deliberate(var here) && !until.equals(here)) {
            return Optional.of("it was deliberated until " + until + ", but here until " + here);
        }
        Optional<Duration> charged = charged(recorded);
        return charged.equals(charged(done)) ? Optional.empty()
                : Optional.of("the stopped SQL was charged " + charged.orElse(Duration.ZERO)
                        + ", but here it costs " + charged(done).orElse(Duration.ZERO));
    }

    private static Optional<Duration> charged(Action action) {
        return switch (action) {
            case Action.Console console -> console.stopped().map(Action.Stopped::charged);
            case Action.DryRun dry -> dry.stopped().map(Action.Stopped::charged);
            default -> Optional.empty();
        };
    }
}
