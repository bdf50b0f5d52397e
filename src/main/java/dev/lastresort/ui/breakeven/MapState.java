package dev.lastresort.ui.breakeven;

import java.time.Duration;
import java.util.Optional;

/** How far the map of the chosen ranges is. */
public sealed interface MapState {

    /** Nothing was asked for. */
    record NothingDrawn() implements MapState {}

    /**
     * Cells are coming.
     *
     * @param stage what is under way, for people
     * @param left  how long the rest takes at this pace, once that can be told
     */
    record BeingDrawn(String stage, int cells, int all, Optional<Duration> left)
            implements MapState {}

    /** It was stopped; what was measured stays, and the rest can be asked for again. */
    record Halted(int cells, int all) implements MapState {}

    /** Every cell is known. */
    record Complete() implements MapState {}

    /** It ended before it was complete, or never began. */
    record NotDrawn(String reason) implements MapState {}
}
