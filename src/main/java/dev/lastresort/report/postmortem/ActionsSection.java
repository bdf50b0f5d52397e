package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.report.document.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is to be done about it: the lines that the measures give, and room for more. */
record ActionsSection(ReportedIncident incident) {

    private static final int EMPTY_LINES = 3;

    List<Passage> passages() {
        Set<String> items = new LinkedHashSet<>();
        for (BranchResult branch : incident.happened()) {
            branch.objectives().stream().filter(one -> !one.met()).map(Objective::verdict)
                    .forEach(verdict -> items.add("Keep this limit, or set another: " + verdict));
        }
        List<List<String>> rows = new ArrayList<>();
        items.forEach(item -> rows.add(List.of(item, "", "", "")));
        for (int i = 0; i < EMPTY_LINES; i++) {
            rows.add(List.of("", "", "", ""));
        }
        return List.of(Passage.Tabular.of("To be filled in",
                List.of("Action", "Owner", "Due", "Re-test on"), rows));
    }
}
