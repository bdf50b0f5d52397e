package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.Backstage;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.continuation.BegunLater;
import dev.lastresort.session.attempt.continuation.FromHere;
import dev.lastresort.session.attempt.continuation.LookingBack;
import dev.lastresort.session.attempt.continuation.WayShown;
import dev.lastresort.session.attempt.file.OutcomeNote;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.MovesFound;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The window's incident room: an attempt that is under way, and kept in a file of the user's. */
public final class SessionRoom implements IncidentRoom {

    /** Measures an attempt beside the scenario's strategies. */
    @FunctionalInterface
    public interface Strategies {

        /** @throws CancellationException if the progress stopped it */
        Comparison beside(OngoingAttempt live, Progress progress);
    }

    /** What the room has to do with others, and with other rooms. */
    public record RoomContext(Strategies strategies, Hindsight hindsight,
            Optional<String> notice, IntFunction<IncidentRoom> retry) {}

    /** What is known of other attempts, and of what may run. */
    public interface Hindsight {

        /** Attempts of the same trainee at the same scenario, the newest first. */
        List<Attempt> others();

        /**
         * Whether the day may be simulated here to its end after those decisions.
         *
         * @param from the first decision that is taken anew
         * @throws CancellationException if the progress stopped it
         */
        boolean mayRun(Attempt attempt, int from, Progress progress);
    }

    /** What was found, and of which decisions. */
    private record LookedBack(Attempt attempt, MovesFound found) {}

    private final OngoingAttempt live;
    private final OutcomeNote note;
    private final RoomContext around;
    private volatile RoomView view;
    private boolean closed;
    private volatile Optional<LookedBack> lookedBack = Optional.empty();

    /** @param note where it is noted what came of the attempt */
    public SessionRoom(OngoingAttempt live, OutcomeNote note, RoomContext around) {
        this.live = live;
        this.note = note;
        this.around = around;
        this.view = live.view();
    }

    @Override
    public RoomView view() {
        return view;
    }

    @Override
    public Optional<String> notice() {
        return around.notice();
    }

    @Override
    public Optional<Integer> pressure() {
        return live.attempt().pressure();
    }

    @Override
    public Optional<Exercise> session() {
        return live.attempt().session();
    }

    @Override
    public Duration played() {
        return live.attempt().played();
    }

    @Override
    public void keepPlayed(Duration played) {
        try {
            synchronized (live) {
                if (!closed) {
                    live.playedFor(played);
                }
            }
        } catch (UncheckedIOException | IllegalArgumentException cannot) {
            throw new DeskException("How long it was played cannot be kept: "
                    + why(cannot), cannot);
        }
    }

    @Override
    public Price price(Action action) {
        return live.price(action);
    }

    @Override
    public Reply act(Action action, Optional<String> rationale) {
        return kept(() -> live.act(action, rationale));
    }

    @Override
    public Reply awaitNews() {
        return kept(live::waitForNext);
    }

    private Reply kept(Supplier<Reply> work) {
        try {
            Reply reply = work.get();
            view = live.view();
            if (live.isOver() && live.attempt().fingerprint().isEmpty()) {
                note.ended(live.attempt());
            }
            return reply;
        } catch (UncheckedIOException | IllegalArgumentException cannot) {
            throw new DeskException("The attempt cannot be kept, so nothing was done: "
                    + why(cannot), cannot);
        }
    }

    @Override
    public void stop() {
        live.stop();
    }

    @Override
    public Measured compare(Progress progress) {
        Comparison comparison = around.strategies().beside(live, progress);
        return told(comparison);
    }

    @Override
    public Measured told(Measured found) {
        return told(found.comparison());
    }

    private Measured told(Comparison comparison) {
        Claims claims = new Claims(live, comparison);
        return new Measured(comparison, Debriefs.of(live, view, claims.all(),
                around.notice().filter(Attempts.OF_OLDER_RULES::equals)),
                unkept(comparison, claims.endFalsely()));
    }

    /** What was measured is shown even where the disk is full. */
    private Optional<String> unkept(Comparison comparison, boolean endsFalsely) {
        try {
            live.keepOutcome(comparison);
            if (live.isOver()) {
                note.measured(live.attempt(), comparison, endsFalsely);
            }
            return Optional.empty();
        } catch (UncheckedIOException | IllegalArgumentException cannot) {
            return Optional.of("What was measured cannot be kept with the attempt: "
                    + why(cannot));
        }
    }

    @Override
    public MovesFound lookBack(Progress progress) {
        LookingBack.Played played = live.played();
        Optional<MovesFound> known = lookedBack
                .filter(one -> one.attempt().decisions().equals(played.attempt().decisions()))
                .map(LookedBack::found);
        if (known.isPresent()) {
            return known.get();
        }
        Progress inTurn = inTurn(progress);
        MovesFound found = new LookingBack(live.room(),
                (attempt, from) -> around.hindsight().mayRun(attempt, from, inTurn))
                .at(played, around.hindsight().others(), inTurn);
        lookedBack = Optional.of(new LookedBack(played.attempt(), found));
        return found;
    }

    @Override
    public Comparison show(Continuation way, Progress progress) {
        return new WayShown(live.room(), inTurn(progress)).beside(live.played(), way);
    }

    @Override
    public Backstage backstage() {
        LookingBack.Played played = live.played();
        return new BehindTheRoom(live.room()).at(played.moments().getLast(), played.attempt());
    }

    @Override
    public List<Continuation> fromHere(Progress progress) {
        LookingBack.Played played = live.played();
        Progress inTurn = inTurn(progress);
        return new FromHere(live.room(),
                (attempt, from) -> around.hindsight().mayRun(attempt, from, inTurn))
                .at(played.attempt(), played.moments().getLast(), inTurn);
    }

    @Override
    public List<NearMiss> later(Comparison measured, Progress progress) {
        LookingBack.Played played = live.played();
        Progress inTurn = inTurn(progress);
        return around.hindsight().mayRun(played.attempt(), 0, inTurn)
                ? BegunLater.measured(live.room(), played, AttemptEnd.of(measured), inTurn)
                        .stream().toList()
                : List.of();
    }

    private static Progress inTurn(Progress progress) {
        Object turn = new Object();
        return (stage, fraction) -> {
            synchronized (turn) {
                progress.reached(stage, fraction);
            }
        };
    }

    @Override
    public IncidentRoom retryFrom(int decision) {
        return around.retry().apply(decision);
    }

    @Override
    public void close() {
        synchronized (live) {
            closed = true;
            live.close();
        }
    }

    /** In the disk's words, without the name of what was thrown. */
    private static String why(RuntimeException cannot) {
        Throwable cause = cannot.getCause();
        Throwable told = cannot instanceof UncheckedIOException && cause != null ? cause : cannot;
        return String.valueOf(told.getMessage());
    }
}
