package dev.lastresort.model.scenario.batch;

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

    public long first(long batch) {
        return from + batch * size;
    }

    public long last(long batch) {
        return Math.min(to, first(batch) + size - 1);
    }
}
