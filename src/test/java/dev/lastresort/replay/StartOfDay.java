package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/** The tables as they stand before a scenario's first event. */
public final class StartOfDay {

    private StartOfDay() {}

    public static List<TableImage> of(Scenario scenario) {
        return of(DayStart.of(scenario, Engines.EMBEDDED).image().instances().live());
    }

    static List<TableImage> of(Snapshot start) {
        try (Database database = start.open()) {
            return database.images();
        }
    }

    static Journal under(List<TableImage> start, Journal journal) {
        return new Journal(Optional.of(start), List.of(journal.stream().toList()));
    }

    /** The same comparison, whose journals tell what they happened to. */
    public static Comparison under(Comparison comparison) {
        List<TableImage> start = of(comparison.scenario());
        List<BranchResult> branches = comparison.branches().stream()
                .map(branch -> new BranchResult(branch.name(), branch.title(), branch.kind(),
                        under(start, branch.journal()), branch.outcome(), branch.fingerprint(),
                        branch.axes(), branch.totals(), branch.rivalry(), branch.objectives(),
                        branch.sentences(), branch.missed()))
                .toList();
        return new Comparison(comparison.scenario(), comparison.seed(), comparison.alertAt(),
                comparison.decisionAt(), comparison.fingerprint(), branches, comparison.pairs());
    }
}
