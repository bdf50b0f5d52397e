package dev.lastresort.session.attempt.history;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.Wording;
import java.util.List;
import java.util.Optional;

/**
 * How the attempts at one scenario went, one after the other. There is no score: it tells what each
 * was measured to, and leaves out what was recorded under older rules.
 *
 * @param measured the earliest first
 */
public record ScenarioTrend(List<HistoryEntry> measured) {

    public ScenarioTrend {
        measured = List.copyOf(measured);
    }

    public static ScenarioTrend of(PracticeHistory history, String scenario) {
        return new ScenarioTrend(history.at(scenario).reversed().stream()
                .filter(entry -> entry.group().isPresent() && !entry.ofOlderRules()).toList());
    }

    /** From the first to the latest; empty unless there are two. */
    public Optional<String> words() {
        if (measured.size() < 2) {
            return Optional.empty();
        }
        HistoryEntry first = measured.getFirst();
        HistoryEntry last = measured.getLast();
        return Optional.of("From the first of " + measured.size() + " to the latest: "
                + change(group(first), group(last)) + "; time to recover "
                + change(recovered(first), recovered(last)) + "; acknowledged rows lost "
                + change(lost(first), lost(last)) + ".");
    }

    /** How long that one took to recover. */
    public static String recovered(HistoryEntry entry) {
        return entry.secondsToRecover().isPresent()
                ? Wording.duration(entry.secondsToRecover().getAsLong()) : "never";
    }

    private static String change(String before, String after) {
        return before.equals(after) ? after + " as before" : before + " → " + after;
    }

    private static String group(HistoryEntry entry) {
        return entry.group().map(AttemptGroup::words).orElse("");
    }

    private static String lost(HistoryEntry entry) {
        return Wording.number(entry.rowsLost().orElse(0));
    }

    /** The longest of their times to recover, in seconds; at least 1. */
    public long longestSeconds() {
        return measured.stream().mapToLong(entry -> entry.secondsToRecover().orElse(0))
                .reduce(1, Math::max);
    }
}
