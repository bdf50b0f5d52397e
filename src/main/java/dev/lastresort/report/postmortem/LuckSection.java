package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.NearMiss.LaterCost;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.report.document.Passage;
import java.util.ArrayList;
import java.util.List;

/** Near misses: what the same work would have come to, begun a step later, as measured. */
record LuckSection(ReportedIncident incident) {

    List<Passage> passages() {
        if (incident.nearMisses().isEmpty()) {
            return List.of(new Passage.RunningText(
                    "What a later beginning would have cost was not measured."));
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (NearMiss miss : incident.nearMisses()) {
            miss.costs().forEach(cost -> rows.add(row(miss, cost)));
            if (miss.costs().isEmpty()) {
                same.add(title(miss) + ": begun " + Wording.duration(miss.later())
                        + " later, it comes to the same or less.");
            }
        }
        List<Passage> passages = new ArrayList<>();
        if (!rows.isEmpty()) {
            passages.add(Passage.Tabular.of("The same recovery, begun later, as it was simulated",
                    List.of("Recovery", "Begun later by", "Measure", "As it was", "Then"), rows));
        }
        if (!same.isEmpty()) {
            passages.add(Passage.Points.of(same));
        }
        return passages;
    }

    private List<String> row(NearMiss miss, LaterCost cost) {
        return List.of(title(miss), Wording.duration(miss.later()),
                new Conclusion(incident.comparison(), incident.comparison().trunk())
                        .axis(cost.before().name()),
                cost.before().figure(), cost.after().figure());
    }

    private String title(NearMiss miss) {
        Comparison comparison = incident.comparison();
        return comparison.branches().stream()
                .filter(branch -> branch.name().equals(miss.branch()))
                .map(BranchResult::title).findFirst().orElse(miss.branch());
    }
}
