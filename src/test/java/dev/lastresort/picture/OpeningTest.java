package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.sample.SampleVariations;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class OpeningTest {

    private final Comparison comparison = SampleComparison.create();
    private final View view = Opening.of(comparison, 1200, (text, _) -> 7.0 * text.length());

    @Test
    void unfoldsTheTwoThatTookAsLongAndDifferMostInLostRows() {
        assertEquals(List.of("side-restore", "pitr"), Opening.teachingPair(comparison));
        assertEquals(Set.of("side-restore", "pitr"), view.unfolded());
    }

    @Test
    void putsAnAttemptFirstWithTheOneThatCouldHaveSavedMost() {
        Comparison practised = SampleVariations.withAttempt();
        View first = Opening.of(practised, 1200, (text, _) -> 7.0 * text.length());
        assertEquals(List.of("attempt", "side-restore"), Opening.teachingPair(practised));
        assertEquals(Set.of("attempt", "side-restore"), first.unfolded());
        assertEquals("attempt", first.order().getFirst());
    }

    @Test
    void besideAnAttemptStandsWhoLostLessBeforeWhoOnlyHadFewerWrong() {
        assertEquals(List.of("attempt", "less"), besideAnAttempt(100, 9,
                branch("fewer-wrong", StrategyKind.ROLL_FORWARD, 100, 2),
                branch("less", StrategyKind.COMPENSATING_SCRIPT, 40, 9)));
    }

    @Test
    void whereNobodyLostLessItIsWhoLostAsManyAndHadFewestWrong() {
        assertEquals(List.of("attempt", "fewest-wrong"), besideAnAttempt(100, 9,
                branch("as-wrong", StrategyKind.ROLL_FORWARD, 100, 9),
                branch("fewer-wrong", StrategyKind.BACKUP_RESTORE, 100, 4),
                branch("fewest-wrong", StrategyKind.COMPENSATING_SCRIPT, 100, 2),
                branch("lost-more", StrategyKind.POINT_IN_TIME_RECOVERY, 300, 0)));
    }

    @Test
    void whereNobodyDidBetterItIsWhoDidWorst() {
        assertEquals(List.of("attempt", "lost-most"), besideAnAttempt(0, 0,
                branch("lost-more", StrategyKind.ROLL_FORWARD, 10, 0),
                branch("lost-most", StrategyKind.POINT_IN_TIME_RECOVERY, 300, 0)));
    }

    private List<String> besideAnAttempt(long lost, long wrong, BranchResult... others) {
        List<BranchResult> branches = new ArrayList<>(
                List.of(comparison.counterfactual(), comparison.trunk()));
        branches.addAll(List.of(others));
        branches.add(branch("attempt", StrategyKind.ATTEMPT, lost, wrong));
        return Opening.teachingPair(new Comparison(comparison.scenario(), 1,
                comparison.alertAt(), comparison.decisionAt(), Fingerprint.of("f"), branches,
                List.of()));
    }

    /** One that never recovers, so that no two took as long. */
    private BranchResult branch(String name, StrategyKind kind, long lost, long wrong) {
        SequencedMap<String, FactLedger> facts = new LinkedHashMap<>();
        facts.put("orders", new FactLedger(List.of("id"), List.of("id"),
                Map.of(Verdict.LOST, lost, Verdict.WRONG, wrong), List.of()));
        Outcome outcome = new Outcome(facts, new LinkedHashMap<>(), new LinkedHashMap<>(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                OptionalLong.empty(), new LinkedHashMap<>(), List.of(), List.of());
        return new BranchResult(name, name, kind, comparison.trunk().journal(), outcome,
                Fingerprint.of("f"),
                List.of(), List.of(), BranchResult.Rivalry.ALONE, List.of(), List.of(),
                List.of());
    }

    @Test
    void putsThoseTwoOnTopAndTheCounterfactualLast() {
        assertEquals(List.of("side-restore", "pitr", "do-nothing", "roll-forward",
                "compensating-script", "full-restore", "counterfactual"), view.order());
    }

    @Test
    void showsTheIncidentFromABitBeforeToABitAfterTheLastRecovery() {
        LocalDateTime incident = LocalDateTime.parse("2026-03-02T10:00:00");
        LocalDateTime last = LocalDateTime.parse("2026-03-02T13:07:00");
        assertEquals(incident.minusSeconds(935), view.shown().start());
        assertEquals(last.plusNanos(1_402_500_000_000L), view.shown().end());
    }

    @Test
    void looksAtMemoryFromTheHorizon() {
        assertEquals(comparison.scenario().horizon(), view.playhead());
    }
}
