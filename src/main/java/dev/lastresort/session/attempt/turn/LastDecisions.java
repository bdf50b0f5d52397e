package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.session.attempt.moment.Moment;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Keeps an attempt from becoming full before it is over. Invariant: whatever was decided, the day
 * can still end.
 */
public final class LastDecisions {

    /** How many are kept for what ends the attempt. */
    static final int RESERVE = 10;

    public static final String FULL =
            "an attempt holds at most 2,000 decisions: hand over, or"
                    + " let the day end";

    private LastDecisions() {}

    /** Why it cannot be decided any more, if it cannot. */
    public static Optional<String> obstacle(Attempt soFar, Action action, LocalDateTime horizon) {
        return soFar.decisions().size() < Attempt.MOST_DECISIONS - RESERVE
                || ends(action, horizon) ? Optional.empty() : Optional.of(FULL);
    }

    /** The same once all is over: the file takes no more than so many. */
    public static Optional<String> afterwards(Attempt soFar) {
        return soFar.decisions().size() < Attempt.MOST_DECISIONS ? Optional.empty()
                : Optional.of("an attempt holds at most 2,000 decisions and notes");
    }

    /** Time that passes by itself is no decision to refuse: much of it stays one. */
    private static boolean ends(Action action, LocalDateTime horizon) {
        return switch (action) {
            case Action.HandOver _, Action.Deliberate _ -> true;
            case Action.Wait(LocalDateTime until) -> !until.isBefore(horizon);
            default -> false;
        };
    }

    /** Whether nothing more could be decided, and the day were not over. */
    public static boolean isDeadEnd(Attempt soFar, Attempt longer, Moment after) {
        return longer.decisions().size() >= Attempt.MOST_DECISIONS
                && longer.decisions().size() > soFar.decisions().size()
                && after.end().isEmpty();
    }
}
