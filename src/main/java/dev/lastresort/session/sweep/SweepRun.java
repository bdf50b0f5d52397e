package dev.lastresort.session.sweep;

import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptParameter;
import dev.lastresort.recovery.Awaited;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.sweep.SweepListener.CellsReached;
import dev.lastresort.session.trial.Trial;
import dev.lastresort.session.trial.TrialResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * A sweep under way: cells coarse to fine, several at a time. Which cell comes first changes
 * nothing of any.
 */
final class SweepRun implements AutoCloseable {

    private static final int CELLS_AT_A_TIME = 16;

    private final Sweep empty;
    private final Function<List<Setting>, Loaded> reader;
    private final Trial trial;
    private final KeptCells kept;
    private final ExecutorService threads;
    private final Queue<int[]> left = new ArrayDeque<>();
    private final List<SweptCell> cells = new ArrayList<>();
    private final int before;
    private Optional<CellMeasure> measure = Optional.empty();

    /**
     * @param reader reads the scenario with these values set
     * @param trial  in which they are tried first
     */
    SweepRun(Sweep empty, Function<List<Setting>, Loaded> reader, Trial trial, KeptCells kept,
            int threads) {
        this.trial = trial;
        this.empty = empty;
        this.reader = reader;
        this.kept = kept;
        this.threads = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().daemon().name("sweep-", 0).factory());
        cells.addAll(kept.cells());
        before = cells.size();
        Sweep known = soFar();
        Sweep.coarseToFine(empty.columns(), empty.rows()).stream()
                .filter(place -> known.cell(place[0], place[1]).isEmpty()).forEach(left::add);
    }

    /** Simulates what cells may share; throws what a replay of the scenario would. */
    void prepare(Loaded.Valid base, ScenarioEngines engines, SweepListener listener) {
        if (isLeft()) {
            tell(listener, "Replaying what all cells share", Optional.empty());
            tried(trial.compare((stage, _) -> tell(listener, stage, Optional.empty())));
            measure = Optional.of(CellMeasure.of(base, engines, threads, (_, _) -> tell(listener,
                    "Replaying what all cells share", Optional.empty())));
        }
    }

    boolean isLeft() {
        return !left.isEmpty();
    }

    /** The next few cells. */
    void measureSome(SweepListener listener) {
        List<Future<SweptCell>> running = new ArrayList<>();
        try {
            for (int i = 0; i < CELLS_AT_A_TIME && isLeft(); i++) {
                int[] place = left.remove();
                running.add(threads.submit(() -> cell(place[0], place[1], listener)));
            }
            running.forEach(Awaited::result);
        } finally {
            running.forEach(cell -> cell.cancel(true));
        }
    }

    private SweptCell cell(int column, int row, SweepListener listener) {
        Watch watch = (_, _) -> tell(listener, "Measuring", Optional.empty());
        List<Setting> settings = new ArrayList<>();
        settings.add(setting(empty.parameters().getFirst(), column));
        empty.parameters().stream().skip(1).forEach(
                second -> settings.add(setting(second, row)));
        SweptCell cell = switch (reader.apply(settings)) {
            case Loaded.Invalid invalid ->
                    new SweptCell.Refused(column, row, reason(invalid.problems()));
            case Loaded.Valid other -> {
                tried(trial.measure(settings,
                        (stage, _) -> tell(listener, stage, Optional.empty())));
                yield measure.orElseThrow().measure(column, row, other, watch);
            }
        };
        synchronized (this) {
            cells.add(cell);
            kept.keep(cell);
            tell(listener, "Measuring", Optional.of(cell));
        }
        return cell;
    }

    /** @throws CellMeasure.Struck if it meets a limit, which says nothing about the values */
    private static void tried(TrialResult result) {
        switch (result) {
            case TrialResult.Passed() -> {}
            case TrialResult.Struck(var problem) -> throw new CellMeasure.Struck(problem);
            case TrialResult.CutShort() -> throw new CancellationException("stopped");
        }
    }

    private static Setting setting(SweptParameter parameter, int index) {
        return new Setting(parameter.pointer(), parameter.values().get(index));
    }

    /** @throws CellMeasure.Struck if the file could not be read again in time */
    private static String reason(List<Problem> problems) {
        problems.stream().filter(problem -> problem.rule() == Rule.LIMIT_STRUCK).findFirst()
                .ifPresent(limit -> {
                    throw new CellMeasure.Struck(limit);
                });
        return problems.stream().filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst().orElseThrow().advice();
    }

    private synchronized void tell(
            SweepListener listener, String stage, Optional<SweptCell> last) {
        listener.reached(stage, new CellsReached(cells.size(), cells.size() - before,
                empty.columns() * empty.rows()), last);
    }

    synchronized Sweep soFar() {
        return new Sweep(empty.scenario(), empty.seed(), empty.engine(),
                empty.parameters(), cells);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
