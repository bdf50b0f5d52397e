package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.ui.timeline.TimelineModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A comparison with the one selection that timeline, table and panel share. */
public final class ComparisonModel {

    private static final double WIDTH_BEFORE_LAYOUT = 1000;

    private final TimelineModel timeline;
    private final Comparison before;

    public ComparisonModel(Comparison comparison, TextMeasure text) {
        this.before = comparison;
        this.timeline = new TimelineModel(comparison, text, WIDTH_BEFORE_LAYOUT);
    }

    /** What is shown; another one once a what-if was measured. */
    public ReadOnlyObjectProperty<Comparison> comparison() {
        return timeline.comparison();
    }

    /** What the scenario's file comes to, whatever is shown. */
    public Comparison ofTheFile() {
        return before;
    }

    public TimelineModel timeline() {
        return timeline;
    }

    /** Where other settings were measured, each figure with the one of the file's. */
    public List<AxisRow> rows() {
        return AxisRow.since(AxisRow.of(before), AxisRow.of(comparison().get()));
    }

    public List<AxisHeading> headings() {
        return AxisHeading.of(comparison().get());
    }

    /** The rows of a branch's facts, effects and actors. */
    List<AxisRow> parts(String branch) {
        return AxisRow.since(AxisRow.parts(before, branch),
                AxisRow.parts(comparison().get(), branch));
    }

    public ReadOnlyObjectProperty<Optional<String>> selected() {
        return timeline.selected();
    }

    /** The pair that is compared stays in place on the timeline. */
    public void select(Optional<String> branch) {
        timeline.selectInPlace(branch);
    }

    public Optional<BranchResult> selectedBranch() {
        return selected().get().flatMap(name -> comparison().get().branches().stream()
                .filter(branch -> branch.name().equals(name)).findFirst());
    }
}
