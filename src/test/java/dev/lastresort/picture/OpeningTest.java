package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.sample.SampleVariations;
import java.time.LocalDateTime;
import java.util.List;
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
