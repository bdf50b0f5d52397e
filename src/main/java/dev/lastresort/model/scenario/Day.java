package dev.lastresort.model.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The stretch of virtual time that is simulated.
 *
 * @param seed       from which all draws of the day come
 * @param start      its first instant, inclusive
 * @param horizon    the instant at which every branch is measured, exclusive
 * @param clockJumps what the clock that SQL sees does besides going on
 */
public record Day(
        long seed, LocalDateTime start, LocalDateTime horizon, List<ClockJump> clockJumps) {

    /**
     * From an instant on the clock that SQL sees shows another time.
     *
     * @param by               by how much; negative, if it goes back
     * @param inCounterfactual whether it jumps had all gone well, too
     */
    public record ClockJump(LocalDateTime at, Duration by, boolean inCounterfactual) {}

    public Day {
        clockJumps = List.copyOf(clockJumps);
    }

    /** One on which the clock goes on as it should. */
    public Day(long seed, LocalDateTime start, LocalDateTime horizon) {
        this(seed, start, horizon, List.of());
    }

    /** What the clock that SQL sees shows at an instant. */
    public LocalDateTime shownAt(LocalDateTime at) {
        LocalDateTime shown = at;
        for (ClockJump jump : clockJumps) {
            shown = jump.at().isAfter(at) ? shown : shown.plus(jump.by());
        }
        return shown;
    }

    /** The same day had all gone well. */
    public Day counterfactual() {
        return new Day(seed, start, horizon, clockJumps.stream()
                .filter(ClockJump::inCounterfactual).toList());
    }

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
