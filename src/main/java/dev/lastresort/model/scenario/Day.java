package dev.lastresort.model.scenario;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * The stretch of virtual time that is simulated.
 *
 * @param seed    from which all draws of the day come
 * @param start   its first instant, inclusive
 * @param horizon the instant at which every branch is measured, exclusive
 */
public record Day(long seed, LocalDateTime start, LocalDateTime horizon) {

    /**
     * An instant that is known only as the incident unfolds: so much after one of its turns, or
     * before, if it is less than 0.
     *
     * @param step the name of the step whose begin or end it is; else empty
     */
    public record Moving(Milestone turn, String step, Duration offset) {

        /** Stands for it until it is known. */
        public static final LocalDateTime NOT_YET = LocalDateTime.MIN;

        public enum Milestone {
            ALERT, DECISION, STEP_BEGINS, STEP_ENDS
        }
    }
}
