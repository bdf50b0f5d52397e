package dev.lastresort.session.sweep;

import dev.lastresort.session.sweep.SweepListener.CellsReached;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How long the rest of a sweep takes at the pace of the cells that were measured this time. What
 * all cells share is simulated first and says nothing about that pace.
 */
public final class SweepPace {

    private final LongSupplier nanos;
    private long firstAt;
    private int before;

    /** @param nanos a clock */
    public SweepPace(LongSupplier nanos) {
        this.nanos = nanos;
        this.firstAt = nanos.getAsLong();
    }

    /** A second or more; empty where it cannot be told yet, or nothing is left. */
    public Optional<Duration> left(CellsReached reached) {
        if (reached.fresh() == 0) {
            firstAt = nanos.getAsLong();
            before = reached.cells();
        }
        int fresh = reached.cells() - before;
        int rest = reached.all() - reached.cells();
        return fresh == 0 || rest == 0 ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.max(1, Duration.ofNanos(
                        (nanos.getAsLong() - firstAt) / fresh * rest).toSeconds())));
    }
}
