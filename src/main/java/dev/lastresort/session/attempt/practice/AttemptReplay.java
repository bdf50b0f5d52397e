package dev.lastresort.session.attempt.practice;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.replay.program.NotAdmitted;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.file.Keeper;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replays an attempt, decision by decision, and tells the first place where it does not come to
 * what was recorded. SQL that was stopped is not run. All SQL passes the gate before any runs.
 */
public final class AttemptReplay {

    private final Room room;

    public AttemptReplay(Room room) {
        this.room = room;
    }

    /** What replaying it came to. */
    public sealed interface Result {}

    /** It did not come to the same. */
    public sealed interface NotTheSame extends Result {}

    /** It came to the same; one can go on from here. */
    public record Same(OngoingAttempt live) implements Result {}

    /** What is recorded of that decision, counted from 0, is not what happens here. */
    public record Departed(int decision, String how) implements NotTheSame {}

    /** That decision cannot be made. */
    public record Impossible(int decision, String why) implements NotTheSame {}

    /** The gate refuses some of its SQL, so nothing was run. */
    public record SqlRefused(List<ReplayFault> faults) implements NotTheSame {
        public SqlRefused {
            faults = List.copyOf(faults);
        }
    }

    /** SQL that runs with that decision meets a limit here that it may not have met there. */
    public record Struck(int decision) implements NotTheSame {}

    /** With the limits that were met on the way. */
    record Replay(Result result, Strikes strikes) {}

    /**
     * Replays it.
     *
     * @param keeper         keeps what is decided from here on
     * @param statementLimit for SQL that is run from here on
     */
    public Result run(Attempt attempt, Keeper keeper, Duration statementLimit) {
        return replay(attempt, keeper, statementLimit).result();
    }

    Replay replay(Attempt attempt, Keeper keeper, Duration statementLimit) {
        Strikes strikes = new Strikes();
        List<ReplayFault> refused = refused(attempt);
        if (!refused.isEmpty()) {
            return new Replay(new SqlRefused(refused), strikes);
        }
        List<Moment> moments = new ArrayList<>(List.of(room.page()));
        OlderRules older = new OlderRules(room, attempt, moments, strikes);
        for (int i = 0; i < attempt.decisions().size(); i++) {
            Optional<Result> other = nextUnlessStruck(attempt, i, moments, strikes, older);
            if (other.isPresent()) {
                // whatever came of a limit is no fault of the attempt's
                return new Replay(strikes.open(moments.getLast().journal())
                        .<Result>map(Struck::new).orElse(other.get()), strikes);
            }
        }
        return new Replay(new Same(new OngoingAttempt(room, attempt.isOfOlderRules()
                ? attempt.underTodaysRules(older.decisions()) : attempt, moments, keeper,
                statementLimit)), strikes);
    }

    /** Also what the scenario itself runs meanwhile may meet a limit, which nobody can take in. */
    private Optional<Result> nextUnlessStruck(Attempt attempt, int i, List<Moment> moments,
            Strikes strikes, OlderRules older) {
        try {
            return attempt.isOfOlderRules() ? older.next(i) : next(attempt, i, moments, strikes);
        } catch (ReplayStruck | LimitExceeded struck) {
            return Optional.of(new Struck(i));
        }
    }

    /** Makes the decision, and adds the moment that it leads to; says why, if it does not. */
    private Optional<Result> next(
            Attempt attempt, int i, List<Moment> moments, Strikes strikes) {
        Decision decision = attempt.decisions().get(i);
        Moment now = moments.getLast();
        Optional<String> departure = departure(decision, now);
        if (departure.isPresent()) {
            return departure.map(how -> new Departed(i, how));
        }
        decision.seen().ifPresent(_ -> strikes.agreed(now.journal()));
        Turn turn = new Turn(room, now, attempt.pressure().isPresent(),
                Turn.Conduct.undisturbed());
        return switch (turn.take(decision.action())) {
            case Turn.Impossible(var why) -> Optional.of(new Impossible(i, why));
            case Turn.Done(_, _, Reply.Stopped _) when !stopped(decision.action()) ->
                    Optional.of(new Struck(i));
            case Turn.Done(var after, var done, var content) -> {
                if (content instanceof Reply.Taken(int step)) {
                    strikes.took(step, i);
                }
                moments.add(after);
                yield difference(decision.action(), done).map(how -> new Departed(i, how));
            }
        };
    }

    private List<ReplayFault> refused(Attempt attempt) {
        List<ReplayFault> faults = new ArrayList<>();
        for (Decision decision : attempt.decisions()) {
            try {
                switch (decision.action()) {
                    case Action.Console console -> room.typed(console.statements());
                    case Action.DryRun dry -> room.typed(dry.statements());
                    case Action.Take take -> room.taken(take.step());
                    default -> {}
                }
            } catch (NotAdmitted refused) {
                faults.addAll(refused.faults());
            }
        }
        return faults;
    }

    private static Optional<String> departure(Decision decision, Moment now) {
        if (!decision.at().equals(now.now())) {
            return Optional.of("it was made at " + decision.at() + ", but here it is "
                    + now.now() + " then");
        }
        return decision.seen().filter(seen -> !seen.equals(now.seen()))
                .map(_ -> "what had happened until then, at " + now.now() + ", is not the same");
    }

    static boolean stopped(Action action) {
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
