package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * A row of figures: those of a branch, or of one fact, effect or actor of it.
 *
 * @param branch the branch's name, whatever the row is about
 * @param yours  whether it is of the attempt of whoever looks
 * @param cells  one for each heading; empty where a heading says nothing of what the row is about
 * @param notes  what else there is to say, the weightiest first
 */
public record AxisRow(String branch, String title, About about, boolean yours, boolean dominated,
        List<Optional<Cell>> cells, List<CostNote> notes) {

    public AxisRow {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** What a row is about. */
    public enum About { BRANCH, FACT, EFFECT, ACTOR }

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
        return new AxisRow(branch, title, about, yours, dominated, next, notes);
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

    /** What a branch's figures are made of: a row for each fact, effect and actor. */
    static List<AxisRow> parts(Comparison comparison, String branch) {
        return comparison.compared().stream().filter(one -> one.name().equals(branch)).findFirst()
                .map(found -> new Parts(comparison, found).all()).orElse(List.of());
    }

    /** The column that no axis stands in: from when on all rows are right. */
    static Axis whole(BranchResult branch, Comparison comparison) {
        return new Axis(AxisHeading.WHOLE, "seconds", branch.outcome().wholeFrom()
                .flatMap(whole -> comparison.decisionAt()
                        .map(decision -> Duration.between(decision, whole).toSeconds()))
                .map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private static boolean isYours(BranchResult branch) {
        return branch.kind() == StrategyKind.ATTEMPT;
    }

    private static boolean isDominated(BranchResult branch) {
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

    /** The parts of one branch, each in the columns that say something of it. */
    private record Parts(Comparison comparison, BranchResult branch) {

        List<AxisRow> all() {
            List<AxisRow> rows = new ArrayList<>();
            comparison.scenario().facts().forEach(fact -> rows.add(row(
                    fact.title(), About.FACT, heading -> fact(fact.name(), heading), List.of())));
            comparison.scenario().effects().forEach(effect -> rows.add(row(
                    effect.title(), About.EFFECT, heading -> heading.equals("effects not right")
                            ? branch.outcome().effect(effect.name()).notRight() : -1,
                    CostNote.of(branch.outcome().effect(effect.name())))));
            comparison.scenario().actors().forEach(actor -> rows.add(row(
                    actor.title(), About.ACTOR, heading -> actor(actor.name(), heading),
                    CostNote.of(branch.outcome().actor(actor.name())))));
            return rows;
        }

        private long fact(String fact, String heading) {
            var ledger = branch.outcome().fact(fact);
            return switch (heading) {
                case "lost" -> ledger.count(Verdict.LOST);
                case "wrong" -> ledger.count(Verdict.WRONG);
                case "never accepted" -> ledger.count(Verdict.NEVER_ACCEPTED);
                case "unexpected" -> ledger.count(Verdict.UNEXPECTED);
                default -> -1;
            };
        }

        private long actor(String actor, String heading) {
            var tally = branch.outcome().actor(actor);
            return switch (heading) {
                case "bad answers" -> tally.bad();
                case "wrong answers" -> tally.count(Judgement.WRONG);
                default -> heading.equals("down: " + actor) ? tally.downSeconds() : -1;
            };
        }

        /** @param value less than 0 where the heading says nothing of it */
        private AxisRow row(String title, About about, ToLongFunction<String> value,
                List<CostNote> notes) {
            List<Optional<Cell>> cells = new ArrayList<>();
            for (Axis total : branch.totals()) {
                long figure = value.applyAsLong(total.name());
                cells.add(figure < 0 ? Optional.empty() : Optional.of(cell(
                        new Axis(total.name(), total.unit(), OptionalLong.of(figure)))));
            }
            cells.add(Optional.empty());
            return new AxisRow(branch.name(), title, about, isYours(branch), isDominated(branch),
                    cells, notes);
        }

        private Cell cell(Axis axis) {
            return new Cell(axis.figure(), axis, false, false);
        }
    }
}
