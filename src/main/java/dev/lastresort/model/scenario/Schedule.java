package dev.lastresort.model.scenario;

import dev.lastresort.model.scenario.traffic.Traffic;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** When an actor's ticks fall, counted from the start of the day. */
public sealed interface Schedule {

    /**
     * Drawn for each tick from [0, jitter), in whole milliseconds. Invariant: less than the gap
     * between two ticks.
     */
    Duration jitter();

    /** Tick n falls at start + offset + n × every (+ jitter). */
    record Every(Duration every, Duration offset, Duration jitter) implements Schedule {}

    /** At these times of each day, in ascending order. */
    record At(List<LocalTime> times, Duration jitter) implements Schedule {
        public At {
            times = List.copyOf(times);
        }
    }

    /** Drawn from a curve: tick n falls where between n and n + 1 requests are expected. */
    record Curve(Traffic traffic) implements Schedule {
        @Override
        public Duration jitter() {
            return Duration.ZERO;
        }
    }
}
