package dev.lastresort.replay;

import dev.lastresort.model.journal.Event.StepFailed;

/** A step cannot do what it is there for; SQLSTATEs of our own start with {@code LR}. */
final class StepFailure extends RuntimeException {

    /** The gate refused a piece of SQL. */
    static final String REFUSED = "LR100";
    /** The database is down when the step needs it. */
    static final String DATABASE_DOWN = "LR101";
    /** There is no backup at or before the target. */
    static final String NO_BACKUP = "LR102";
    /** There is no side instance of that name. */
    static final String NO_INSTANCE = "LR103";
    /** The live table already holds a row of that key. */
    static final String COPY_CONFLICT = "LR104";
    /** The side instance has no such table. */
    static final String NO_TABLE = "LR105";

    /** Whoever had taken the step took it back. */
    static final String CANCELLED = StepFailed.CANCELLED;

    /** A statement met a limit on time, rows or memory. */
    static final String WENT_TOO_FAR = "LR107";

    private final String sqlState;
    private final String pointer;

    StepFailure(String sqlState, String message, String pointer) {
        super(message, null, false, false);
        this.sqlState = sqlState;
        this.pointer = pointer;
    }

    String sqlState() {
        return sqlState;
    }

    String pointer() {
        return pointer;
    }
}
