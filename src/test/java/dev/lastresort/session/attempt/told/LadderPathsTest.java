package dev.lastresort.session.attempt.told;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.LadderPath;
import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LadderPathsTest {

    private static final LocalDateTime PAGE = LocalDateTime.of(2026, 3, 2, 10, 35);

    private static Debrief debrief(Step... taken) {
        List<DecisionLine> lines = new ArrayList<>();
        for (Step step : taken) {
            lines.add(new DecisionLine(lines.size(), PAGE.plusMinutes(lines.size()),
                    Duration.ZERO, new Action.Take(step, Optional.empty(), Optional.empty()),
                    step.name(), "", Optional.empty()));
        }
        return new Debrief(PAGE, lines, List.of(), 0, Optional.empty(), Optional.empty());
    }

    @Test
    void whereNothingWasDoneNoRungIsYours() {
        assertEquals(LadderPath.NONE,
                LadderPaths.of(debrief(), MissionComparison.ofArchive()).yours());
    }

    @Test
    void eachRungTellsWhenItWasTaken() {
        Step restore = new Step.RestoreInPlace("Back", Step.Hands.NONE,
                new Step.RecoveryPoint(Optional.empty(), Optional.empty()));
        assertEquals(Map.of(Rung.RESTORE_IN_PLACE, "10:35, 10:36"),
                LadderPaths.of(debrief(restore, restore), MissionComparison.ofArchive())
                        .yours().stops());
    }

    /** A migration and a script leave archived rows wrong; the side restore leaves none. */
    @Test
    void theFactsOfTheArchiveLeadToARestoreAside() {
        Comparison archive = MissionComparison.ofArchive();
        LadderPaths paths = LadderPaths.of(debrief(), archive);
        assertEquals(Set.of(Rung.RESTORE_ASIDE), paths.measured().stops().keySet());
        assertEquals(archive.strategies().stream().filter(one -> Set.of(
                StrategyKind.ROLL_FORWARD, StrategyKind.COMPENSATING_SCRIPT).contains(one.kind()))
                .count(), paths.notes().size() - 1);
        assertTrue(paths.notes().stream().limit(paths.notes().size() - 1)
                .allMatch(note -> note.endsWith("rows stay wrong.")), paths.notes()::toString);
        assertTrue(paths.notes().getLast().startsWith("Here a restore is right"),
                paths.notes()::toString);
    }

    @Test
    void theFactsOfThePricesLeadToAScriptAfterContaining() {
        LadderPaths paths = LadderPaths.of(debrief(), MissionComparison.ofPrices());
        assertTrue(paths.measured().stops().containsKey(Rung.COMPENSATE),
                paths.measured()::words);
        assertTrue(paths.measured().stops().containsKey(Rung.CONTAIN), paths.measured()::words);
        assertTrue(paths.notes().getLast().startsWith("No restore is needed"),
                paths.notes()::toString);
    }

    /** Who restores aside sooner dominates the restore aside, which is right all the same. */
    @Test
    void whatAnAttemptBeatsByMinutesIsStillWhereTheFactsLead() {
        Comparison archive = MissionComparison.ofArchive();
        Comparison beaten = new Comparison(archive.scenario(), archive.seed(), archive.alertAt(),
                archive.decisionAt(), archive.fingerprint(),
                archive.branches().stream().map(LadderPathsTest::beaten).toList(),
                archive.pairs());
        assertEquals(LadderPaths.of(debrief(), archive).measured().stops(),
                LadderPaths.of(debrief(), beaten).measured().stops());
    }

    private static BranchResult beaten(BranchResult one) {
        return new BranchResult(one.name(), one.title(), one.kind(), one.journal(),
                one.outcome(), one.fingerprint(), one.axes(), one.totals(),
                BranchResult.Rivalry.dominatedBy(List.of("attempt")),
                one.objectives(), one.sentences(), one.missed());
    }
}
