package dev.lastresort.session.attempt;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.MovesFound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * One trainee's attempt at one incident, at rest between two actions. Methods may block and are
 * called from one background thread at a time; {@link #view} and {@link #stop} from any. None
 * returns null.
 */
public interface IncidentRoom extends AutoCloseable {

    /** What the trainee may know now. Does not block. */
    RoomView view();

    /** What there is to say as it opens, such as why another attempt cannot go on. */
    Optional<String> notice();

    /**
     * Virtual seconds that pass in a second of the trainee's while they make up their mind, 1 or
     * more; empty if the clock stands still meanwhile. Does not block. Where time passes, whoever
     * shows the room takes {@link Action.Deliberate} as it does.
     */
    Optional<Integer> pressure();

    /** What a team plays this attempt by, if one does. Does not block. */
    default Optional<Exercise> session() {
        return Optional.empty();
    }

    /** How long a team has played this attempt by the clock on the wall. Does not block. */
    default Duration played() {
        return Duration.ZERO;
    }

    /**
     * Keeps durably how long a team has played it by now. May run beside everything else; a room
     * that was let go of keeps nothing any more.
     *
     * @throws DeskException if it cannot be kept
     */
    default void keepPlayed(Duration played) {}

    /** What the action would cost if it were taken now. */
    Price price(Action action);

    /**
     * Does it, and keeps it durably before it answers.
     *
     * @param rationale why, in the trainee's words
     * @throws DeskException if it cannot be kept; then it was not done
     */
    Reply act(Action action, Optional<String> rationale);

    /**
     * Lets time pass until something happens that a trainee takes note of, at most two hours and
     * never past the end of the day, and keeps that as {@link #act} does.
     */
    Reply awaitNews();

    /** Stops the SQL, or ends the wait, that is under way. */
    void stop();

    /**
     * Simulates the attempt to the horizon and measures it beside the scenario's strategies.
     *
     * @return also where it could not be kept, with the reason
     * @throws CancellationException if the progress cancelled it
     */
    Measured compare(Progress progress);

    /**
     * What came of it.
     *
     * @param debrief what was decided, to look back at
     * @param unkept  why the attempt's file does not tell that it was measured; empty if it does
     */
    record Measured(Comparison comparison, Debrief debrief, Optional<String> unkept) {}

    /**
     * The same, with what was written down since; nothing is measured again. May run beside
     * everything else.
     */
    default Measured told(Measured found) {
        return found;
    }

    /**
     * Looks for the moves that cost most in what was decided so far. May run beside everything
     * else.
     *
     * @throws CancellationException if the progress cancelled it
     */
    MovesFound lookBack(Progress progress);

    /**
     * The day as it would have gone that way, as one more branch beside the attempt as it stands.
     * May run beside everything else.
     *
     * @throws CancellationException if the progress cancelled it
     */
    Comparison show(Continuation way, Progress progress);

    /**
     * What only the facilitator of a session may know now. May run beside everything else; nothing
     * of it goes to the team.
     */
    default Backstage backstage() {
        return Backstage.NONE;
    }

    /**
     * What every recovery would come to from now on, and what it comes to if nothing more is done.
     * For the facilitator alone; may run beside everything else.
     *
     * @throws CancellationException if the progress cancelled it
     */
    default List<Continuation> fromHere(Progress progress) {
        return List.of();
    }

    /**
     * What this attempt would have come to if its work had begun a few minutes later, simulated on
     * the real engine. May run beside everything else.
     *
     * @param measured what {@link #compare} came to
     * @return nothing if no step was taken, or it cannot be simulated
     * @throws CancellationException if the progress cancelled it
     */
    default List<NearMiss> later(Comparison measured, Progress progress) {
        return List.of();
    }

    /** Another attempt, which shares with this one what was decided before that decision. */
    IncidentRoom retryFrom(int decision);

    /** Lets go of what is kept in memory; the attempt's file stays. */
    @Override
    void close();
}
