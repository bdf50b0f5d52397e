package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Told;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.Span;
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
        passages.add(people(happened));
        List<String> money = new ArrayList<>();
        happened.forEach(branch -> new Conclusion(comparison, branch).money()
                .forEach(words -> money.add(branch.title() + ": " + words + ".")));
        passages.add(money.isEmpty()
                ? new Passage.Paragraph("Nobody is owed money, and none was forgone.")
                : Passage.Points.of(money));
        passages.add(new Passage.Paragraph("Rows that were lost had been accepted; rows never"
                + " accepted were refused or failed. The two are different harms and are never"
                + " added up."));
        return passages;
    }

    private Passage people(List<BranchResult> happened) {
        String main = ActorGroup.main(incident.comparison().scenario()).title();
        List<List<Span>> items = new ArrayList<>();
        for (BranchResult branch : happened) {
            List<Told> forgotten = branch.outcome()
                    .toldYesThenForgotten(incident.comparison().scenario().horizon());
            items.add(List.of(new Span.Plain(branch.title() + ": of " + main + ", "),
                    figures.count("/people/" + incident.comparison().branches().indexOf(branch)
                            + "/toldYesThenForgotten", forgotten.size(), branch.title()
                            + ": told yes, then forgotten", Forgotten.sheet(forgotten)),
                    new Span.Plain(" requests were told yes and then forgotten.")));
        }
        return new Passage.Points(items);
    }
}
