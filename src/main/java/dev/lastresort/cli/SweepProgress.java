package dev.lastresort.cli;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.session.Progress;
import dev.lastresort.session.sweep.SweepListener;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Tells on a terminal how far a sweep is, and how long the rest will take at this pace. */
final class SweepProgress implements SweepListener {

    private final Progress line;
    private final LongSupplier nanos;
    private long firstAt;
    private int before;

    /** @param nanos a clock */
    SweepProgress(Progress line, LongSupplier nanos) {
        this.line = line;
        this.nanos = nanos;
        this.firstAt = nanos.getAsLong();
    }

    @Override
    public void reached(String stage, CellsReached reached, Optional<SweptCell> last) {
        if (reached.fresh() == 0) {
            // what all cells share says nothing about their pace
            firstAt = nanos.getAsLong();
            before = reached.cells();
        }
        line.reached(stage + ": " + reached.cells() + " of " + reached.all() + " cells"
                + left(reached), (double) reached.cells() / reached.all());
    }

    private String left(CellsReached reached) {
        int fresh = reached.cells() - before;
        if (fresh == 0 || reached.cells() == reached.all()) {
            return "";
        }
        long passed = nanos.getAsLong() - firstAt;
        long seconds = Duration.ofNanos(passed / fresh * (reached.all() - reached.cells()))
                .toSeconds();
        return ", about " + Wording.duration(seconds) + " left";
    }
}
