package dev.lastresort.session.sweep;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptParameter;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import dev.lastresort.session.sweep.SweepDesk.Result;
import dev.lastresort.session.trial.Trial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lays grids over one scenario and measures their cells, whoever asks.
 *
 * @param reader  reads the same text with more set, whatever became of the file meanwhile
 * @param trial   in which a cell's SQL runs before it may run here
 * @param leaving whether this process ends soon, so that what cannot be ended is left behind
 */
record GridSweep(Loaded.Valid base, Function<List<Setting>, Loaded> reader, Trial trial,
        ScenarioEngines engines, int threads, boolean leaving) {

    /** What is measured as long as it takes, or is left behind. */
    private interface Work {
        List<Problem> faults();
    }

    /** Nothing of it measured yet. */
    Sweep empty(List<SweptParameter> parameters) {
        Scenario scenario = base.scenario();
        return new Sweep(scenario.id(), scenario.seed(), scenario.engine(), parameters,
                List.of());
    }

    Result measured(Sweep empty, KeptCells kept, SweepListener listener) {
        SweepRun run = new SweepRun(empty, reader, trial, kept, threads);
        FaultPlaces places = FaultPlaces.of(base);
        try {
            List<Problem> faults = bounded(() -> IncidentSession.faultsIn(base,
                    () -> run.prepare(base, engines, listener)));
            if (!faults.isEmpty()) {
                return new Result.NotReplayable(faults);
            }
            while (run.isLeft()) {
                // each with a time of its own, however many there are
                bounded(() -> {
                    run.measureSome(listener);
                    return List.of();
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

    private List<Problem> bounded(Work work) {
        return leaving ? BoundedRun.of(work::faults) : work.faults();
    }

    /** @throws IllegalArgumentException with what is wrong with the ranges */
    List<SweptParameter> parameters(List<SweptRange> ranges) {
        LocalDate day = base.scenario().start().toLocalDate();
        if (ranges.isEmpty() || ranges.size() > 2) {
            throw new IllegalArgumentException("vary one parameter, or two");
        }
        if (ranges.stream().map(SweptRange::pointer).distinct().count() < ranges.size()) {
            throw new IllegalArgumentException(
                    "--vary " + ranges.getFirst().pointer() + ": it is varied twice");
        }
        if (ranges.stream().mapToLong(SweptRange::steps).reduce(1, (a, b) -> a * b)
                > SweepDesk.MOST_CELLS) {
            throw new IllegalArgumentException("a sweep has at most " + SweepDesk.MOST_CELLS
                    + " cells; ask for fewer steps");
        }
        List<SweptParameter> parameters = new ArrayList<>();
        for (SweptRange range : ranges) {
            SweptPlaces.check(base, range);
            SweptParameter parameter = range.values(day);
            // what the place may hold is for the reader to say, which knows its name
            if (with(range, parameter.values().getFirst()) instanceof Loaded.Invalid first
                    && with(range, parameter.values().getLast()) instanceof Loaded.Invalid) {
                throw new IllegalArgumentException("--vary " + range.pointer() + ": "
                        + first.problems().getFirst().advice());
            }
            parameters.add(parameter);
        }
        return parameters;
    }

    private Loaded with(SweptRange range, String value) {
        return reader.apply(List.of(new Setting(range.pointer(), value)));
    }
}
