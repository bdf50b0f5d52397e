package dev.lastresort.recovery;

import static dev.lastresort.recovery.Shop.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.Outage;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Verdict;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Replayed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Locks, effects of steps, and requests that must change something, reckoned by hand. */
@Execution(ExecutionMode.CONCURRENT)
class StepRulesTest {

    private static final String CALLED = "/alerts/0={\"name\":\"Call\","
            + "\"when\":{\"at\":\"2026-03-02T01:10:00\"},\"humanDelay\":\"10 min\"}";

    private static Replayed replay(String... settings) {
        List<String> all = new ArrayList<>(Arrays.asList(settings));
        all.add(CALLED);
        return Shop.replay(all.toArray(String[]::new));
    }

    private static Outcome outcome(Comparison comparison, String name) {
        return comparison.branches().stream().filter(branch -> branch.name().equals(name))
                .findFirst().orElseThrow().outcome();
    }

    private static Comparison compare(String... settings) {
        return new IncidentComparison().compare(replay(settings));
    }

    @Test
    void aReportThatMeetsALockIsDownForTheLock() {
        // locked from 01:04:50 to 01:05:05; the reader comes at 00:55, 01:05 and 01:15
        Outcome trunk = outcome(compare("/incident/at=\"2026-03-02T01:04:50\"",
                "/incident/steps/0={\"type\":\"runSql\",\"name\":\"Alter\",\"run\":\"15 s\","
                        + "\"locks\":[\"notes\"],\"statements\":["
                        + "\"ALTER TABLE notes ADD COLUMN stars INTEGER\"]}"),
                "do-nothing");
        ActorTally reader = trunk.actor("reader");
        assertEquals(1, reader.count(Judgement.REFUSED));
        assertEquals(1, reader.bad());
        assertEquals(15, reader.downSeconds());
        assertEquals(List.of(new Outage(at("01:04:50"), at("01:05:05"), false)),
                reader.outages());
        assertEquals(0, trunk.actor("shop").downSeconds(), "it does not touch the notes");
        assertEquals(Optional.of(at("01:20:00")), trunk.serviceBackAt());
    }

    @Test
    void anActorWhoseTableIsBackIsUpAgainBeforeItsNextRequest() {
        // the reader fails at 01:05, 01:15, 01:25 and 01:35; the copy ends at 01:40
        ActorTally reader = outcome(new IncidentComparison().compare(Shop.replay(
                "/strategies/2/steps/1/run=\"1 min\"")), "aside").actor("reader");
        // approval 1 min, 5 min, 10 GB at 1 GB/min, 20 min of log ÷ 10: 01:38, then 1 min
        assertEquals(4, reader.bad());
        assertEquals(List.of(new Outage(at("01:05:00"), at("01:39:00"), false)),
                reader.outages());
        assertEquals(34 * 60, reader.downSeconds());
    }

    private static final String MONEY = "/effects=[{\"name\":\"charge\",\"title\":\"Charges\","
            + "\"fact\":\"orders\",\"unit\":\"cents\",\"money\":\"USD\"},{\"name\":\"refund\","
            + "\"title\":\"Refunds\",\"unit\":\"cents\",\"reverses\":\"charge\","
            + "\"money\":\"USD\"}]";

    private static String emitting(String effect, String name, String where, String more) {
        return "{\"type\":\"runSql\",\"name\":\"" + name + "\",\"statements\":[{\"sql\":"
                + "\"SELECT id, cents FROM orders WHERE " + where + " ORDER BY id\","
                + "\"as\":\"found\"}" + more + "],\"emits\":[{\"effect\":\"" + effect
                + "\",\"forEach\":\"found\",\"key\":[\"found.id\"],\"amount\":\"found.cents\"}]}";
    }

    private static String refunds(String where, String more) {
        return "/strategies/2={\"name\":\"aside\",\"title\":\"Refund\",\"kind\":"
                + "\"compensating-script\",\"steps\":["
                + emitting("refund", "Refund them", where, more) + "]}";
    }

    private static final String CHARGED_AGAIN =
            "/incident/steps/0=" + emitting("charge", "Charge again", "id <= 5", "");

