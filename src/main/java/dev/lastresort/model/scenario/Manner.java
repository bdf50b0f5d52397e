package dev.lastresort.model.scenario;

import java.time.Duration;
import java.util.Optional;

/**
 * How an actor is run, and how it goes on where the system cannot serve it.
 *
 * @param whenRefused what becomes of a request that is refused
 * @param nodes       on how many machines it runs, 1 or more; which serves a tick is drawn from it
 * @param stopped     whether it stands still when the day starts, until a step resumes it
 * @param copyOf      the actor of which this is a copy: it draws as that one does
 */
public record Manner(
        WhenRefused whenRefused, int nodes, boolean stopped, Optional<String> copyOf) {

    /** On one machine, at work, a copy of none; a refused request is over. */
    public static final Manner PLAIN = new Manner(new Drop(), 1, false, Optional.empty());

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
