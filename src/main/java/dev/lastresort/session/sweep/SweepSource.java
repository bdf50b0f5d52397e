package dev.lastresort.session.sweep;

import dev.lastresort.model.sweep.SweptCell;
import java.util.List;
import java.util.SequencedMap;

/** The sweeps of one scenario, for whoever looks at them while they are measured. */
public interface SweepSource {

    /** What can be varied, what decides most often first; never empty. */
    List<SweepKnob> knobs();

    /**
     * Measures the cells that are not known. Blocks, and holds the ranges against the file first.
     *
     * @param known cells of the same ranges
     * @throws java.util.concurrent.CancellationException if the listener cancelled it
     */
    SweepDesk.Result sweep(
            List<SweptRange> ranges, List<SweptCell> known, SweepListener listener);

    /** The command that makes the same sweep. */
    String commandLine(List<SweptRange> ranges);

    /**
     * The command that compares under the values of one cell.
     *
     * @param settings JSON Pointer to value
     */
    String commandLine(SequencedMap<String, String> settings);
}
