package dev.lastresort.clock;

/** The order of things that are due at one instant, first to last. */
public enum Precedence {
    /** Ends and commits of steps and migrations. */
    END,
    BACKUP,
    /** Starts of steps. */
    START,
    /** By the actor's place in the file, then by n. */
    REQUEST,
    /**
     * Periodic looks at the invariants: after the requests, so that an alert can still be raised at
     * the instant.
     */
    CHECK,
    ALERT,
    DECISION
}
