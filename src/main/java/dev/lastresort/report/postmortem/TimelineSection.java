package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.Happening;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.sheet.LetterWidths;
import dev.lastresort.picture.sheet.TimelineSheet;
import dev.lastresort.report.document.Passage;
import java.util.ArrayList;
import java.util.List;

/** The picture, and what happened when. */
record TimelineSection(ReportedIncident incident, Figures figures) {

    private static final double WIDTH = 1040;
    private static final TextMeasure TEXT = new LetterWidths();

    List<Passage> passages() {
        Comparison comparison = incident.comparison();
        TimelineLayout layout = new TimelineLayout(comparison, TEXT);
        List<Passage> passages = new ArrayList<>();
        passages.add(drawing(layout));
        passages.add(table("What happened when", layout, incident.happened()));
        List<BranchResult> others = incident.alternatives();
        if (!others.isEmpty()) {
            passages.add(new Passage.Folded(figures.id("others"),
                    "What happened when in the other recoveries",
                    List.of(table("", layout, others))));
        }
        return passages;
    }

    private Passage drawing(TimelineLayout layout) {
        return new Passage.Drawing(figures.id("picture"),
                TimelineSheet.explained(
                        layout.still(Opening.of(incident.comparison(), WIDTH, TEXT)), TEXT));
    }

    private Passage table(String caption, TimelineLayout layout, List<BranchResult> branches) {
        List<String> names = branches.stream().map(BranchResult::name).toList();
        return Passage.Tabular.of(caption, List.of("Instant", "Branch", "What", "Detail"),
                layout.happenings(names).stream().map(this::line).toList());
    }

    private List<String> line(Happening one) {
        return List.of(Wording.isoInstant(one.at()), one.title(), one.what(), one.detail());
    }
}
