package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Faults that a part of the requests meets, versions side by side, and copies of actors. */
class PartOfRequestsTest {

    private static final int TICKS = 1200;
    private static final String NOBODY = "{ \"name\": \"do-nothing\", \"title\": \"Nothing\","
            + " \"kind\": \"none\", \"steps\": [] }";

    /**
     * A shop that orders every three seconds from 08:00 to 09:00.
     *
     * @param shop       what its file says besides, from a comma on
     * @param more       other actors, from a comma on
     * @param incident   the steps of the incident, at 08:10
     * @param strategies the strategies, which start at 08:20
     */
    private static Comparison day(String shop, String more, String incident, String strategies) {
        return WaitingDay.compare(WaitingDay.load("""
                { "formatVersion": 2, "kind": "Scenario", "id": "part", "title": "Part",
                  "system": "A shop", "difficulty": "starter", "story": ["A part of it fails."],
                  "seed": 3, "start": "2026-03-02T08:00:00", "horizon": "09:00",
                  "environment": { "databaseSize": "10 GB", "restoreThroughput": "1 GB/min",
                    "provisioning": "0 s", "redoPace": 10 },
                  "database": { "version": "V1", "setup": [
                    "CREATE TABLE orders (id BIGINT PRIMARY KEY, kind VARCHAR(9))"] },
                  "backups": [{ "name": "early", "at": "08:05" }],
                  "actors": [{ "name": "shop", "title": "Shop", "schedule": { "every": "3 s" },
                    "draws": { "order": { "sequence": { "start": 0 } } },
                    "versions": [
                      { "name": "v1", "statements": [
                        "INSERT INTO orders (id, kind) VALUES (:order, 'old')"],
                        "emits": [{ "effect": "bill", "key": ["order"] }] },
                      { "name": "v2", "statements": [
                        "INSERT INTO orders (id, kind) VALUES (:order, 'new')"],
                        "emits": [{ "effect": "bill", "key": ["order"] }] }] %s }%s],
                  "incident": { "at": "08:10", "summary": "Something breaks.",
                    "steps": [%s] },
                  "alerts": [{ "name": "Call", "when": { "at": "08:20" } }],
                  "effects": [{ "name": "bill", "title": "Bills", "fact": "orders" }],
                  "facts": [{ "name": "orders", "title": "Orders", "key": ["id"],
                    "alternatives": [{ "table": "orders",
                      "query": "SELECT id, kind FROM orders" }] }],
                  "invariants": { "interval": "10 min", "checks": [{ "name": "first",
                    "title": "The first", "query":
                      "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM orders WHERE id = 0)" }] },
                  "strategies": [%s] }
                """.formatted(shop, more, incident, strategies)));
    }

    private static Set<Long> refused(BranchResult branch) {
        Set<Long> ticks = new HashSet<>();
        branch.journal().stream(Answered.class)
                .filter(answered -> answered.answer() instanceof Refused)
                .forEach(answered -> ticks.add(answered.n()));
        return ticks;
    }

    private static String disruption(double share) {
        return "{ \"type\": \"disrupt\", \"name\": \"Half a network\", \"share\": " + share
                + ", \"for\": \"30 min\" }";
    }

    @Test
    void asManyMeetADisruptionAsItsShareSaysWhileItLasts() {
        // 600 ticks fall into the half hour; the spread of so many throws of 22 % is about 10
        Comparison some = day("", "", disruption(0.22), NOBODY);
        Set<Long> met = refused(WaitingDay.branch(some, "do-nothing"));
        assertTrue(met.size() > 132 - 60 && met.size() < 132 + 60, met.size() + " of 600");
        assertTrue(met.stream().allMatch(n -> n >= 200 && n < 800), met::toString);
        assertEquals(Set.of(), refused(WaitingDay.branch(some, "counterfactual")));
        FactLedger orders = WaitingDay.branch(some, "do-nothing").outcome().facts().get("orders");
        assertEquals(met.size(), orders.count(FactLedger.Verdict.NEVER_ACCEPTED));

        Set<Long> more = refused(WaitingDay.branch(
                day("", "", disruption(0.5), NOBODY), "do-nothing"));
        assertTrue(more.containsAll(met), "who meets a smaller fault meets the larger one, too");
        assertEquals(600, refused(WaitingDay.branch(
                day("", "", disruption(1), NOBODY), "do-nothing")).size());
    }

    @Test
    void aLockAndAContainmentHaveAShareToo() {
        Comparison day = day("", "", """
                { "type": "runSql", "name": "Rewrite", "run": "10 min", "locks": ["orders"],
                  "share": 0.25, "statements": ["UPDATE orders SET kind = kind"] },
                { "type": "contain", "readOnly": true, "share": 0.25, "name": "Some pods" }""",
                "{ \"name\": \"open\", \"title\": \"Open\", \"kind\": \"hybrid\", \"steps\": ["
                        + " { \"type\": \"resume\", \"readOnly\": true, \"run\": \"10 min\" } ] }");
        Map<Refusal, Integer> reasons = new TreeMap<>();
        WaitingDay.branch(day, "open").journal().stream(Answered.class).forEach(answered -> {
            if (answered.answer() instanceof Refused(var reason, _)) {
                reasons.merge(reason, 1, Integer::sum);
            }
        });
        assertEquals(Set.of(Refusal.TABLE_LOCKED, Refusal.READ_ONLY), reasons.keySet());
        // ten minutes each: 200 ticks, of which a quarter
        reasons.values().forEach(
                count -> assertTrue(count > 50 - 30 && count < 50 + 30, reasons.toString()));
    }

