package dev.lastresort.session.sweep;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptParameter;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The command line's sweeps: finds the scenario, lays the grid out, and measures it. */
public final class SweepDesk {

    /** What a sweep may have: more would take hours, and nobody could look at them. */
    public static final int MOST_CELLS = 10_000;

    private final ScenarioSource source;
    private final int threads;

    public SweepDesk(ScenarioSource source) {
        this(source, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads 1 or more; the result is the same */
    public SweepDesk(ScenarioSource source, int threads) {
        this.source = source;
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

    /** The same text with more set, whatever became of the file meanwhile. */
    private Loaded again(Loaded.Valid base, Request request, List<Setting> more) {
        List<Setting> all = new ArrayList<>(request.settings());
        all.addAll(more);
        return source.reader().again(base.source(), all, request.seed());
    }

    private Result swept(Loaded.Valid base, Request request, SweepListener listener) {
        List<SweptParameter> parameters;
        try {
            parameters = parameters(base, request);
        } catch (IllegalArgumentException unusable) {
            return new Result.BadRange(String.valueOf(unusable.getMessage()));
        }
        Scenario scenario = base.scenario();
        Sweep empty = new Sweep(scenario.id(), scenario.seed(), parameters, List.of());
        try (KeptCells kept = KeptCells.of(request.kept(), empty,
                SweptPlaces.fingerprint(base, request.settings()))) {
            return measured(base, empty, request, kept, listener);
        } catch (IOException cannot) {
            return new Result.NotKept(String.valueOf(cannot.getMessage()));
        }
    }

    private Result measured(Loaded.Valid base, Sweep empty, Request request, KeptCells kept,
            SweepListener listener) {
        SweepRun run = new SweepRun(empty, settings -> again(base, request, settings), kept,
                threads);
        FaultPlaces places = FaultPlaces.of(base);
        List<Problem> faults = new ArrayList<>();
        try {
            faults.addAll(BoundedRun.of(() -> new IncidentSession(base).faultsIn(
                    () -> run.prepare(base, listener))));
            if (!faults.isEmpty()) {
                return new Result.NotReplayable(faults);
            }
            while (run.isLeft()) {
                // each with a time of its own, however many there are
                BoundedRun.of(() -> {
                    run.measureSome(listener);
                    return true;
                });
            }
            return new Result.Done(run.soFar(), Optional.empty());
        } catch (LeftBehind left) {
            return new Result.Done(run.soFar(), Optional.of(places.of(left.limit())));
        } catch (CellMeasure.Struck struck) {
            return new Result.Done(run.soFar(), Optional.of(struck.limit()));
        } finally {
            run.close();
        }
    }

    private List<SweptParameter> parameters(Loaded.Valid base, Request request) {
        LocalDate day = base.scenario().start().toLocalDate();
        List<SweptRange> ranges = request.ranges();
        if (ranges.isEmpty() || ranges.size() > 2) {
            throw new IllegalArgumentException("vary one parameter, or two");
        }
        if (ranges.stream().map(SweptRange::pointer).distinct().count() < ranges.size()) {
            throw new IllegalArgumentException(
                    "--vary " + ranges.getFirst().pointer() + ": it is varied twice");
        }
        if (ranges.stream().mapToLong(SweptRange::steps).reduce(1, (a, b) -> a * b) > MOST_CELLS) {
            throw new IllegalArgumentException("a sweep has at most " + MOST_CELLS
                    + " cells; ask for fewer steps");
        }
        List<SweptParameter> parameters = new ArrayList<>();
        for (SweptRange range : ranges) {
            SweptPlaces.check(base, range);
            SweptParameter parameter = range.values(day);
            // what the place may hold is for the reader to say, which knows its name
            if (with(base, request, range,
                    parameter.values().getFirst()) instanceof Loaded.Invalid first
                    && with(base, request, range,
                            parameter.values().getLast()) instanceof Loaded.Invalid) {
                throw new IllegalArgumentException("--vary " + range.pointer() + ": "
                        + first.problems().getFirst().advice());
            }
            parameters.add(parameter);
        }
        return parameters;
    }

    private Loaded with(Loaded.Valid base, Request request, SweptRange range, String value) {
        return again(base, request, List.of(new Setting(range.pointer(), value)));
    }
}
