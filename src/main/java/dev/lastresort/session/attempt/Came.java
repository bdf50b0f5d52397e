package dev.lastresort.session.attempt;

import dev.lastresort.model.attempt.Decision;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What came of acting. */
public sealed interface Came {

    /**
     * It cannot be done now, and nothing has changed.
     *
     * @param sql whether the gate refused a statement
     */
    record Refused(String why, boolean sql) implements Came {}

    /**
     * It was done, and it is kept.
     *
     * @param decision as it was recorded
     * @param now      the instant afterwards
     */
    record Happened(Decision decision, LocalDateTime now, Duration charged, What what)
            implements Came {}

    /** What it was that happened. */
    sealed interface What {}

    /** @param stopped whether something happened that ended the wait early */
    record Waited(boolean stopped) implements What {}

    /** @param failure of the statement that failed; then nothing was done */
    record Ran(List<Shown> results, Optional<Failure> failure) implements What {
        public Ran {
            results = List.copyOf(results);
        }
    }

    /** SQL was ended early and left nothing behind. */
    record Stopped(boolean timedOut) implements What {}

    /** @param step its number */
    record Taken(int step) implements What {}

    record Cancelled(int step) implements What {}

    record Tried(Trial trial) implements What {}

    record QuestionsFaced(boolean skipped) implements What {}

    record Hinted(int level, String text) implements What {}

    /** @param failing the titles of the invariants that do not hold; none if it is over */
    record Declared(List<String> failing) implements What {
        public Declared {
            failing = List.copyOf(failing);
        }
    }

    /** The day was over before it could be done. */
    record TooLate() implements What {}

    record Failure(String sqlState, String message) {}
}
