package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;
import java.util.Optional;

/**
 * One branch with all that is known of it.
 *
 * @param fingerprint  of its canonical journal and outcome
 * @param axes         the measures on which branches are compared, in a fixed order
 * @param totals       sums of them for tables; no verdict rests on these
 * @param rivalry     how it stands among the others
 * @param objectives   the business's limits, met or not; none of the counterfactual's
 * @param missed       author's expectations that were not met, in words; empty if all were
 */
public record BranchResult(
        String name,
        String title,
        StrategyKind kind,
        Journal journal,
        Outcome outcome,
        Fingerprint fingerprint,
        List<Axis> axes,
        List<Axis> totals,
        Rivalry rivalry,
        List<Objective> objectives,
        List<Sentence> sentences,
        List<String> missed) {

    public BranchResult {
        axes = List.copyOf(axes);
        totals = List.copyOf(totals);
        objectives = List.copyOf(objectives);
        sentences = List.copyOf(sentences);
        missed = List.copyOf(missed);
    }

    /** Names of the branches that are no worse on any axis and better on at least one. */
    public List<String> dominatedBy() {
        return rivalry.dominatedBy();
    }

    /** The recovery's own steps that failed; one that was cancelled by hand is none. */
    public List<FailedStep> failedSteps() {
        return FailedStep.of(journal, Program.STRATEGY).stream()
                .filter(step -> !step.failure().isCancelled()).toList();
    }

    /** Whether no other branch dominates it, and it met every objective. */
    public boolean isRight() {
        return rivalry.dominatedBy().isEmpty() && objectives.stream().allMatch(Objective::met);
    }

    /**
     * How a branch stands among the others.
     *
     * @param dominatedBy    names of those that are no worse on any axis and better on at least one
     * @param nearest        who comes nearest to dominating it; empty if somebody does
     * @param changedNothing whether a step failed and all figures are those of doing nothing
     */
    public record Rivalry(
            List<String> dominatedBy, Optional<Rival> nearest, boolean changedNothing) {

        public static final Rivalry ALONE = new Rivalry(List.of(), Optional.empty(), false);

        public Rivalry {
            dominatedBy = List.copyOf(dominatedBy);
        }

        /** Dominated by those. */
        public static Rivalry dominatedBy(List<String> names) {
            return new Rivalry(names, Optional.empty(), false);
        }
    }

    /**
     * The branch that would dominate another, but for a few axes.
     *
     * @param savedBy the axes that alone save the other
     */
    public record Rival(String name, List<String> savedBy) {
        public Rival {
            savedBy = List.copyOf(savedBy);
        }
    }
}
