package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.report.document.Passage;
import java.util.ArrayList;
import java.util.List;

/** What it did to rows, money, actors and people, in exact numbers. */
record ImpactSection(ReportedIncident incident, Figures figures) {

    List<Passage> passages() {
        Comparison comparison = incident.comparison();
        List<BranchResult> happened = incident.happened();
        List<Passage> passages = new ArrayList<>();
        passages.add(new AxisTable(comparison, figures).of(
                "What was measured at the end of the day", happened));
        List<String> money = new ArrayList<>();
        happened.forEach(branch -> new Conclusion(comparison, branch).money()
                .forEach(words -> money.add(branch.title() + ": " + words + ".")));
        passages.add(money.isEmpty()
                ? new Passage.RunningText("Nobody is owed money, and none was forgone.")
                : Passage.Points.of(money));
        passages.add(new Passage.RunningText("Rows that were lost had been accepted; rows never"
                + " accepted were refused or failed. The two are different harms and are never"
                + " added up."));
        return passages;
    }
}
