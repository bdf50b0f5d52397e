package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Incident;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.report.document.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What made it possible, and what made it worse: circumstances, not people. */
record CausesSection(ReportedIncident incident) {

    List<Passage> passages() {
        Scenario scenario = incident.comparison().scenario();
        Incident wrong = scenario.incident();
        List<String> lines = new ArrayList<>();
        lines.add("What was run: " + names(wrong.steps()) + ".");
        lines.add("What would have been right: "
                + (wrong.correct().isEmpty() ? "nothing at all" : names(wrong.correct())) + ".");
        scenario.briefing().profile().hazard()
                .ifPresent(hazard -> lines.add("Of the kind: " + hazard.title() + "."));
        if (scenario.briefing().profile().silent()) {
            lines.add("It was silent: nothing failed at once.");
        }
        lines.addAll(found());
        incident.attempts().forEach(account -> lines.addAll(worse(account)));
        return List.of(Passage.Points.of(lines));
    }

    private static String names(List<Step> steps) {
        return String.join(", then ", steps.stream().map(Step::name).toList());
    }

    /** What recoveries ran into: once, however many of them did. */
    private Set<String> found() {
        Set<String> lines = new LinkedHashSet<>();
        for (BranchResult branch : incident.comparison().branches()) {
            branch.journal().stream(Event.BackupFound.class)
                    .filter(found -> found.finding() != Event.Finding.SOUND)
                    .forEach(found -> lines.add("Found during a recovery: " + found.words()
                            + "."));
            new Conclusion(incident.comparison(), branch).unreachedTargets()
                    .forEach(words -> lines.add(branch.title() + ": " + words + "."));
        }
        return lines;
    }

    private List<String> worse(AttemptAccount account) {
        List<String> lines = new ArrayList<>();
        account.decisions().forEach(decision -> decision.missed().forEach(missed -> lines.add(
                "A script went out without a review at " + Wording.clock(decision.at(),
                        incident.comparison().scenario().start())
                        + "; one would have seen: " + missed)));
        return lines;
    }
}
