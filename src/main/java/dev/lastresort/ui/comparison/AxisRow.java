package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A branch as a row of figures.
 *
 * @param yours       whether it is the attempt of whoever looks
 * @param objectives  the limits that the business set, met or not
 * @param dominatedBy titles of the branches that are no worse anywhere and better somewhere
 */
public record AxisRow(String branch, String title, boolean yours, List<Cell> cells,
        List<Objective> objectives, List<String> dominatedBy, List<String> missed) {

    public AxisRow {
        cells = List.copyOf(cells);
        objectives = List.copyOf(objectives);
        dominatedBy = List.copyOf(dominatedBy);
        missed = List.copyOf(missed);
    }

    /**
     * @param axis  smaller is better
     * @param best  whether no branch does better and some do worse
     */
    public record Cell(String text, Axis axis, boolean best) {}

    public boolean dominated() {
        return !dominatedBy.isEmpty();
    }

    /** A row for each branch but the counterfactual, which takes no part. */
    public static List<AxisRow> of(Comparison comparison) {
        List<BranchResult> branches = comparison.compared();
        Map<String, String> titles = branches.stream()
                .collect(Collectors.toMap(BranchResult::name, BranchResult::title));
        return branches.stream().map(branch -> new AxisRow(
                branch.name(), branch.title(), branch.kind() == StrategyKind.ATTEMPT,
                cells(branch, comparison),
                branch.objectives(),
                branch.dominatedBy().stream().map(name -> titles.getOrDefault(name, name)).toList(),
                branch.missed())).toList();
    }

    private static List<Cell> cells(BranchResult branch, Comparison comparison) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < branch.totals().size(); i++) {
            Axis axis = branch.totals().get(i);
            cells.add(new Cell(axis.figure(), axis, comparison.isBest(branch, i)));
        }
        return cells;
    }
}
