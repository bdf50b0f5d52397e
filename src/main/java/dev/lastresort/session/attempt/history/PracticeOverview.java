package dev.lastresort.session.attempt.history;

import dev.lastresort.model.outcome.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was practised at every scenario. Invariant: each stands in it once, the one that was
 * practised last first.
 */
public record PracticeOverview(List<ScenarioPractice> scenarios) {

    public PracticeOverview {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * One scenario.
     *
     * @param attempts how many were begun
     * @param latest   the last of them
     * @param trend    of those that were measured
     */
    public record ScenarioPractice(
            String scenario, int attempts, HistoryEntry latest, ScenarioTrend trend) {

        /** How the latest ended, and what has changed since the first, in a line. */
        public String words() {
            return Wording.count(attempts, "attempt") + ". The latest: "
                    + HistoryListing.cameTo(latest) + "."
                    + trend.words().map(words -> " " + words).orElse("");
        }
    }

    public static PracticeOverview of(PracticeHistory history) {
        Map<String, HistoryEntry> latest = new LinkedHashMap<>();
        history.entries().forEach(entry -> latest.putIfAbsent(entry.scenario(), entry));
        return new PracticeOverview(latest.values().stream().map(entry -> new ScenarioPractice(
                entry.scenario(), history.at(entry.scenario()).size(), entry,
                ScenarioTrend.of(history, entry.scenario()))).toList());
    }

    /** The one of that id. */
    public Optional<ScenarioPractice> at(String scenario) {
        return scenarios.stream().filter(one -> one.scenario().equals(scenario)).findFirst();
    }
}
