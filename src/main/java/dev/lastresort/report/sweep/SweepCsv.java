package dev.lastresort.report.sweep;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import dev.lastresort.model.sweep.SweptParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** A sweep as CSV, a line for each branch of each cell. A spreadsheet runs nothing in it. */
public final class SweepCsv {

    private static final List<String> ALWAYS =
            List.of("branch", "undominated", "dominated by", "refused");

    private SweepCsv() {}

    public static String of(Sweep sweep) {
        List<String> axes = List.copyOf(axes(sweep));
        List<String> headings = new ArrayList<>();
        sweep.parameters().stream().map(SweptParameter::pointer).forEach(headings::add);
        headings.addAll(ALWAYS);
        headings.addAll(axes);
        List<List<String>> lines = new ArrayList<>();
        for (SweptCell cell : sweep.cells()) {
            switch (cell) {
                case SweptCell.Refused refused ->
                        lines.add(refused(sweep, refused, axes.size()));
                case SweptCell.MeasuredCell measured -> measured.branches().forEach(
                        branch -> lines.add(line(sweep, measured, branch, axes)));
            }
        }
        return SheetText.csv(new Sheet(headings, lines));
    }

    private static SequencedSet<String> axes(Sweep sweep) {
        SequencedSet<String> names = new LinkedHashSet<>();
        sweep.cells().forEach(cell -> {
            if (cell instanceof SweptCell.MeasuredCell measured) {
                measured.branches().forEach(branch -> branch.axes().stream()
                        .map(SweepCsv::heading).forEach(names::add));
            }
        });
        return names;
    }

    private static String heading(Axis axis) {
        return axis.name() + " [" + axis.currency().orElse(axis.unit()) + "]";
    }

    private static List<String> refused(Sweep sweep, SweptCell.Refused cell, int axes) {
        List<String> line = new ArrayList<>(sweep.values(cell));
        line.addAll(List.of("", "", "", cell.reason()));
        for (int i = 0; i < axes; i++) {
            line.add("");
        }
        return line;
    }

    private static List<String> line(
            Sweep sweep, SweptCell.MeasuredCell cell, SweptBranch branch, List<String> axes) {
        List<String> line = new ArrayList<>(sweep.values(cell));
        line.add(branch.name());
        line.add(branch.dominatedBy().isEmpty() ? "yes" : "no");
        line.add(String.join("; ", branch.dominatedBy()));
        line.add("");
        axes.forEach(name -> line.add(branch.axes().stream()
                .filter(axis -> heading(axis).equals(name)).findFirst()
                .map(axis -> axis.value().map(BigDecimal::toPlainString).orElse("never"))
                .orElse("")));
        return line;
    }
}
