package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.replay.draw.TickTimes;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.author.ScenarioProse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A shop for four tenants, held against the same shop for nobody in particular. */
class TenantsTest {

    private static final String SHOP = """
            { "formatVersion": 2, "kind": "Scenario", "id": "tenants", "title": "Tenants",
              "system": "A shop", "difficulty": "starter", "story": ["All goes."], "seed": 7,
              "start": "2026-03-02T08:00:00", "horizon": "12:00",
              "objectives": { "recoveryTime": { "shop": "30 min" } },
              "environment": { "databaseSize": "10 GB", "restoreThroughput": "1 GB/min",
                "provisioning": "2 min", "redoPace": 10 },
              "database": { "version": "V1", "setup": [
                "CREATE TABLE orders (id BIGINT PRIMARY KEY, tenant_id BIGINT NOT NULL)"] },
              "backups": [{ "name": "morning", "at": "09:00" }],
              "actors": [{ "name": "shop", "title": "Shop", "main": true,
                "schedule": { "every": "1 min" },
                %s
                "draws": { "order": { "sequence": { "start": 1 } }%s },
                "versions": [{ "name": "v1", "statements": [
                  "INSERT INTO orders (id, tenant_id) VALUES (:order, :tenant)"] }] }],
              "incident": { "at": "10:00", "summary": "All orders go.",
                "steps": [{ "type": "runSql", "statements": ["DELETE FROM orders"] }] },
              "alerts": [{ "name": "Call", "when": { "at": "10:20" }, "humanDelay": "10 min" }],
              "facts": [{ "name": "orders", "title": "Orders", "key": ["id"], %s
                "alternatives": [{ "table": "orders", "query": "SELECT id%s FROM orders" }] }],
              "invariants": { "interval": "10 min", "checks": [{ "name": "some", "title": "Some",
                "query": "SELECT 1 WHERE 1 = 0" }] },
              "strategies": [
                { "name": "do-nothing", "title": "Nothing", "kind": "none", "steps": [] },
                { "name": "pitr", "title": "PITR", "kind": "point-in-time-recovery",
                  "steps": [{ "type": "restoreInPlace", "target": "10:00" }] },
                { "name": "one", "title": "One stopped", "kind": "compensating-script", "steps": [
                  { "type": "contain", "actor": "shop%s", "run": "1 min" },
                  { "type": "verify", "run": "29 min" },
                  { "type": "resume", "actor": "shop%s", "run": "1 min" }] }] }
            """;
    private static final String FOUR = "\"forEach\": { \"values\": [11, 12, 13, 14],"
            + " \"shares\": [5, 3, 1, 1] },";

    private static final Comparison WITH = compared(SHOP.formatted(
            FOUR, "", "\"by\": \"tenant_id\",", ", tenant_id", "@12", "@12"));
    private static final Comparison WITHOUT = compared(SHOP.formatted(
            "", ", \"tenant\": { \"value\": 1 }", "", "", "", ""));

    @Test
    void theTenantsTicksAreThoseOfOneActorEachOnce() {
        Actor whole = WITHOUT.scenario().actors().getFirst();
        TickTimes ticks = new TickTimes(WITHOUT.scenario().start(), 7);
        boolean[] taken = new boolean[20_000];
        int[] counted = new int[4];
        for (int i = 0; i < 4; i++) {
            Actor member = WITH.scenario().actors().get(i);
            for (long n = ticks.first(member); n < 20_000; n = ticks.next(member, n)) {
                assertTrue(!taken[(int) n], "tick " + n + " is two tenants'");
                taken[(int) n] = true;
                counted[i]++;
                assertEquals(ticks.tick(whole, n), ticks.tick(member, n));
            }
        }
        assertEquals(20_000, Arrays.stream(counted).sum());
        double[] expected = {10_000, 6_000, 2_000, 2_000};
        double chiSquare = 0;
        for (int i = 0; i < 4; i++) {
            chiSquare += Math.pow(counted[i] - expected[i], 2) / expected[i];
        }
        assertTrue(chiSquare < 16.3, "3 degrees of freedom, p < 0.001: " + chiSquare);
    }

    @Test
    void countsOfAllTenantsAddUpToThoseOfOneActor() {
        for (String branch : List.of("do-nothing", "pitr")) {
            Outcome with = Mission.branch(WITH, branch).outcome();
            Outcome without = Mission.branch(WITHOUT, branch).outcome();
            for (Judgement judgement : Judgement.values()) {
                assertEquals(without.actor("shop").count(judgement), with.actors().values()
                        .stream().mapToLong(one -> one.count(judgement)).sum());
            }
            for (Verdict verdict : Verdict.values()) {
                long all = without.fact("orders").count(verdict);
                assertEquals(all, with.fact("orders").count(verdict));
                assertEquals(all, List.of(11, 12, 13, 14).stream()
                        .mapToLong(tenant -> with.fact("orders@" + tenant).count(verdict)).sum());
            }
        }
    }

    /** It is stopped from 10:31 to 11:01, but for the minute in which that is undone. */
    @Test
    void aTenantThatIsStoppedAloneLosesOnlyItsOwn() {
        Outcome outcome = Mission.branch(WITH, "one").outcome();
        outcome.actors().forEach((name, tally) -> assertEquals(name.equals("shop@12"),
                tally.count(Judgement.REFUSED) > 0, name));
        List<ActorTally.JudgedAnswer> own = outcome.actor("shop@12").answers();
        long during = own.stream()
                .filter(answer -> !answer.at().isBefore(WITH.scenario().start().plusMinutes(151))
                        && answer.at().isBefore(WITH.scenario().start().plusMinutes(181)))
                .count();
        assertEquals(during, outcome.actor("shop@12").count(Judgement.REFUSED));
        Outcome all = Mission.branch(WITHOUT, "one").outcome();
        assertEquals(30, all.actor("shop").count(Judgement.REFUSED));
    }

