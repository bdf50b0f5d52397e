package dev.lastresort.model.scenario.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Ranges of numbers, each of which a script does in a transaction of its own.
 *
 * @param from  the first number
 * @param to    the last one, not before {@code from}
 * @param size  how many numbers a batch has, 1 or more; the last one may have fewer
 * @param pause the time between two batches, in which nothing is locked
 */
public record Batches(long from, long to, long size, Duration pause) {

    /** How many there are. */
    public long count() {
        return Math.ceilDiv(Math.addExact(Math.subtractExact(to, from), 1), size);
    }

    /** How long each takes of a script that takes so long. */
    public Duration each(Duration run) {
        return ScriptCut.time(run, BigDecimal.ONE.divide(BigDecimal.valueOf(count()), 9,
                RoundingMode.CEILING));
    }

    public long first(long batch) {
        return from + batch * size;
    }

    public long last(long batch) {
        return Math.min(to, first(batch) + size - 1);
    }
}
