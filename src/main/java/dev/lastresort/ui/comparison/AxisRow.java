package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row of figures: those of a branch, or of one fact, effect or actor of it. What is told by
 * tenant is one row for all, followed by one for each.
 *
 * @param branch the branch's name, whatever the row is about
 * @param yours  whether it is of the attempt of whoever looks
 * @param cells  one for each heading; empty where a heading says nothing of what the row is about
 * @param notes  what else there is to say, the weightiest first
 * @param tenants how many rows of tenants follow it, of which it is the sum
 */
public record AxisRow(String branch, String title, About about, boolean yours, boolean dominated,
        List<Optional<Cell>> cells, List<CostNote> notes, int tenants) {

    public AxisRow {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** One that is the sum of no others. */
    AxisRow(String branch, String title, About about, boolean yours, boolean dominated,
            List<Optional<Cell>> cells, List<CostNote> notes) {
        this(branch, title, about, yours, dominated, cells, notes, 0);
    }

    /** What a row is about. */
    public enum About { BRANCH, FACT, EFFECT, ACTOR, TENANT }

    /**
     * @param axis   smaller is better
     * @param best   whether no branch does better and some do worse
     * @param alarm  whether it must not be overlooked beside a figure that looks well
     * @param before what it was under the file's own settings, where it was another
     */
    public record Cell(String text, Axis axis, boolean best, boolean alarm,
            Optional<String> before) {

        Cell(String text, Axis axis, boolean best, boolean alarm) {
            this(text, axis, best, alarm, Optional.empty());
        }

        private Cell since(Cell other) {
            return text.equals(other.text()) ? this
                    : new Cell(text, axis, best, alarm, Optional.of(other.text()));
        }
    }

    /** The rows, each figure with what stood there before where that was another. */
    static List<AxisRow> since(List<AxisRow> before, List<AxisRow> now) {
        return now.stream().map(row -> before.stream().filter(row::isOfTheSame).findFirst()
                .map(row::since).orElse(row)).toList();
    }

    private boolean isOfTheSame(AxisRow other) {
        return branch.equals(other.branch()) && about == other.about()
                && title.equals(other.title()) && cells.size() == other.cells().size();
    }

    private AxisRow since(AxisRow before) {
        List<Optional<Cell>> next = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Optional<Cell> was = before.cells().get(i);
            next.add(cells.get(i).map(cell -> was.map(cell::since).orElse(cell)));
        }
        return new AxisRow(branch, title, about, yours, dominated, next, notes, tenants);
    }

    /** Whether some of it was another figure before. */
    boolean hasBefore() {
        return cells.stream().flatMap(Optional::stream)
                .anyMatch(cell -> cell.before().isPresent());
    }

    /** A row for each branch but the counterfactual, which takes no part. */
    public static List<AxisRow> of(Comparison comparison) {
        return comparison.compared().stream().map(branch -> new AxisRow(
                branch.name(), branch.title(), About.BRANCH, isYours(branch), isDominated(branch),
                cells(branch, comparison), CostNote.of(comparison, branch))).toList();
    }

    /** What a branch's figures are made of: a row for each fact, effect and actor or group. */
    static List<AxisRow> parts(Comparison comparison, String branch) {
        return comparison.compared().stream().filter(one -> one.name().equals(branch)).findFirst()
                .map(found -> new CostParts(comparison, found).all()).orElse(List.of());
    }

    /** The column that no axis stands in: from when on all rows are right. */
    static Axis whole(BranchResult branch, Comparison comparison) {
        return new Axis(AxisHeading.WHOLE, "seconds", branch.outcome().wholeFrom()
                .flatMap(whole -> comparison.decisionAt()
                        .map(decision -> Duration.between(decision, whole).toSeconds()))
                .map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    /** By what it is remembered as unfolded. */
    String fold() {
        return about == About.BRANCH ? branch : branch + "\n" + about + "\n" + title;
    }

    /** Whether rows can be shown below it. */
    boolean unfolds() {
        return about == About.BRANCH || tenants > 0;
    }

    static boolean isYours(BranchResult branch) {
        return branch.kind() == StrategyKind.ATTEMPT;
    }

    static boolean isDominated(BranchResult branch) {
        return !branch.dominatedBy().isEmpty();
    }

    private static List<Optional<Cell>> cells(BranchResult branch, Comparison comparison) {
        List<Optional<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < branch.totals().size(); i++) {
            Axis axis = branch.totals().get(i);
            cells.add(Optional.of(
                    new Cell(axis.figure(), axis, comparison.isBest(branch, i), false)));
        }
        cells.add(Optional.of(wholeCell(branch, comparison)));
        return cells;
    }

    private static Cell wholeCell(BranchResult branch, Comparison comparison) {
        Axis axis = whole(branch, comparison);
        List<Axis> all = comparison.compared().stream().map(one -> whole(one, comparison)).toList();
        boolean best = all.stream().allMatch(other -> other.compareTo(axis) >= 0)
                && all.stream().anyMatch(other -> other.compareTo(axis) > 0);
        var outcome = branch.outcome();
        boolean late = outcome.serviceBackAt().isPresent() && outcome.wholeFrom()
                .filter(whole -> !whole.isAfter(outcome.serviceBackAt().get())).isEmpty();
        return new Cell(outcome.wholeFrom()
                .map(at -> Wording.clock(at, comparison.scenario().start())).orElse("never"),
                axis, best, late);
    }
}
