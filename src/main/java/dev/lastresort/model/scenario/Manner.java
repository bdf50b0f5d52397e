package dev.lastresort.model.scenario;

import java.time.Duration;

/**
 * How an actor goes on where the system cannot serve it.
 *
 * @param whenRefused what becomes of a request that is refused
 */
public record Manner(WhenRefused whenRefused) {

    /** A refused request is over; the rest is as plain as can be. */
    public static final Manner PLAIN = new Manner(new Drop());

    /** What becomes of a request that is refused. */
    public sealed interface WhenRefused {

        /** Whether a refused request may still be done later. */
        default boolean waits() {
            return !(this instanceof Drop);
        }
    }

    /** It was refused, and that is its answer. */
    public record Drop() implements WhenRefused {}

    /**
     * It waits, and so does whatever comes while something waits; afterwards they are done in
     * order.
     *
     * @param spacing   at least so much time lies between two that were waiting; of none, all are
     *                  done at once
     * @param limit     how many may wait; what comes besides is refused
     * @param onRestore what a restore in place does to the queue
     */
    public record Queue(Duration spacing, long limit, OnRestore onRestore)
            implements WhenRefused {

        /** Where nothing limits how many may wait. */
        public static final long UNLIMITED = Long.MAX_VALUE;
    }

    /**
     * It is tried again by itself, whatever happens to others.
     *
     * @param every the time from one try to the next
     * @param times how often it is tried again before it is refused; at least 1
     */
    public record Retry(Duration every, int times) implements WhenRefused {}

    /** What a restore in place does to a queue. */
    public enum OnRestore {
        /** The queue is no part of the database: what was done stays done. */
        KEEP,
        /**
         * How far the queue was worked off is kept in the database: what was done in the discarded
         * history is done again.
         */
        REWIND
    }
}
