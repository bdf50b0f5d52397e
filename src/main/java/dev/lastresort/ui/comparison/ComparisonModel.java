package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.TextMeasure;
import dev.lastresort.ui.timeline.TimelineModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A comparison with the one selection that timeline, table and panel share. */
public final class ComparisonModel {

    private static final double WIDTH_BEFORE_LAYOUT = 1000;

    private final Comparison comparison;
    private final TimelineModel timeline;
    private final List<AxisRow> rows;

    public ComparisonModel(Comparison comparison, TextMeasure text) {
        this.comparison = comparison;
        this.timeline = new TimelineModel(comparison, text, WIDTH_BEFORE_LAYOUT);
        this.rows = AxisRow.of(comparison);
    }

    public Comparison comparison() {
        return comparison;
    }

    public TimelineModel timeline() {
        return timeline;
    }

    public List<AxisRow> rows() {
        return rows;
    }

    public List<AxisHeading> headings() {
        return comparison.trunk().axes().stream()
                .map(axis -> AxisHeading.of(axis, comparison.scenario())).toList();
    }

    public ReadOnlyObjectProperty<Optional<String>> selected() {
        return timeline.selected();
    }

    public void select(Optional<String> branch) {
        timeline.select(branch);
    }

    public Optional<BranchResult> selectedBranch() {
        return selected().get().flatMap(name -> comparison.branches().stream()
                .filter(branch -> branch.name().equals(name)).findFirst());
    }
}
