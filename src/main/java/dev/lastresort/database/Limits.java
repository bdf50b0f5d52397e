package dev.lastresort.database;

import java.time.Duration;
import java.util.function.LongFunction;

/**
 * How far one statement may go before {@link LimitExceeded} ends it. Time and memory are the
 * machine's, hence only a safety net: so generous that no honest statement ever meets it, and a
 * strike ends the whole replay instead of becoming an answer in it. Whoever runs the program sets
 * them, by system properties or by giving others to {@link DatabaseEngine}; a file cannot.
 *
 * @param timeout       how long it may work: time that the processor gave it
 * @param maxCharacters how long a stored text may be, or a string of bytes
 * @param megabytes     how much of the heap a statement may have asked for once the heap is short
 */
public record Limits(Duration timeout, int maxRows, int maxChanges, int maxCharacters,
        int megabytes) {

    /**
     * What gets less than this part of a processor is given up after so many times the limit: so
     * long at most does anything keep whoever waits for it.
     */
    public static final int PATIENCE = 10;

    /** How long a whole run may work, however short its statements are. */
    public static final Duration RUN =
            property(LimitExceeded.Cap.RUN_TIME, 600, Duration::ofSeconds);

    private static final int BYTES_A_MEGABYTE = 1 << 20;

    /** What is in force where nothing else is given: the defaults, or what the properties say. */
    public static final Limits DEFAULT = ofProperties();

    public Limits {
        if (timeout.isNegative() || timeout.isZero() || maxRows < 1 || maxChanges < 1
                || maxCharacters < 1 || megabytes < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    public Limits(Duration timeout, int maxRows, int maxChanges) {
        this(timeout, maxRows, maxChanges, DEFAULT.maxCharacters, DEFAULT.megabytes);
    }

    /** Whatever it does meanwhile. */
    public Duration longest() {
        return timeout.multipliedBy(PATIENCE);
    }

    public int longestMillis() {
        return (int) Math.min(Integer.MAX_VALUE, longest().toMillis());
    }

    long bytes() {
        return (long) megabytes * BYTES_A_MEGABYTE;
    }

    private static Limits ofProperties() {
        return new Limits(
                property(LimitExceeded.Cap.TIME, 60, Duration::ofSeconds),
                property(LimitExceeded.Cap.ROWS, 2_000_000, Math::toIntExact),
                property(LimitExceeded.Cap.CHANGES, 5_000_000, Math::toIntExact),
                property(LimitExceeded.Cap.LENGTH, 1_000_000, Math::toIntExact),
                property(LimitExceeded.Cap.MEMORY, Math.max(64, Heap.megabytes() / 4),
                        Math::toIntExact));
    }

    private static <T> T property(LimitExceeded.Cap cap, long otherwise, LongFunction<T> as) {
        Long set = Long.getLong(cap.property(), otherwise);
        return as.apply(set);
    }
}
