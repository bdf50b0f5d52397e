package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.NearMiss.LaterCost;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Near misses: what the same work would have come to, begun a step later, as measured. */
record LuckSection(ReportedIncident incident, Figures figures) {

    List<Passage> passages() {
        if (incident.nearMisses().isEmpty()) {
            return List.of(new Passage.RunningText(
                    "What a later beginning would have cost was not measured."));
        }
        List<List<List<TextRun>>> rows = new ArrayList<>();
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
            passages.add(new Passage.Tabular("The same recovery, begun later, as it was simulated",
                    List.of("Recovery", "Begun later by", "Measure", "As it was", "Then"), rows,
                    false));
        }
        if (!same.isEmpty()) {
            passages.add(Passage.Points.of(same));
        }
        return passages;
    }

    private List<List<TextRun>> row(NearMiss miss, LaterCost cost) {
        return Stream.of(new TextRun.Plain(title(miss)),
                new TextRun.Plain(Wording.duration(miss.later())),
                new TextRun.Plain(new Conclusion(incident.comparison(),
                        incident.comparison().trunk()).axis(cost.before().name())),
                branch(miss).map(branch -> figures.before(branch, cost.before()))
                        .orElseGet(() -> new TextRun.Plain(cost.before().figure())),
                new TextRun.Plain(cost.after().figure())).map(List::of).toList();
    }

    private String title(NearMiss miss) {
        return branch(miss).map(BranchResult::title).orElse(miss.branch());
    }

    private Optional<BranchResult> branch(NearMiss miss) {
        return incident.comparison().branches().stream()
                .filter(branch -> branch.name().equals(miss.branch())).findFirst();
    }
}
