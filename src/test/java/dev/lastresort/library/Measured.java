package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.comparison.WorkRunner;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.recovery.Shop;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A bundled scenario, loaded without a remark and compared. All tests of the library share one
 * comparison of each, of which only what was measured is kept.
 */
final class Measured {

    private static final Map<String, Measured> KEPT = new ConcurrentHashMap<>();

    /** What a branch came to, the trunk's or a strategy's. */
    record Branch(Strategy strategy, Outcome outcome, List<Axis> axes, boolean objectivesMet,
            boolean isRight, List<String> missed) {

        private static Branch of(Strategy strategy, BranchResult result) {
            return new Branch(strategy, result.outcome(), result.axes(),
                    result.objectives().stream().allMatch(one -> one.met()), result.isRight(),
                    result.missed());
        }
    }

    final Scenario scenario;
    final IncidentDay day;
    private final LocalDateTime decision;
    private final SequencedMap<String, Branch> branches;

    private Measured(Scenario scenario) {
        this.scenario = scenario;
        this.day = new IncidentDay(scenario);
        Comparison comparison = compare(scenario);
        this.decision = comparison.decisionAt().orElseThrow();
        this.branches = new LinkedHashMap<>();
        for (BranchResult result : comparison.compared()) {
            branches.put(result.name(), Branch.of(scenario.strategies().stream()
                    .filter(one -> one.name().equals(result.name())).findFirst().orElseThrow(),
                    result));
        }
    }

    /** As the window does: on two threads. */
    static Comparison compare(Scenario scenario) {
        return new IncidentComparison(new WorkRunner() {
            @Override
            public <T> List<T> run(List<Supplier<T>> work) {
                return work.parallelStream().map(Supplier::get).toList();
            }
        }).compare(Shop.replay(scenario, 2));
    }

    /** Its author's expectations may be met or not. */
    static Measured of(String id) {
        return KEPT.computeIfAbsent(id, one -> new Measured(load(one)));
    }

    /** The scenario of that name, of which its reader has nothing to remark. */
    static Scenario load(String id) {
        Loaded loaded = new ScenarioReader().read(
                id, BundledScenarios.bytes(id), List.of(), OptionalLong.empty());
        Loaded.Valid valid = assertInstanceOf(Loaded.Valid.class, loaded, loaded.toString());
        assertEquals(List.of(), valid.warnings(), id);
        return valid.scenario();
    }

    LocalDateTime decision() {
        return decision;
    }

    /** The trunk and all strategies, in the order of the file. */
    List<Branch> branches() {
        return List.copyOf(branches.values());
    }

    /** The strategies that are not dominated and meet every objective. */
    List<String> right() {
        return branches.entrySet().stream().filter(one -> one.getValue().isRight())
                .map(Map.Entry::getKey).toList();
    }

    IncidentDay.Span step(String strategy, int index) {
        return day.steps(strategy, decision).get(index);
    }

    Branch branch(String strategy) {
        return Objects.requireNonNull(branches.get(strategy), strategy);
    }

    long rows(String strategy, String fact, FactLedger.Verdict verdict) {
        return branch(strategy).outcome().fact(fact).count(verdict);
    }

    long effects(String strategy, String effect, EffectLedger.Verdict verdict) {
        return branch(strategy).outcome().effect(effect).count(verdict);
    }

    long bad(String strategy, String actor) {
        return branch(strategy).outcome().actor(actor).bad();
    }

    long amount(String strategy, String pointer) {
        return assertInstanceOf(Measure.Amount.class, measure(strategy, pointer), pointer).value();
    }

    Measure measure(String strategy, String pointer) {
        return Objects.requireNonNull(Measure.of(branch(strategy).outcome()).get(pointer), pointer);
    }
}
