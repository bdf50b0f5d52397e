package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every other way that was simulated, beside what happened. */
record AlternativesSection(ReportedIncident incident, Figures figures) {

    List<Passage> passages() {
        Comparison comparison = incident.comparison();
        List<BranchResult> others = incident.alternatives();
        if (others.isEmpty()) {
            return List.of(new Passage.RunningText("Nothing else was simulated."));
        }
        List<Passage> passages = new ArrayList<>();
        passages.add(new AxisTable(comparison, figures).of("Every recovery side by side",
                Stream.concat(incident.happened().stream(), others.stream()).toList()));
        passages.add(new Passage.Points(others.stream().map(this::told).toList()));
        List<List<TextRun>> pairs = comparison.pairs().stream().map(PairSentence::sentence)
                .map(figures::sentence).toList();
        if (!pairs.isEmpty()) {
            passages.add(new Passage.RunningText("Where neither is better on every measure:"));
            passages.add(new Passage.Points(pairs));
        }
        return passages;
    }

    private List<TextRun> told(BranchResult branch) {
        Conclusion conclusion = new Conclusion(incident.comparison(), branch);
        List<String> clauses = new ArrayList<>();
        clauses.add(conclusion.standing());
        clauses.add(conclusion.service());
        conclusion.rowsAfterService().ifPresent(clauses::add);
        clauses.addAll(conclusion.failedSteps());
        clauses.addAll(branch.objectives().stream().map(Objective::verdict).toList());
        clauses.addAll(conclusion.money());
        conclusion.rival().ifPresent(clauses::add);
        return List.of(new TextRun.Strong(branch.title()), new TextRun.Plain(": "
                + clauses.stream().collect(Collectors.joining("; ")) + "."));
    }
}
