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
        List<Happening> all = happenings(layout, incident.happened());
        List<Happening> told = TellingLines.of(all);
        passages.add(table("What happened when", told));
        if (told.size() < all.size()) {
            passages.add(new Passage.RunningText(Wording.count(all.size() - told.size(),
                    "shorter change") + " of how programs fared are left out here."));
            passages.add(new Passage.Folded(figures.id("all"),
                    "All that happened, " + all.size() + " lines", List.of(table("", all))));
        }
        List<BranchResult> others = incident.alternatives();
        if (!others.isEmpty()) {
            passages.add(new Passage.Folded(figures.id("others"),
                    "What happened when in the other recoveries",
                    List.of(table("", happenings(layout, others)))));
        }
        return passages;
    }

    private Passage drawing(TimelineLayout layout) {
        return new Passage.Drawing(figures.id("picture"),
                TimelineSheet.explained(
                        layout.still(Opening.of(incident.comparison(), WIDTH, TEXT)), TEXT));
    }

    private static List<Happening> happenings(
            TimelineLayout layout, List<BranchResult> branches) {
        return layout.happenings(branches.stream().map(BranchResult::name).toList());
    }

    private Passage table(String caption, List<Happening> lines) {
        return Passage.Tabular.of(caption, List.of("Instant", "Branch", "What", "Detail"),
                lines.stream().map(this::line).toList());
    }

    private List<String> line(Happening one) {
        return List.of(Wording.isoInstant(one.at()), one.title(), one.what(), one.detail());
    }
}
