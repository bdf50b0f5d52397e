package dev.lastresort.recovery;

import static dev.lastresort.recovery.Shop.at;
import static dev.lastresort.recovery.Shop.branch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class IncidentReplayTest {

    private static final String PITR = "/strategies/1/steps/0";

    @Test
    void theDecisionFollowsTheAlertThatFollowsTheFailures() {
        Replayed replayed = Shop.replay();
        assertEquals(Optional.of(at("01:15:00")), replayed.alertAt());
        assertEquals(Optional.of(at("01:20:00")), replayed.decisionAt());
    }

    @Test
    void aMigrationTakesEffectAtItsEnd() {
        Replayed.Finished trunk = branch(Shop.replay("/incident/steps/0/run=\"6 min\""),
                "do-nothing");
        Answered during = answers(trunk, "reader").filter(a -> a.at().equals(at("01:05:00")))
                .findFirst().orElseThrow();
        assertEquals(new Acknowledged(), during.answer());
    }

    @Test
    void aRequestFailsBecauseTheTableIsNotThere() {
        Replayed.Finished trunk = branch(Shop.replay(), "do-nothing");
        List<Answered> failed = answers(trunk, "reader")
                .filter(a -> a.answer() instanceof Failed).toList();
        // 01:05 to 03:55 every ten minutes
        assertEquals(18, failed.size());
        failed.forEach(a -> assertEquals("42S02", ((Failed) a.answer()).sqlState()));
    }

    @Test
    void everyTickFallsOnEveryBranchAndNoneAtTheHorizon() {
        Replayed replayed = Shop.replay("/actors/0/schedule/offset=\"0 s\"");
        replayed.branches().forEach(branch -> {
            List<Answered> asked = answers(branch, "shop").toList();
            assertEquals(240, asked.size(), branch.strategy().name());
            assertEquals(at("00:00:00"), asked.getFirst().at());
            assertEquals(at("03:59:00"), asked.getLast().at());
        });
    }

    @Test
    void aTickAsksTheSameOnEveryBranchAndInEveryVersion() {
        Replayed v1 = Shop.replay();
        Replayed v2 = Shop.replay("/incident/steps/0={\"type\":\"deploy\",\"name\":\"v2\","
                + "\"actor\":\"shop\",\"version\":\"v2\"}");
        assertEquals(drawnProducts(v1.counterfactual()), drawnProducts(branch(v2, "do-nothing")));
    }

    @Test
    void aDeploySwitchesTheVersionFromItsEndOn() {
        Replayed replayed = Shop.replay("/incident/steps/0={\"type\":\"deploy\",\"name\":\"v2\","
                + "\"actor\":\"shop\",\"version\":\"v2\",\"run\":\"5 min\"}");
        answers(branch(replayed, "do-nothing"), "shop").forEach(answer -> assertEquals(
                answer.at().isBefore(at("01:05:00")) ? "v1" : "v2", answer.version()));
    }

    @Test
    void lockedTablesRefuseTheRequestsThatTouchThemFromTheStartOfTheRunToItsEnd() {
        Replayed.Finished trunk = branch(Shop.replay("/incident/steps/0/locks=[\"orders\"]",
                "/incident/steps/0/authoring=\"2 min\"", "/incident/steps/0/run=\"3 min\""),
                "do-nothing");
        assertEquals(List.of(at("01:02:30"), at("01:03:30"), at("01:04:30")),
                refused(trunk, "shop", Refusal.TABLE_LOCKED));
        assertEquals(List.of(), refused(trunk, "reader", Refusal.TABLE_LOCKED));
    }

    @Test
    void anInPlaceRestoreIsDownFromTheEndOfTheApprovalForAsLongAsTheFormulaSays() {
        Replayed.Finished pitr = branch(Shop.replay(), "pitr");
        // 5 min provisioning + 10 GB at 1 GB/min + 20 min of log since 00:40 at 10 times the pace =
        // 17 min
        StepEnded end = strategySteps(pitr).getFirst();
        assertEquals(at("01:38:00"), end.at());
        List<LocalDateTime> refused = refused(pitr, "shop", Refusal.DATABASE_DOWN);
        assertEquals(at("01:21:30"), refused.getFirst());
        assertEquals(at("01:37:30"), refused.getLast());
        assertEquals(17, refused.size());
    }

    @Test
    void eachTermOfADurationIsRoundedUpToASecond() {
        Replayed.Finished pitr = branch(Shop.replay("/environment/databaseSize=\"1 GB\"",
                "/environment/restoreThroughput=\"7 GB/min\"", "/environment/redoPace=7"), "pitr");
        StepStarted start = pitr.journal().stream(StepStarted.class)
                .filter(s -> s.ref().program() == Event.Program.STRATEGY).findFirst().orElseThrow();
        // 60/7 s = 8.57 and 1200/7 s = 171.43
        assertEquals(List.of(60L, 300L, 9L, 172L), start.phases().stream()
                .map(p -> java.time.Duration.between(p.start(), p.end()).toSeconds()).toList());
    }

    @Test
    void pointInTimeRecoveryLoadsTheNewestBackupBeforeItsTarget() {
        Restored late = restored(branch(Shop.replay(), "pitr"));
        assertEquals("late", late.backup());
        // orders of 00:40:30 to 00:59:30
        assertEquals(20, late.redoneCommits() - readsBetween("00:40:00", "01:00:00"));
        Restored early = restored(branch(
                Shop.replay(PITR + "/target=\"2026-03-02T00:39:59\""), "pitr"));
        assertEquals("early", early.backup());
    }

    @Test
    void whatComesAfterTheTargetIsGoneAndWhatComesBeforeIsThere() {
        Replayed.Finished pitr = branch(Shop.replay(), "pitr");
        // 60 orders until 01:00, 21 gone until 01:21, 17 refused until 01:38, 142 after
        List<Long> ids = pitr.facts().get("orders").rows().stream().map(r -> (Long) r.get(0))
                .sorted().toList();
        assertEquals(Stream.concat(longs(1, 60), longs(99, 240)).toList(), ids);
        assertEquals(30, pitr.facts().get("notes").rows().size());
    }

    @Test
    void aTargetPastTheDropReplaysTheDropToo() {
        Replayed.Finished pitr = branch(Shop.replay(PITR + "/target=\"2026-03-02T01:00:31\""),
                "pitr");
        assertEquals(0, pitr.facts().get("notes").rows().size());
        assertTrue(answers(pitr, "reader").filter(a -> a.at().isAfter(at("01:38:00")))
                .allMatch(a -> a.answer() instanceof Failed));
    }

    @Test
    void aTargetAtTheVeryCommitOfTheDropStopsBeforeIt() {
        Replayed.Finished pitr = branch(Shop.replay(PITR + "/target=\"2026-03-02T01:00:30\""),
                "pitr");
        assertEquals(30, pitr.facts().get("notes").rows().size());
    }

    @Test
    void aTargetTooEarlyLosesMore() {
        Replayed.Finished pitr = branch(Shop.replay(PITR + "/target=\"2026-03-02T00:50:00\""),
                "pitr");
        assertEquals(50, pitr.facts().get("orders").rows().stream()
                .filter(r -> (Long) r.get(0) <= 60).count());
    }

    @Test
    void aBackupAloneGivesTheDatabaseAsItStoodThen() {
        Replayed.Finished backup = branch(Shop.replay(), "backup");
        assertEquals(10, backup.facts().get("orders").rows().stream()
                .filter(r -> (Long) r.get(0) <= 60).count());
    }

    @Test
    void aRestoreThatOutlastsTheHorizonLeavesTheDatabaseDownToTheEnd() {
        Replayed.Finished pitr = branch(Shop.replay("/environment/databaseSize=\"10 TB\""), "pitr");
        assertEquals(0, answers(pitr, "shop").filter(a -> !a.at().isBefore(at("01:21:00")))
                .filter(a -> !(a.answer() instanceof Refused)).count());
        // unreachable is not lost: the facts are those that the restore will bring up
        assertEquals(60, pitr.facts().get("orders").rows().size());
        assertFalse(pitr.journal().stream(Event.InvariantsChecked.class)
                .toList().getLast().allHold());
    }

    @Test
    void restoringAsideAndCopyingBackKeepsEveryOrderAndRefusesNobody() {
        Replayed.Finished aside = branch(Shop.replay(), "aside");
        assertEquals(240, aside.facts().get("orders").rows().size());
        assertEquals(30, aside.facts().get("notes").rows().size());
        assertEquals(0, answers(aside, "shop").filter(a -> a.answer() instanceof Refused).count());
        // 1 min approval, 17 min restore, 2 min copy
        assertEquals(at("01:40:00"), strategySteps(aside).getLast().at());
    }

    @Test
    void aStepThatFailsEndsItsStrategyAndSaysWhy() {
        Replayed.Finished aside = branch(Shop.replay(
                "/strategies/2/steps/1/tables=[{\"table\":\"orders\",\"onConflict\":\"fail\"}]"),
                "aside");
        StepEnded end = strategySteps(aside).getLast();
        assertTrue(end.result() instanceof StepFailed, end.toString());
        assertEquals(240, aside.facts().get("orders").rows().size());
    }

    @Test
    void copyingBackLeavesLiveRowsOrReplacesThemAsStated() {
        String tables =
                "/strategies/2/steps/1/tables=[{\"table\":\"products\",\"onConflict\":\"%s\"}]";
        String deploy =
                "/incident/steps/0={\"type\":\"deploy\",\"name\":\"v2\","
                        + "\"actor\":\"shop\",\"version\":\"v2\"}";
        String alert = "/alerts/0={\"name\":\"Call\",\"when\":{\"at\":\"2026-03-02T01:20:00\"}}";
        String fact =
                "/facts/1={\"name\":\"products\",\"title\":\"Products\",\"key\":[\"id\"],"
                        + "\"alternatives\":["
                        + "{\"table\":\"products\",\"query\":\"SELECT id, cents FROM products\"}]}";
        String horizon = "/horizon=\"2026-03-02T01:35:01\"";
        Replayed kept = Shop.replay(deploy, alert, fact, horizon, tables.formatted("keepLive"));
        Replayed taken = Shop.replay(deploy, alert, fact, horizon,
                tables.formatted("takeRestored"));
        // v2 raises a price by one cent with each order from 01:00:30 on
        assertEquals(cents(branch(kept, "do-nothing")), cents(branch(kept, "aside")));
        assertTrue(cents(branch(taken, "aside")) <= cents(branch(taken, "do-nothing")));
    }

    @Test
    void effectsAreEmittedByAcknowledgedRequestsOnly() {
        Shop.replay().branches().forEach(branch -> branch.journal().stream(Answered.class).forEach(
                answer -> assertEquals(answer.actor().equals("shop")
                        && answer.answer() instanceof Acknowledged,
                        !answer.effects().isEmpty())));
    }

    @Test
    void nothingDependsOnTheNumberOfThreads() {
        Replayed one = Shop.replay(Shop.with(), 1);
        Replayed four = Shop.replay(Shop.with(), 4);
        for (int i = 0; i < one.branches().size(); i++) {
            assertEquals(one.branches().get(i).journal().stream().toList(),
                    four.branches().get(i).journal().stream().toList());
        }
    }

    @Test
    void withoutAnAlertNobodyDecides() {
        Replayed replayed = Shop.replay("/alerts/0/when/failures/count=100");
        assertEquals(Optional.empty(), replayed.alertAt());
        assertEquals(List.of("do-nothing"), replayed.branches().stream()
                .map(b -> b.strategy().name()).toList());
    }

    private static Stream<Answered> answers(Replayed.Finished branch, String actor) {
        return branch.journal().stream(Answered.class).filter(a -> a.actor().equals(actor));
    }

    private static List<LocalDateTime> refused(Replayed.Finished branch, String actor,
            Refusal reason) {
        return answers(branch, actor).filter(a -> a.answer() instanceof Refused refused
                && refused.reason() == reason)
                .map(Answered::at).toList();
    }

    private static List<StepEnded> strategySteps(Replayed.Finished branch) {
        return branch.journal().stream(StepEnded.class)
                .filter(s -> s.ref().program() == Event.Program.STRATEGY).toList();
    }

    private static Restored restored(Replayed.Finished branch) {
        return branch.journal().stream(Restored.class).findFirst().orElseThrow();
    }

    private static long readsBetween(String from, String to) {
        return answers(branch(Shop.replay(), "do-nothing"), "reader")
                .filter(a -> !a.at().isBefore(at(from)) && a.at().isBefore(at(to))).count();
    }

    private static List<Row> drawnProducts(Replayed.Finished branch) {
        return branch.facts().get("orders").rows().stream().map(row -> row.pick(0, 1)).toList();
    }

    private static long cents(Replayed.Finished branch) {
        return branch.facts().get("products").rows().stream().mapToLong(r -> (Long) r.get(1)).sum();
    }

    private static Stream<Long> longs(long from, long to) {
        return java.util.stream.LongStream.rangeClosed(from, to).boxed();
    }
}
