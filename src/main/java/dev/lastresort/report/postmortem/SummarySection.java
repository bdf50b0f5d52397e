package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.TextRun;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened and what it came to, in a few sentences. */
record SummarySection(ReportedIncident incident, Figures figures) {

    List<Passage> passages() {
        Comparison comparison = incident.comparison();
        Scenario scenario = comparison.scenario();
        List<Passage> passages = new ArrayList<>();
        if (!scenario.briefing().system().isBlank()) {
            passages.add(new Passage.RunningText(scenario.briefing().system()));
        }
        if (!scenario.incident().summary().isBlank()) {
            passages.add(new Passage.RunningText(scenario.incident().summary()));
        }
        passages.add(new Passage.RunningText("It began at " + clock(scenario.incident().at()) + ". "
                + called(comparison)));
        Conclusion.failedAsMeant(comparison)
                .forEach(words -> passages.add(new Passage.RunningText(words + ".")));
        incident.happened().forEach(branch -> passages.add(new Passage.Points(lines(branch))));
        return passages;
    }

    private String called(Comparison comparison) {
        Optional<String> alert = comparison.alertAt().map(this::clock);
        return alert.map(at -> "The first alert was raised at " + at + comparison.decisionAt()
                .map(decided -> ", and the recoveries begin at " + clock(decided) + ".")
                .orElse("; nobody decided before the end of the day."))
                .orElse("No alert was raised.");
    }

    private List<List<TextRun>> lines(BranchResult branch) {
        Conclusion conclusion = new Conclusion(incident.comparison(), branch);
        List<List<TextRun>> lines = new ArrayList<>();
        lines.add(List.of(new TextRun.Plain(branch.title() + ": " + conclusion.standing() + ", "
                + conclusion.service() + ".")));
        branch.sentences().stream().map(figures::sentence).forEach(lines::add);
        return lines;
    }

    /** With the date wherever one of the instants has one: where they stand side by side. */
    private String clock(LocalDateTime at) {
        Comparison comparison = incident.comparison();
        LocalDateTime start = comparison.scenario().start();
        boolean oneDay = Stream.of(Optional.of(comparison.scenario().incident().at()),
                comparison.alertAt(), comparison.decisionAt())
                .flatMap(Optional::stream)
                .allMatch(one -> one.toLocalDate().equals(start.toLocalDate()));
        return Wording.clock(at, oneDay ? start : LocalDateTime.MIN);
    }
}
