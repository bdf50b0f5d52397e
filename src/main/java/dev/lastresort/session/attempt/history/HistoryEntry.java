package dev.lastresort.session.attempt.history;

import dev.lastresort.model.outcome.AttemptGroup;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One attempt of the history. Invariant: it says nothing of its scenario's recoveries.
 *
 * @param file             its name
 * @param scenario         the scenario's id
 * @param begun            by the trainee's clock
 * @param decisions        how many were made
 * @param over             whether it was brought to its end
 * @param ofOlderRules     whether it was recorded when results were reckoned otherwise
 * @param group            how it ended, once that was measured
 * @param rowsLost         acknowledged rows that were lost; empty unless it was measured
 * @param secondsToRecover empty unless it was measured and service came back
 */
public record HistoryEntry(String file, String scenario, LocalDateTime begun, int decisions,
        boolean over, boolean ofOlderRules, Optional<AttemptGroup> group, OptionalLong rowsLost,
        OptionalLong secondsToRecover) {

    /** The index is read back from a file that anybody may have changed. */
    public HistoryEntry {
        Objects.requireNonNull(file);
        Objects.requireNonNull(scenario);
        Objects.requireNonNull(begun);
        Objects.requireNonNull(group);
        Objects.requireNonNull(rowsLost);
        Objects.requireNonNull(secondsToRecover);
    }
}
