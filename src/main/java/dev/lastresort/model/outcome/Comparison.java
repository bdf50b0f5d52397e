package dev.lastresort.model.outcome;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One incident run down every recovery. Branches stand in this order: the counterfactual, the trunk
 * (doing nothing), then the strategies as in the file, then an attempt if there is one.
 *
 * @param seed        the seed that was used, which an override may have set
 * @param alertAt     when the first alert was raised; empty if none was
 * @param decisionAt  when the strategies started; empty if no alert was raised, and then there are
 *                    no strategies
 * @param fingerprint of the seed and the branches' fingerprints
 * @param pairs       the trade between strategies of which neither dominates the other, and
 *                    between an attempt and each strategy, the attempt first
 */
public record Comparison(
        Scenario scenario,
        long seed,
        Optional<LocalDateTime> alertAt,
        Optional<LocalDateTime> decisionAt,
        Fingerprint fingerprint,
        List<BranchResult> branches,
        List<PairSentence> pairs) {

    public Comparison {
        branches = List.copyOf(branches);
        pairs = List.copyOf(pairs);
    }

    public BranchResult counterfactual() {
        return ofKind(StrategyKind.COUNTERFACTUAL);
    }

    public BranchResult trunk() {
        return ofKind(StrategyKind.NONE);
    }

    /** What a trainee did, if it is measured here. */
    public Optional<BranchResult> attempt() {
        return branches.stream().filter(b -> b.kind() == StrategyKind.ATTEMPT).findFirst();
    }

    /** What is looked at before anybody chooses: the attempt if there is one, else the trunk. */
    public BranchResult atFirst() {
        return attempt().orElseGet(this::trunk);
    }

    /** The recoveries of the file that were simulated. */
    public List<BranchResult> strategies() {
        return branches.stream().filter(b -> switch (b.kind()) {
            case COUNTERFACTUAL, NONE, ATTEMPT -> false;
            default -> true;
        }).toList();
    }

    /**
     * All branches but the counterfactual: what the axes compare. An attempt is told first: it is
     * what its trainee looks for.
     */
    public List<BranchResult> compared() {
        return Stream.concat(attempt().stream(), branches.stream()
                .filter(b -> b.kind() != StrategyKind.COUNTERFACTUAL
                        && b.kind() != StrategyKind.ATTEMPT))
                .toList();
    }

    /** Whether no compared branch has a better total there, and some have a worse one. */
    public boolean isBest(BranchResult branch, int total) {
        Axis mine = branch.totals().get(total);
        return compared().stream()
                .allMatch(other -> other.totals().get(total).compareTo(mine) >= 0)
                && compared().stream()
                        .anyMatch(other -> other.totals().get(total).compareTo(mine) > 0);
    }

    /** The strategies that nobody got to start, because no decision was made before the horizon. */
    public List<Strategy> notStarted() {
        return scenario.strategies().stream()
                .filter(strategy -> branches.stream().noneMatch(
                        branch -> branch.name().equals(strategy.name())))
                .toList();
    }

    /** The same as if that were the only attempt: for what is told of one. */
    public Comparison withOnly(String attempt) {
        Predicate<String> other = name -> branches.stream().anyMatch(
                branch -> branch.name().equals(name) && branch.kind() == StrategyKind.ATTEMPT
                        && !name.equals(attempt));
        return new Comparison(scenario, seed, alertAt, decisionAt, fingerprint,
                branches.stream().filter(branch -> !other.test(branch.name())).toList(),
                pairs.stream().filter(pair -> !other.test(pair.first())
                        && !other.test(pair.second())).toList());
    }

    /** Only itself: what holds one and is given another asks, and would read every journal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seed);
    }

    private BranchResult ofKind(StrategyKind kind) {
        return branches.stream().filter(b -> b.kind() == kind).findFirst().orElseThrow();
    }

    /** What choosing {@code first} over {@code second} trades. */
    public record PairSentence(String first, String second, Sentence sentence) {}
}
