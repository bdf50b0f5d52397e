package dev.lastresort.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.recovery.Shop;
import dev.lastresort.replay.FactsThen;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure on which a verdict rests is the one that an oracle of its own comes to. */
@Execution(ExecutionMode.CONCURRENT)
class OracleTest {

    private static final int SOME = 10;
    private static final int MANY = 40;
    /** How many looks of a long day are held against the facts, besides those that tell most. */
    private static final int SAMPLED = 6;

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "dropped-orders-archive, 42", "dropped-orders-archive, 7", "dropped-orders-archive, 2026",
        "price-integer-to-decimal, 42", "price-integer-to-decimal, 7",
        "price-integer-to-decimal, 2026"
    })
    void theMissionsAreMeasuredAsTheRulesSayOnAnyDay(String id, long seed) {
        Loaded loaded = new ScenarioReader().read(
                Path.of("scenarios", id + ".json"), List.of(), OptionalLong.of(seed));
        agree(((Loaded.Valid) loaded).scenario(), id + ", seed " + seed, SAMPLED);
    }

    @Test
    void smallIncidentsAreMeasuredAsTheRulesSay() {
        Map<String, Long> seen = small(SOME);
        assertEquals(Set.of(), RandomIncident.WANTED.keySet().stream()
                .filter(what -> !seen.containsKey(what)).collect(Collectors.toSet()),
                () -> "of these nothing ever happens, so nothing is proven: " + seen);
    }

    @Tag("slow")
    @Test
    void smallIncidentsOfAllSortsAreMeasuredAsTheRulesSay() {
        Map<String, Long> seen = small(MANY);
        // incidents in which nothing of a kind ever happens would prove nothing about it
        RandomIncident.WANTED.forEach((what, least) -> assertEquals(true,
                seen.getOrDefault(what, 0L) >= least, () -> what + " in " + seen));
    }

    private static Map<String, Long> small(int count) {
        Map<String, Long> seen = new TreeMap<>();
        for (long seed = 1; seed <= count; seed++) {
            agree(RandomIncident.of(seed), "incident of seed " + seed, Integer.MAX_VALUE)
                    .forEach((what, n) -> seen.merge(what, n, Long::sum));
        }
        return seen;
    }

    /** @return how often each kind of figure was more than nothing */
    static Map<String, Long> agree(Scenario scenario, String what, int sampled) {
        Replayed replayed = Shop.replay(scenario, 1);
        Comparison comparison = new IncidentComparison().compare(replayed);
        Map<String, SortedMap<String, String>> figures = new LinkedHashMap<>();
        FactsThen facts = new FactsThen(scenario);
        for (Finished branch : replayed.branches()) {
            String name = branch.strategy().name();
            Oracle oracle = new Oracle(replayed, branch);
            figures.put(name, oracle.figures());
            BranchResult told = comparison.branches().stream()
                    .filter(one -> one.name().equals(name)).findFirst().orElseThrow();
            assertEquals("", differences(oracle.figures(), Told.of(told)),
                    () -> name + " of " + what);
            whole(oracle, told, facts, replayed, sampled, name + " of " + what);
        }
        for (BranchResult told : comparison.compared()) {
            List<String> better = figures.keySet().stream()
                    .filter(other -> Dominances.dominates(
                            figures.get(other), figures.get(told.name())))
                    .toList();
            assertEquals(better.stream().sorted().toList(),
                    told.dominatedBy().stream().sorted().toList(),
                    () -> told.name() + " of " + what + ": " + figures);
        }
        allRight(comparison, what);
        PlannedTimes.areThoseOf(replayed, what);
        return kinds(figures);
    }

    private static String differences(
            SortedMap<String, String> oracle, SortedMap<String, String> told) {
        SortedSet<String> names = new TreeSet<>(oracle.keySet());
        names.addAll(told.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(oracle.get(name), told.get(name)))
                .map(name -> name + ": " + oracle.get(name) + " by the rules, told as "
                        + told.get(name))
                .collect(Collectors.joining("\n"));
    }

    private static void whole(Oracle oracle, BranchResult told, FactsThen facts,
            Replayed replayed, int sampled, String what) {
        SortedSet<LocalDateTime> looks = oracle.looks();
        Optional<LocalDateTime> from = told.outcome().wholeFrom();
        if (!oracle.isWholeAtTheEnd()) {
            assertEquals(Optional.empty(), from, what);
            return;
        }
        SortedSet<LocalDateTime> asked = asked(looks, from, sampled);
        var mine = facts.of(strategy(replayed, told.name()), asked);
        var right = facts.of(replayed.counterfactual().strategy(), asked);
        Oracle.FactsOf both = new Oracle.FactsOf() {

            @Override
            public Optional<Map<String, FactRows>> here(LocalDateTime instant) {
                return Optional.ofNullable(mine.get(instant));
            }

            @Override
            public Map<String, FactRows> there(LocalDateTime instant) {
                return right.get(instant);
            }
        };
        Optional<LocalDateTime> since = Optional.empty();
        for (LocalDateTime look : asked) {
            if (!oracle.isWhole(look, both)) {
                since = Optional.empty();
            } else if (since.isEmpty()) {
                since = Optional.of(look);
            }
        }
        assertEquals(since, from, () -> "whole from, " + what);
    }

    /** All looks, or those around the one that is told, and some between. */
    private static SortedSet<LocalDateTime> asked(
            SortedSet<LocalDateTime> looks, Optional<LocalDateTime> told, int sampled) {
        if (looks.size() <= sampled) {
            return looks;
        }
        List<LocalDateTime> all = List.copyOf(looks);
        SortedSet<LocalDateTime> asked = new TreeSet<>(List.of(all.getFirst(), all.getLast()));
        told.ifPresent(from -> {
            asked.add(from);
            int place = all.indexOf(from);
            asked.add(all.get(Math.max(0, place - 1)));
            asked.add(all.get(Math.min(all.size() - 1, place + 1)));
        });
        for (int i = 0; i < sampled; i++) {
            asked.add(all.get(i * all.size() / sampled));
        }
        return asked;
    }

    private static Strategy strategy(
            Replayed replayed, String name) {
        return replayed.branches().stream().map(Finished::strategy)
                .filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** What all are held against cannot differ from itself. */
    private static void allRight(Comparison comparison, String what) {
        BranchResult truth = comparison.counterfactual();
        assertEquals(StrategyKind.COUNTERFACTUAL, truth.kind());
        truth.axes().stream().filter(axis -> !axis.name().equals("time to recover"))
                .forEach(axis -> assertEquals(0, axis.value().orElseThrow().signum(),
                        () -> axis.name() + " of truth, " + what));
    }

    private static Map<String, Long> kinds(Map<String, SortedMap<String, String>> figures) {
        Map<String, Long> kinds = new TreeMap<>();
        figures.values().forEach(branch -> branch.forEach((name, value) -> {
            if (!List.of("0", "never", "[]").contains(value)) {
                kinds.merge(name.split(":")[0], 1L, Long::sum);
            }
        }));
        return kinds;
    }
}