    @Test
    void aGroupThatIsStoppedIsStoppedForEachAndResumed() {
        Comparison group = compared(SHOP.formatted(FOUR, "", "", "", "", ""));
        Outcome outcome = Mission.branch(group, "one").outcome();
        assertEquals(30, outcome.actors().values().stream()
                .mapToLong(one -> one.count(Judgement.REFUSED)).sum());
        assertEquals(Mission.branch(WITHOUT, "one").outcome().fact("orders")
                .count(Verdict.NEVER_ACCEPTED),
                outcome.fact("orders")
                        .count(Verdict.NEVER_ACCEPTED));
        assertEquals(new Measure.Amount(30),
                Measure.of(outcome).get("/actors/shop/refused"));
    }

    @Test
    void aGroupIsOneAxisAndOneObjectiveThatSaysWhichTenantsMissedIt() {
        BranchResult pitr = Mission.branch(WITH, "pitr");
        List<String> axes = pitr.axes().stream().map(Axis::name)
                .filter(name -> name.contains("shop") || name.contains("orders")).toList();
        assertEquals(List.of("lost: orders", "lost or wrong: orders", "never accepted: orders",
                "unexpected: orders", "bad answers: shop", "wrong answers: shop", "down: shop"),
                axes);
        Objective met = pitr.objectives().getFirst();
        assertEquals(1, pitr.objectives().size());
        assertTrue(met.met() && met.verdict().startsWith("RTO of shop met: at most "),
                met::verdict);
        Comparison strict = compared(SHOP.replace("30 min\" } }", "14 min\" } }")
                .formatted(FOUR, "", "", "", "", ""));
        BranchResult late = Mission.branch(strict, "pitr");
        List<String> missed = late.outcome().actors().entrySet().stream()
                .filter(one -> one.getValue().longestOutage().toMinutes() > 14)
                .map(Map.Entry::getKey).toList();
        assertTrue(!missed.isEmpty() && missed.size() < 4, missed::toString);
        Objective.RtoOfGroup group = assertInstanceOf(
                Objective.RtoOfGroup.class, late.objectives().getFirst());
        assertEquals(missed, group.missedBy());
        assertTrue(group.verdict().startsWith("RTO of shop missed: by " + missed.size()
                + " of 4 tenants (" + String.join(", ", missed).replace("shop@", "")
                + "), at worst "),
                group::verdict);
    }

    @Test
    void whatThereIsToRestoreFromStaysAsItIs() {
        Loaded.Valid loaded = assertInstanceOf(Loaded.Valid.class, new ScenarioReader().read(
                "tenants.json", SHOP.formatted(FOUR, "", "", "", "", "")
                        .getBytes(StandardCharsets.UTF_8),
                List.of(Setting.parse("/replicas=[{\"name\": \"late\", \"delay\": \"1 h\"}]"),
                        Setting.parse("/archive={\"gaps\": [{\"from\": \"08:30\","
                                + " \"until\": \"08:40\"}]}")),
                OptionalLong.empty()));
        var safeguards = loaded.scenario().system().safeguards();
        assertEquals("late", safeguards.replicas().getFirst().name());
        assertEquals(1, safeguards.gaps().size());
    }

    @Test
    void explainTellsOfAGroupInOneLine() {
        String prose = String.join("\n", ScenarioProse.of(WITH.scenario()));
        assertTrue(prose
                .contains("- Shop (shop), for 4 tenants together (the first is shop@11), makes a"
                        + " request every 1 min."),
                prose);
    }

    @Test
    void whatCannotBeIsToldAtItsPlace() {
        told("/actors/0/forEach={\"count\": 100000}", "/actors/0/forEach/count",
                "out-of-range");
        told("/actors/0/forEach={}", "/actors/0/forEach", "wrong-shape");
        told("/actors/0/forEach={\"values\": [1, 1]}", "/actors/0/forEach/values",
                "duplicate-name");
        told("/actors/0/forEach={\"values\": [1, 2], \"shares\": [1]}",
                "/actors/0/forEach/shares", "weights-mismatch");
        told("/actors/0/forEach={\"values\": [1, 2], \"shares\": [1, 0]}",
                "/actors/0/forEach/shares/1", "out-of-range");
        told("/actors/0/forEach={\"name\": \"order\", \"count\": 2}", "/actors/0/draws/order",
                "duplicate-name");
        told("/strategies/2/steps/0/actor=\"shop@99\"", "/strategies/2/steps/0/actor",
                "unknown-actor");
    }

    private static void told(String setting, String pointer, String rule) {
        Loaded loaded = new ScenarioReader().read("tenants.json", SHOP.formatted(FOUR, "", "", "",
                "", "").getBytes(StandardCharsets.UTF_8), List.of(Setting.parse(setting)),
                OptionalLong.empty());
        assertTrue(assertInstanceOf(Loaded.Invalid.class, loaded).problems().stream()
                .anyMatch(one -> one.pointer().equals(pointer) && one.rule().id().equals(rule)),
                loaded::toString);
    }

    private static Comparison compared(String text) {
        Loaded loaded = new ScenarioReader().read("tenants.json",
                text.getBytes(StandardCharsets.UTF_8), List.of(), OptionalLong.empty());
        if (loaded instanceof Loaded.Invalid invalid) {
            throw new AssertionError(invalid.problems().toString());
        }
        ComparisonResult result = new IncidentSession((Loaded.Valid) loaded, new ScenarioEngines())
                .compare(List.of(), Progress.NONE);
        return assertInstanceOf(ComparisonResult.Compared.class, result,
                result::toString).comparison();
    }
}
