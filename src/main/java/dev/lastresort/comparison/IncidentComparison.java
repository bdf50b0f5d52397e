package dev.lastresort.comparison;

import dev.lastresort.comparison.ledger.Truth;
import dev.lastresort.comparison.sentence.BranchSentences;
import dev.lastresort.comparison.sentence.PairSentences;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.BranchResult.Rivalry;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a comparison of what a replay left behind. What a branch measured, and so its fingerprint,
 * depends on the counterfactual and itself alone; only dominance and the pairwise sentences look at
 * others.
 */
public final class IncidentComparison {

    private final WorkRunner runner;

    /** One branch after the other. */
    public IncidentComparison() {
        this(WorkRunner.IN_TURN);
    }

    /** Branches as {@code runner} likes; the result is the same. */
    public IncidentComparison(WorkRunner runner) {
        this.runner = runner;
    }

    public Comparison compare(Replayed replayed) {
        Truth truth = Truth.of(replayed);
        List<Finished> branches = new ArrayList<>();
        branches.add(replayed.counterfactual());
        branches.addAll(replayed.branches());
        List<MeasuredBranch> measured = runner.run(branches.stream()
                .<Supplier<MeasuredBranch>>map(branch -> () -> MeasuredBranch.of(truth, branch))
                .toList());
        return whole(replayed, measured);
    }

    /** @param measured the counterfactual, then the branches of the replay in their order */
    static Comparison whole(Replayed replayed, List<MeasuredBranch> measured) {
        List<BranchResult> results = measured.stream()
                .map(one -> result(one, measured, replayed)).toList();
        long seed = replayed.scenario().seed();
        Fingerprint fingerprint =
                Fingerprints.ofWhole(seed, replayed.scenario().engine(), results);
        return new Comparison(replayed.scenario(), seed, replayed.alertAt(),
                replayed.decisionAt(), fingerprint, results,
                PairSentences.of(replayed.scenario(), results));
    }

    private static BranchResult result(
            MeasuredBranch one, List<MeasuredBranch> all, Replayed replayed) {
        Strategy strategy = one.strategy();
        return new BranchResult(
                strategy.name(), strategy.title(), strategy.kind(),
                one.branch().journal(), one.outcome(), one.fingerprint(), one.axes(), one.totals(),
                rivalry(one, all),
                one.compared() ? ObjectiveCheck.of(replayed.scenario(),
                        one.branch().journal(), one.outcome()) : List.of(),
                one.compared()
                        ? BranchSentences.of(replayed, one.branch(), one.outcome()) : List.of(),
                Expectations.missed(strategy.expectations(), one.outcome()));
    }

    private static Rivalry rivalry(MeasuredBranch one, List<MeasuredBranch> all) {
        if (!one.compared()) {
            return Rivalry.ALONE;
        }
        List<MeasuredBranch> others = all.stream()
                .filter(other -> other != one && other.compared()).toList();
        List<String> dominators = others.stream()
                .filter(other -> Dominance.dominates(other.axes(), one.axes()))
                .map(other -> other.strategy().name()).toList();
        boolean changedNothing = one.aStepFailed() && others.stream()
                .filter(MeasuredBranch::isTrunk)
                .anyMatch(trunk -> Dominance.same(trunk.axes(), one.axes()));
        return new Rivalry(dominators, dominators.isEmpty()
                ? Dominance.nearestRival(one, others) : Optional.empty(), changedNothing);
    }
}
