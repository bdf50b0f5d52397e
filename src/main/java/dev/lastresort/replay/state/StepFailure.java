package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Event.StepFailed;
import java.util.Objects;

/** A step cannot do what it is there for; SQLSTATEs of our own start with {@code LR}. */
public final class StepFailure extends RuntimeException {

    /** The database is down when the step needs it. */
    public static final String DATABASE_DOWN = "LR101";
    /** There is no backup at or before the target. */
    public static final String NO_BACKUP = "LR102";
    /** There is no side instance of that name. */
    public static final String NO_INSTANCE = "LR103";
    /** The live table already holds a row of that key. */
    public static final String COPY_CONFLICT = "LR104";
    /** The side instance has no such table. */
    public static final String NO_TABLE = "LR105";

    /** Whoever had taken the step took it back. */
    public static final String CANCELLED = StepFailed.CANCELLED;

    /** A statement met a limit on time, rows or memory. */
    public static final String WENT_TOO_FAR = "LR107";

    /** An effect of a step has no row to be made of. */
    public static final String NO_RESULT = "LR108";

    /** What it was to restore from is bad. */
    public static final String BAD_BACKUP = "LR109";

    /** There is no such replica, or it cannot go back to the target. */
    public static final String NO_REPLICA = "LR110";

    /** A column by which rows meet, or that tells the newer one, is not copied. */
    public static final String NO_COLUMN = "LR120";

    /** The foreign keys of the tables to copy go round in a circle. */
    public static final String COPY_IN_CIRCLE = "LR121";

    /** The schema of a table outside the database is not for a step to change. */
    public static final String OUTSIDE = "LR122";

    private final String sqlState;
    private final String pointer;

    public StepFailure(String sqlState, String message, String pointer) {
        super(message, null, false, false);
        this.sqlState = sqlState;
        this.pointer = pointer;
    }

    public String sqlState() {
        return sqlState;
    }

    public String pointer() {
        return pointer;
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }
}
