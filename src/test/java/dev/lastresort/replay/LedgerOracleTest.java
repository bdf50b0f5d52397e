package dev.lastresort.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.recovery.Shop;
import dev.lastresort.replay.LedgerOracle.EffectCounts;
import dev.lastresort.replay.LedgerOracle.FactCounts;
import dev.lastresort.replay.ReplayedBranches.OneBranch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every count of the ledger is the one that a slow oracle, written apart, comes to. */
@Execution(ExecutionMode.CONCURRENT)
class LedgerOracleTest {

    private static final int SOME = 3;
    private static final int MANY = 20;

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "dropped-orders-archive, 42", "dropped-orders-archive, 2026",
        "price-integer-to-decimal, 7", "price-integer-to-decimal, 42"
    })
    void theMissionsAreCountedAsTheOracleCountsOnAnyDay(String id, long seed)
            throws SQLException {
        Loaded loaded = new ScenarioReader().read(
                Path.of("scenarios", id + ".json"), List.of(), OptionalLong.of(seed));
        agree(((Loaded.Valid) loaded).scenario(), id + ", seed " + seed);
    }

    @Test
    void shopsAreCountedAsTheOracleCounts() throws SQLException {
        everyVerdictIsGiven(SOME, 0);
    }

    private static Comparison variant(long seed) throws SQLException {
        ShopVariant variant = ShopVariant.of(seed);
        return agree(Shop.with(variant.overrides().toArray(String[]::new)), variant.toString());
    }

    @Tag("slow")
    @Test
    void shopsOfAllSortsAreCountedAsTheOracleCounts() throws SQLException {
        everyVerdictIsGiven(MANY, 100);
    }

    /** Variants in which nothing of a kind ever happens would prove nothing about it. */
    private static void everyVerdictIsGiven(int variants, long moreThan) throws SQLException {
        Map<FactLedger.Verdict, Long> seen = new EnumMap<>(FactLedger.Verdict.class);
        Map<EffectLedger.Verdict, Long> sent = new EnumMap<>(EffectLedger.Verdict.class);
        for (long seed = 1; seed <= variants; seed++) {
            Comparison comparison = variant(seed);
            comparison.compared().forEach(branch -> {
                branch.outcome().facts().values().forEach(ledger -> ledger.counts()
                        .forEach((verdict, n) -> seen.merge(verdict, n, Long::sum)));
                branch.outcome().effects().values().forEach(ledger -> ledger.counts()
                        .forEach((verdict, n) -> sent.merge(verdict, n, Long::sum)));
            });
        }
        for (FactLedger.Verdict verdict : FactLedger.Verdict.values()) {
            assertTrue(seen.get(verdict) > moreThan, verdict + " in " + seen);
        }
        for (EffectLedger.Verdict verdict : List.of(EffectLedger.Verdict.OK,
                EffectLedger.Verdict.MISSING, EffectLedger.Verdict.ORPHANED,
                EffectLedger.Verdict.WRONG_AMOUNT)) {
            assertTrue(sent.get(verdict) > moreThan, verdict + " in " + sent);
        }
    }

    private static Comparison agree(Scenario scenario, String what) throws SQLException {
        ReplayedBranches day = new ReplayedBranches(scenario);
        Comparison comparison = new IncidentComparison().compare(day.replayed);
        List<OneBranch> all = new ArrayList<>(List.of(day.truth));
        all.addAll(day.branches);
        try (LedgerOracle oracle = new LedgerOracle(
                scenario, day.start, day.truth.last(), day.truth.journal())) {
            for (OneBranch one : all) {
                oracle.hold(one.last(), one.journal());
                BranchResult told = comparison.branches().stream()
                        .filter(branch -> branch.name().equals(one.strategy().name()))
                        .findFirst().orElseThrow();
                String where = what + ", " + told.name();
                for (Fact fact : scenario.facts()) {
                    assertEquals(oracle.fact(fact.name()), told(told, fact),
                            where + ", " + fact.name());
                }
                for (Effect effect : scenario.effects()) {
                    assertEquals(oracle.effect(effect), told(told, effect), where);
                }
            }
        }
        allGood(comparison.counterfactual(), what);
        return comparison;
    }

    /** What all are held against cannot differ from itself. */
    private static void allGood(BranchResult truth, String what) {
        truth.outcome().facts().forEach(
                (name, ledger) -> assertEquals(List.of(), ledger.entries(), what + ", " + name));
        assertEquals(0, truth.outcome().badEffects(), what);
    }

    private static FactCounts told(BranchResult branch, Fact fact) {
        FactLedger ledger = branch.outcome().facts().get(fact.name());
        return new FactCounts(ledger.count(FactLedger.Verdict.KEPT),
                ledger.count(FactLedger.Verdict.LOST),
                ledger.count(FactLedger.Verdict.NEVER_ACCEPTED),
                ledger.count(FactLedger.Verdict.WRONG),
                ledger.count(FactLedger.Verdict.UNEXPECTED));
    }

    private static EffectCounts told(BranchResult branch, Effect effect) {
        EffectLedger ledger = branch.outcome().effects().get(effect.name());
        return new EffectCounts(ledger.count(EffectLedger.Verdict.OK),
                ledger.count(EffectLedger.Verdict.MISSING),
                ledger.count(EffectLedger.Verdict.UNEXPECTED),
                ledger.count(EffectLedger.Verdict.ORPHANED),
                ledger.count(EffectLedger.Verdict.WRONG_AMOUNT));
    }
}
