package dev.lastresort.replay;

/**
 * A statement of a request touched fewer or more rows than its program takes for a success, as an
 * API that answers 404.
 */
final class MissedRows extends RuntimeException {

    /** SQL's own state for no data. */
    static final String STATE = "02000";

    private static final long serialVersionUID = 1L;

    MissedRows() {
        super(STATE, null, false, false);
    }
}
