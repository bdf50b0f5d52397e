package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;

/**
 * One branch with all that is known of it.
 *
 * @param fingerprint  SHA-256 in lower-case hex of its canonical journal and outcome
 * @param axes         the measures on which branches are compared, in a fixed order
 * @param dominatedBy  names of the branches that are no worse on any axis and better on at least
 *                     one
 * @param objectives   the business's limits, met or not; none of the counterfactual's
 * @param missed       author's expectations that were not met, in words; empty if all were
 */
public record BranchResult(
        String name,
        String title,
        StrategyKind kind,
        Journal journal,
        Outcome outcome,
        String fingerprint,
        List<Axis> axes,
        List<String> dominatedBy,
        List<Objective> objectives,
        List<Sentence> sentences,
        List<String> missed) {

    public BranchResult {
        axes = List.copyOf(axes);
        dominatedBy = List.copyOf(dominatedBy);
        objectives = List.copyOf(objectives);
        sentences = List.copyOf(sentences);
        missed = List.copyOf(missed);
    }
}