    private static BigDecimal sumOfFirst(Replayed replayed, int orders) {
        return replayed.counterfactual().facts().get("orders").rows().stream()
                .filter(row -> (Long) row.get(0) <= orders)
                .map(row -> new BigDecimal(row.get(2).toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertMoney(BigDecimal owed, BigDecimal forgone, EffectLedger ledger) {
        assertEquals(owed, ledger.money().orElseThrow().owed());
        assertEquals(forgone, ledger.money().orElseThrow().forgone());
    }

    @Test
    void whatAnIncidentChargesTwiceIsOwedUntilAScriptRefundsIt() {
        Replayed replayed = replay(MONEY, CHARGED_AGAIN, refunds("id <= 5", ""));
        Comparison comparison = new IncidentComparison().compare(replayed);
        EffectLedger left = outcome(comparison, "do-nothing").effect("charge");
        assertEquals(5, left.count(Verdict.TWICE));
        assertEquals(5, left.notRight());
        assertMoney(sumOfFirst(replayed, 5), BigDecimal.ZERO, left);
        EffectLedger refunded = outcome(comparison, "aside").effect("charge");
        assertEquals(5, refunded.count(Verdict.TWICE), "told, as it happened");
        assertEquals(5, refunded.takenBack());
        assertEquals(0, refunded.notRight());
        assertMoney(BigDecimal.ZERO, BigDecimal.ZERO, refunded);
        assertEquals(5, outcome(comparison, "aside").effect("refund").count(
                EffectLedger.Verdict.OK));
        assertEquals(0, outcome(comparison, "aside").effect("refund").bad());
    }

    @Test
    void aScriptThatRefundsTooManyForgoesTheirAmounts() {
        Replayed replayed = replay(MONEY, CHARGED_AGAIN, refunds("id <= 7", ""));
        Outcome script = outcome(new IncidentComparison().compare(replayed), "aside");
        assertMoney(BigDecimal.ZERO,
                sumOfFirst(replayed, 7).subtract(sumOfFirst(replayed, 5)),
                script.effect("charge"));
        assertEquals(2, script.effect("refund").count(Verdict.UNEXPECTED));
    }

    @Test
    void aScriptThatFailsHasRefundedNothing() {
        Replayed replayed = replay(MONEY, CHARGED_AGAIN,
                refunds("id <= 5", ",\"DROP TABLE nobody\""));
        Outcome script = outcome(new IncidentComparison().compare(replayed), "aside");
        assertEquals(5, script.effect("charge").notRight());
        assertMoney(sumOfFirst(replayed, 5), BigDecimal.ZERO, script.effect("charge"));
        assertEquals(Optional.empty(), script.workDoneAt());
    }

    @Test
    void aRequestThatMustChangeARowAndChangesNoneHasDoneNothing() {
        // Order k marks note k mod 30 + 1. From 01:00:00 on those above 20 are gone, so that of
        // the orders 61 to 240 ten in each thirty miss: 60.
        Replayed replayed = replay("/actors/0/versions/0/statements/-={\"sql\":\"UPDATE notes"
                + " SET body = 'seen' WHERE id = MOD(:order, 30) + 1\",\"mustAffect\":1}",
                "/incident/steps/0={\"type\":\"runSql\",\"name\":\"Delete\","
                        + "\"statements\":[\"DELETE FROM notes WHERE id > 20\"]}");
        Outcome trunk = outcome(new IncidentComparison().compare(replayed), "do-nothing");
        assertEquals(60, trunk.actor("shop").count(Judgement.FAILED));
        assertEquals(60, trunk.actor("shop").bad());
        assertEquals(60, trunk.fact("orders").count(FactLedger.Verdict.NEVER_ACCEPTED));
        assertEquals(0, trunk.fact("orders").count(FactLedger.Verdict.LOST));
        assertEquals(60, trunk.effect("charge").count(Verdict.MISSING));
        assertEquals(60, Shop.branch(replayed, "do-nothing").journal().stream(Answered.class)
                .filter(answered -> answered.answer() instanceof Failed(var state, var statement)
                        && state.equals("02000") && statement == 2
                        && answered.effects().isEmpty()
                        && answered.commit().changes().isEmpty())
                .count());
        assertTrue(replayed.counterfactual().journal().stream(Answered.class)
                .noneMatch(answered -> answered.answer() instanceof Failed));
    }
}
