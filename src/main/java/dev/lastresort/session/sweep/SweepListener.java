package dev.lastresort.session.sweep;

import dev.lastresort.model.sweep.SweptCell;
import java.util.Optional;

/** Told how a sweep goes. Called from several threads, never at the same time. */
@FunctionalInterface
public interface SweepListener {

    SweepListener NONE = (_, _, _) -> {};

    /**
     * What has come.
     *
     * @param cells measured by now, those kept from another time among them
     * @param fresh how many of them were measured this time
     * @param all   how many there will be
     */
    record CellsReached(int cells, int fresh, int all) {}

    /**
     * Called at the start, after every cell, and at least a few times a second.
     *
     * @param stage   what is under way, for people
     * @param reached how far it has come
     * @param last    the cell that was measured last, once there is one
     * @throws java.util.concurrent.CancellationException to stop; what was measured is kept
     */
    void reached(String stage, CellsReached reached, Optional<SweptCell> last);
}
