package dev.lastresort.database;

/**
 * When the heap was last collected to learn what is held. Invariant: a heap that is full of what is
 * needed is not collected for more than a small share of the time.
 *
 * @param endNanos  the instant at which it was done, on the clock of {@link System#nanoTime}
 * @param tookNanos how long it took, from 0 on
 */
record LastCollection(long endNanos, long tookNanos) {

    private static final long NANOS_BETWEEN = 500_000_000;
    /** So that no more than a twentieth of the time goes to collections. */
    private static final int WORK_FOR_EACH = 19;

    /** Whether a statement that asks for too much may be looked at once more. */
    boolean wasBefore(long nowNanos) {
        return nowNanos - endNanos > NANOS_BETWEEN;
    }

    /** Whether enough was done since that a full heap alone is a reason. */
    boolean isPaidOff(long nowNanos) {
        return wasBefore(nowNanos) && nowNanos - endNanos >= WORK_FOR_EACH * tookNanos;
    }
}
