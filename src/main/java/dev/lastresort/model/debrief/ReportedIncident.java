package dev.lastresort.model.debrief;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;

/**
 * One incident as a report tells it.
 *
 * @param comparison of all that is told: the recoveries, and every attempt as a branch
 * @param attempts   what was decided in them, in the order of their branches
 * @param nearMisses what a step later would have cost; none if that was not measured
 * @param asFiled    whether it was drawn from the seed in the scenario's file, of which alone its
 *                   author says what to expect
 */
public record ReportedIncident(Comparison comparison, List<AttemptAccount> attempts,
        List<NearMiss> nearMisses, boolean asFiled) {

    public ReportedIncident {
        attempts = List.copyOf(attempts);
        nearMisses = List.copyOf(nearMisses);
    }

    /** One from the file's own seed. */
    public ReportedIncident(
            Comparison comparison, List<AttemptAccount> attempts, List<NearMiss> nearMisses) {
        this(comparison, attempts, nearMisses, true);
    }

    /** One that nobody practised. */
    public ReportedIncident(Comparison comparison) {
        this(comparison, List.of(), List.of());
    }

    /** The same, drawn from a seed that is not the file's. */
    public ReportedIncident fromOtherSeed() {
        return new ReportedIncident(comparison, attempts, nearMisses, false);
    }

    /** What happened: the attempts, or the incident left to itself where there is none. */
    public List<BranchResult> happened() {
        List<BranchResult> mine = comparison.branches().stream()
                .filter(branch -> branch.kind() == StrategyKind.ATTEMPT).toList();
        return mine.isEmpty() ? List.of(comparison.trunk()) : mine;
    }

    /** What could have been done instead. */
    public List<BranchResult> alternatives() {
        List<BranchResult> happened = happened();
        return comparison.branches().stream()
                .filter(branch -> branch.kind() != StrategyKind.COUNTERFACTUAL
                        && !happened.contains(branch))
                .toList();
    }
}
