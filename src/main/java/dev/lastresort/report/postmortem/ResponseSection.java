package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.report.document.Passage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long it took to see it, to contain it and to recover. */
record ResponseSection(ReportedIncident incident) {

    private static final String NEVER = "never";

    List<Passage> passages() {
        List<BranchResult> branches = Stream.concat(incident.happened().stream(),
                incident.alternatives().stream()).toList();
        List<String> headings = new ArrayList<>(List.of("After the incident began"));
        branches.forEach(branch -> headings.add(branch.title()));
        Comparison comparison = incident.comparison();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Detection: first alert", branches, _ -> comparison.alertAt()));
        rows.add(row("Decision", branches, _ -> comparison.decisionAt()));
        rows.add(row("Containment: first measure", branches, ResponseSection::contained));
        rows.add(row("Recovery: service back", branches,
                branch -> branch.outcome().serviceBackAt()));
        rows.add(row("Work done", branches, branch -> branch.outcome().workDoneAt()));
        rows.add(row("Rows whole from", branches, branch -> branch.outcome().wholeFrom()));
        rows.add(row("Answers clean from", branches, branch -> branch.outcome().cleanFrom()));
        return List.of(Passage.Tabular.of("When each was reached", headings, rows));
    }

    /** Whatever stood still when the day began, or the incident stopped, is no measure. */
    private static Optional<LocalDateTime> contained(BranchResult branch) {
        Set<Event.StepRef> measures = branch.journal().stream(Event.StepStarted.class)
                .filter(started -> started.step() instanceof Step.Contain
                        && started.ref().program() == Event.Program.STRATEGY)
                .map(Event.StepStarted::ref).collect(Collectors.toSet());
        return branch.journal().stream(Event.StepEnded.class)
                .filter(ended -> measures.contains(ended.ref())
                        && ended.result() instanceof Event.Done)
                .map(Event.StepEnded::at).findFirst();
    }

    private List<String> row(String name, List<BranchResult> branches,
            Function<BranchResult, Optional<LocalDateTime>> when) {
        List<String> row = new ArrayList<>(List.of(name));
        branches.forEach(branch -> row.add(when.apply(branch).map(this::words).orElse(NEVER)));
        return row;
    }

    private String words(LocalDateTime at) {
        LocalDateTime began = incident.comparison().scenario().incident().at();
        String clock = Wording.clock(at, incident.comparison().scenario().start());
        return at.isBefore(began) ? clock + ", before it began"
                : clock + ", after " + Wording.duration(Duration.between(began, at));
    }
}
