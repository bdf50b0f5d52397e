package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.recovery.Shop;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;

/** A bundled scenario, loaded without a remark and compared once. */
final class Measured {

    final Scenario scenario;
    final IncidentDay day;
    private final Comparison comparison;

    private Measured(Scenario scenario) {
        this.scenario = scenario;
        this.day = new IncidentDay(scenario);
        this.comparison = new IncidentComparison().compare(Shop.replay(scenario, 2));
    }

    /** All of its author's expectations are met. */
    static Measured of(String id) {
        Loaded loaded = new ScenarioReader().read(
                Path.of("scenarios", id + ".json"), List.of(), OptionalLong.empty());
        if (!(loaded instanceof Loaded.Valid valid)) {
            throw new AssertionError(loaded);
        }
        assertEquals(List.of(), valid.warnings());
        Measured measured = new Measured(valid.scenario());
        measured.comparison.branches().forEach(
                branch -> assertEquals(List.of(), branch.missed(), branch.name()));
        return measured;
    }

    LocalDateTime decision() {
        return comparison.decisionAt().orElseThrow();
    }

    /** The strategies that are not dominated and meet every objective. */
    List<String> right() {
        return comparison.compared().stream().filter(BranchResult::isRight)
                .map(BranchResult::name).toList();
    }

    IncidentDay.Span step(String strategy, int index) {
        return day.steps(strategy, decision()).get(index);
    }

    BranchResult branch(String strategy) {
        return comparison.branches().stream()
                .filter(one -> one.name().equals(strategy)).findFirst().orElseThrow();
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
}