    @Test
    void whoTriesAgainMeetsAPartialFaultAnewAndAQueueGoesOnWithItsFirst() {
        Set<Long> tried = refused(WaitingDay.branch(day(
                ", \"whenRefused\": { \"retry\": { \"every\": \"1 s\", \"times\": 40 } }", "",
                disruption(0.5), NOBODY), "do-nothing"));
        assertEquals(Set.of(), tried, "forty heads in a row do not come about");
        BranchResult queues = WaitingDay.branch(day(", \"whenRefused\": { \"queue\": {} }", "",
                disruption(0.5), NOBODY), "do-nothing");
        assertEquals(TICKS, queues.outcome().actors().get("shop").count(Judgement.OK));
        assertTrue(queues.outcome().actors().get("shop").waits().longest()
                .compareTo(Duration.ofMinutes(2)) < 0);
    }

    @Test
    void aLostArrayTakesAllRowsUntilARestoreBringsThemBack() {
        Comparison day = day("", "",
                "{ \"type\": \"disrupt\", \"name\": \"Array\", \"data\": \"lost\" }", """
                { "name": "script", "title": "Script", "kind": "roll-forward", "steps": [
                  { "type": "runSql", "statements": ["DELETE FROM orders WHERE id = 1"] }] },
                { "name": "restore", "title": "Restore", "kind": "point-in-time-recovery",
                  "steps": [{ "type": "restoreInPlace", "target": "08:10" }] }""");
        FactLedger nothing = WaitingDay.branch(day, "do-nothing").outcome().facts().get("orders");
        assertEquals(200, nothing.count(FactLedger.Verdict.LOST), "the orders up to 08:10");
        assertEquals(1000, nothing.count(FactLedger.Verdict.NEVER_ACCEPTED));
        assertTrue(WaitingDay.branch(day, "script").outcome().workDoneAt().isEmpty(),
                "nothing runs on a database that is gone");
        BranchResult restored = WaitingDay.branch(day, "restore");
        // 10 minutes of load and 5 minutes of log at ten times the speed, from 08:20 on
        int up = 1200 + 600 + 30;
        assertEquals(WaitingDay.START.plusSeconds(up),
                restored.outcome().serviceBackAt().orElseThrow());
        FactLedger orders = restored.outcome().facts().get("orders");
        assertEquals(0, orders.count(FactLedger.Verdict.LOST));
        assertEquals((up - 600) / 3, orders.count(FactLedger.Verdict.NEVER_ACCEPTED));
    }

    @Test
    void aFixOnAllMachinesButTwoLeavesATenthOfTheRequestsToTheOldVersion() {
        Comparison day = day(", \"nodes\": 20", "",
                "{ \"type\": \"deploy\", \"actor\": \"shop\", \"version\": \"v2\" }", """
                { "name": "back", "title": "Back", "kind": "roll-forward", "steps": [
                  { "type": "deploy", "actor": "shop", "version": "v1", "nodes": 18 }] },
                { "name": "all", "title": "All", "kind": "roll-forward", "steps": [
                  { "type": "deploy", "actor": "shop", "version": "v1", "nodes": 18 },
                  { "type": "deploy", "actor": "shop", "version": "v1", "nodes": 20,
                    "name": "The others" }] }""");
        Map<String, Long> byVersion = new TreeMap<>();
        WaitingDay.branch(day, "back").journal().stream(Answered.class)
                .filter(answered -> answered.n() >= 401)
                .forEach(answered -> byVersion.merge(answered.version(), 1L, Long::sum));
        // 799 requests, of which a tenth meets one of two machines in twenty
        assertEquals(799, byVersion.values().stream().mapToLong(Long::longValue).sum());
        assertTrue(byVersion.get("v2") > 80 - 45 && byVersion.get("v2") < 80 + 45,
                byVersion::toString);
        // wrong are those of the ten minutes before the fix, and those of the two machines
        assertEquals(201 + byVersion.get("v2"), WaitingDay.branch(day, "back").outcome().facts()
                .get("orders").count(FactLedger.Verdict.WRONG));
        assertEquals(201, WaitingDay.branch(day, "all").outcome().facts()
                .get("orders").count(FactLedger.Verdict.WRONG));
    }

    @Test
    void aForgottenCopyThatIsStartedAsksTheSameAsTheOriginal() {
        Comparison day = day("", ", { \"name\": \"twin\", \"copyOf\": \"shop\","
                + " \"stopped\": true, \"versions\": [{ \"name\": \"v0\", \"statements\":"
                + " [\"SELECT 1\"], \"emits\": [{ \"effect\": \"bill\", \"key\": [\"order\"] }]"
                + " }] }", "{ \"type\": \"resume\", \"actor\": \"twin\" }",
                "{ \"name\": \"stop\", \"title\": \"Stop\", \"kind\": \"hybrid\", \"steps\": ["
                        + " { \"type\": \"contain\", \"actor\": \"twin\" } ] }");
        // from 08:10:00 to 08:20:00, the decision after the requests of its instant
        assertEquals(201, WaitingDay.branch(day, "stop").outcome().effects().get("bill")
                .count(EffectLedger.Verdict.TWICE));
        assertEquals(1000, WaitingDay.branch(day, "do-nothing").outcome().effects().get("bill")
                .count(EffectLedger.Verdict.TWICE));
        BranchResult truth = WaitingDay.branch(day, "counterfactual");
        assertEquals(TICKS, truth.outcome().actors().get("twin").count(Judgement.REFUSED));
        assertEquals(List.of(0L, 0L), List.of(truth.outcome().actors().get("twin").bad(),
                truth.outcome().actors().get("twin").downSeconds()));
    }
}
