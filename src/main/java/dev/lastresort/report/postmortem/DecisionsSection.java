package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.report.document.Passage;
import java.util.ArrayList;
import java.util.List;

/** What was decided and why, and what was expected of it against what was measured. */
record DecisionsSection(ReportedIncident incident) {

    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        if (incident.attempts().isEmpty()) {
            passages.add(new Passage.RunningText("No attempt is part of this report. The recoveries"
                    + " were simulated as the scenario declares them, each from the decision"
                    + " on:"));
            passages.add(steps());
        }
        incident.attempts().forEach(account -> passages.addAll(of(account)));
        return passages;
    }

    private Passage steps() {
        List<List<String>> rows = new ArrayList<>();
        for (BranchResult branch : incident.alternatives()) {
            branch.outcome().durations().forEach(step -> rows.add(List.of(branch.title(),
                    step.step(), Wording.duration(step.seconds()), step.formula())));
        }
        return Passage.Tabular.of("Steps of each recovery",
                List.of("Recovery", "Step", "Took", "By the model"), rows);
    }

    private List<Passage> of(AttemptAccount account) {
        Comparison comparison = incident.comparison();
        List<Passage> passages = new ArrayList<>();
        account.notices().forEach(words -> passages.add(new Passage.RunningText(words)));
        passages.add(Passage.Tabular.of("Decisions of " + title(account),
                List.of("At", "Decision", "Rationale", "The clock went on by"),
                account.decisions().stream().map(one -> List.of(
                        Wording.clock(one.at(), comparison.scenario().start()), one.words(),
                        one.rationale().isBlank() ? "none given" : one.rationale(),
                        Wording.duration(one.passed()))).toList()));
        passages.add(account.predicted().isEmpty()
                ? new Passage.RunningText("Nothing was predicted.")
                : Passage.Tabular.of("Predicted against measured",
                        List.of("Of what", "Predicted", "Measured", "Verdict"),
                        account.predicted().stream().map(one -> List.of(one.question(),
                                one.predicted(), one.measured(), one.verdict())).toList()));
        passages.add(new Passage.RunningText("Hints taken: " + account.hints() + "."));
        return passages;
    }

    private String title(AttemptAccount account) {
        return incident.comparison().branches().stream()
                .filter(branch -> branch.kind() == StrategyKind.ATTEMPT
                        && branch.name().equals(account.branch()))
                .map(BranchResult::title).findFirst().orElse(account.branch());
    }
}
