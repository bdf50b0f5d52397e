package dev.lastresort.report.postmortem;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.TextRun;
import java.util.ArrayList;
import java.util.List;

/** Branches side by side, a line for each measure on which one of them has something to tell. */
record AxisTable(Comparison comparison, Figures figures) {

    private static final List<String> TOLD_IN_NAME = List.of("seconds", "answers");

    Passage of(String caption, List<BranchResult> branches) {
        List<String> headings = new ArrayList<>(List.of("Measure"));
        branches.forEach(branch -> headings.add(branch.title()));
        List<List<List<TextRun>>> rows = new ArrayList<>();
        rows.add(people(branches));
        for (int i = 0; i < comparison.trunk().axes().size(); i++) {
            int axis = i;
            if (branches.stream().anyMatch(branch -> tells(branch.axes().get(axis)))) {
                List<List<TextRun>> row = new ArrayList<>();
                row.add(List.of(new TextRun.Plain(name(comparison.trunk().axes().get(axis)))));
                branches.forEach(branch -> row.add(List.of(figures.axis(branch, axis))));
                rows.add(row);
            }
        }
        return new Passage.Tabular(caption, headings, rows, true);
    }

    /** What customers were told, over what the database remembers. */
    private List<List<TextRun>> people(List<BranchResult> branches) {
        List<List<TextRun>> row = new ArrayList<>(List.of(List.of(new TextRun.Plain(
                "told yes, then forgotten: " + Wording.inSentence(
                        ActorGroup.main(comparison.scenario()).title()) + " (requests)"))));
        branches.forEach(branch -> row.add(List.of(figures.forgotten(branch))));
        return row;
    }

    /** Zero is no news on an axis on which nobody has more. */
    private static boolean tells(Axis axis) {
        return axis.value().isEmpty() || axis.value().get().signum() != 0;
    }

    private String name(Axis axis) {
        String name = new Conclusion(comparison, comparison.trunk()).axis(axis.name());
        boolean told = TOLD_IN_NAME.contains(axis.unit()) || axis.currency().isPresent();
        return told ? name : name + " (" + axis.unit() + ")";
    }
}
