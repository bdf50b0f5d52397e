package dev.lastresort.session.sweep;

import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.trial.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The command line's sweeps: finds the scenario, lays the grid out, and measures it. */
public final class SweepDesk {

    /** What a sweep may have: more would take hours, and nobody could look at them. */
    public static final int MOST_CELLS = 10_000;

    private final ScenarioSource source;
    private final ScenarioEngines engines;
    private final int threads;

    public SweepDesk(ScenarioSource source, ScenarioEngines engines) {
        this(source, engines, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads 1 or more; the result is the same */
    public SweepDesk(ScenarioSource source, ScenarioEngines engines, int threads) {
        this.source = source;
        this.engines = engines;
        this.threads = threads;
    }

    /**
     * What is to be swept.
     *
     * @param scenario a file, or the name of a scenario that comes with the program
     * @param ranges   one or two
     * @param settings what else is set, the same in every cell
     * @param seed     drawn from instead of the file's
     * @param kept     where cells are kept as they come, to go on from another time
     */
    public record Request(String scenario, List<SweptRange> ranges, List<Setting> settings,
            OptionalLong seed, Optional<Path> kept) {
        public Request {
            ranges = List.copyOf(ranges);
            settings = List.copyOf(settings);
        }
    }

    /** What came of it. */
    public sealed interface Result {

        /** @param swept complete, unless {@code limit} ended it */
        record Done(Sweep swept, Optional<Problem> limit) implements Result {}

        /** The scenario cannot be replayed as it is. */
        record NotReplayable(List<Problem> problems) implements Result {}

        /** What was asked for makes no sense; nothing was measured. */
        record BadRange(String reason) implements Result {}

        /** The file of cells cannot be read or written. */
        record NotKept(String reason) implements Result {}
    }

    /**
     * Sweeps.
     *
     * @throws java.util.concurrent.CancellationException if the listener cancelled it
     */
    public Result sweep(Request request, SweepListener listener) {
        return switch (source.read(request.scenario(), request.settings(), request.seed())) {
            case Loaded.Invalid invalid -> new Result.NotReplayable(invalid.problems());
            case Loaded.Valid base -> swept(base, request, listener);
        };
    }

    private Result swept(Loaded.Valid base, Request request, SweepListener listener) {
        GridSweep grid = new GridSweep(base, settings -> again(base, request, settings),
                Trial.NONE, engines, threads, true);
        Sweep empty;
        try {
            empty = grid.empty(grid.parameters(request.ranges()));
        } catch (IllegalArgumentException unusable) {
            return new Result.BadRange(String.valueOf(unusable.getMessage()));
        }
        try (KeptCells kept = KeptCells.of(request.kept(), empty,
                SweptPlaces.fingerprint(base, request.settings()))) {
            return grid.measured(empty, kept, listener);
        } catch (IOException cannot) {
            return new Result.NotKept(String.valueOf(cannot.getMessage()));
        }
    }

    private Loaded again(Loaded.Valid base, Request request, List<Setting> more) {
        List<Setting> all = new ArrayList<>(request.settings());
        all.addAll(more);
        return source.reader().again(base.source(), all, request.seed());
    }
}
