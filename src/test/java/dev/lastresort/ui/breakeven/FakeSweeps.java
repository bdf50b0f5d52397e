package dev.lastresort.ui.breakeven;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import dev.lastresort.session.sweep.SweepDesk;
import dev.lastresort.session.sweep.SweepKnob;
import dev.lastresort.session.sweep.SweepListener;
import dev.lastresort.session.sweep.SweepSource;
import dev.lastresort.session.sweep.SweptRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;

/**
 * Cells by arithmetic: down column c and row r, the recovery in place is back after 10 c + 10 r
 * minutes and loses 100 rows, the script after 60 minutes and loses none, and doing nothing never
 * ends. So the script dominates from c + r = 6 on. What lies beyond the last column does not fit.
 */
final class FakeSweeps implements SweepSource {

    static final SweepKnob DELAY = new SweepKnob("Decision delay", "12 min",
            new SweptRange("/alerts/0/humanDelay", "2 min", "24 min", 12));
    static final SweepKnob THROUGHPUT = new SweepKnob("Restore throughput", "4 GB/min",
            new SweptRange("/environment/restoreThroughput", "1 GB/min", "12 GB/min", 12));
    static final SweepKnob SEED = new SweepKnob("Seed of chance", "42",
            new SweptRange("/seed", "42", "53", 12));

    private final Comparison comparison;
    private final Scenario scenario;
    private final int refusedFrom;
    /** How many cells it measures at a time; then it is stopped. */
    int most = Integer.MAX_VALUE;
    int measured;
    Optional<SweepDesk.Result> instead = Optional.empty();

    /** @param refusedFrom the column from which on values do not fit */
    FakeSweeps(Comparison comparison, int refusedFrom) {
        this.comparison = comparison;
        this.scenario = comparison.scenario();
        this.refusedFrom = refusedFrom;
    }

    @Override
    public List<SweepKnob> knobs() {
        return List.of(DELAY, THROUGHPUT, SEED);
    }

    @Override
    public SweepDesk.Result sweep(
            List<SweptRange> ranges, List<SweptCell> known, SweepListener listener) {
        if (instead.isPresent()) {
            return instead.get();
        }
        LocalDate day = scenario.start().toLocalDate();
        Sweep sweep = new Sweep(scenario.id(), scenario.seed(), scenario.engine(),
                ranges.stream().map(range -> range.values(day)).toList(), known);
        int all = sweep.columns() * sweep.rows();
        int before = known.size();
        int fresh = 0;
        for (int[] place : Sweep.coarseToFine(sweep.columns(), sweep.rows())) {
            if (sweep.cell(place[0], place[1]).isEmpty()) {
                if (fresh == most) {
                    throw new CancellationException("enough");
                }
                SweptCell cell = cell(place[0], place[1]);
                fresh++;
                measured++;
                sweep = sweep.with(List.of(cell));
                listener.reached("Measuring",
                        new SweepListener.CellsReached(before + fresh, fresh, all),
                        Optional.of(cell));
            }
        }
        return new SweepDesk.Result.Done(sweep, Optional.empty());
    }

    private SweptCell cell(int column, int row) {
        if (column >= refusedFrom) {
            return new SweptCell.Refused(column, row,
                    "the target of strategy 'pitr' lies after the horizon; choose one before it");
        }
        List<SweptBranch> branches = new ArrayList<>();
        for (BranchResult branch : comparison.compared()) {
            boolean inPlace = branch.name().equals("pitr");
            boolean script = branch.name().equals("compensating-script");
            long minutes = inPlace ? 10L * (column + row) : 60;
            boolean dominated = !script && (!inPlace || column + row >= 6);
            branches.add(new SweptBranch(branch.name(),
                    dominated ? List.of("compensating-script") : List.of(),
                    List.of(new Axis("lost: orders", "rows",
                            OptionalLong.of(inPlace ? 100 : 0)),
                            new Axis("down: checkout", "seconds",
                                    OptionalLong.of(inPlace ? 600L + 60 * row : 0)),
                            new Axis("time to recover", "seconds", inPlace || script
                                    ? OptionalLong.of(60 * minutes) : OptionalLong.empty()))));
        }
        return new SweptCell.MeasuredCell(
                column, row, Optional.of(scenario.start().plusHours(10)), branches);
    }

    @Override
    public String commandLine(List<SweptRange> ranges) {
        return "lastresort sweep sample " + ranges.stream().map(SweptRange::text).toList();
    }

    @Override
    public String commandLine(SequencedMap<String, String> settings) {
        return "lastresort compare sample " + settings;
    }
}
