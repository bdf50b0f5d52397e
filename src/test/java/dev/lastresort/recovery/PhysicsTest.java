package dev.lastresort.recovery;

import static dev.lastresort.recovery.Shop.at;
import static dev.lastresort.recovery.Shop.branch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.replay.program.NotAdmitted;
import dev.lastresort.replay.program.ReplayFault;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Draws, transactions, virtual time, containment and schema versions on the small shop. Where each
 * point of the physics is tested:
 * <ol>
 * <li>One clock, order at one instant: {@code InstantOrderTest}, {@code EventQueueTest}; no trace
 * of machine, company or cut: {@code DeterminismTest}, {@code CutsDoNotShowTest},
 * {@code PurityTest}
 * <li>Draws: here, {@code DiceTest}, {@code TickTimesTest}, {@code IncidentReplayTest}
 * <li>Statements really run, effects after the commit: here, {@code IncidentReplayTest}
 * <li>Virtual time in SQL: here, {@code SqlGateTest}
 * <li>Restores: {@code RestoreTruthTest}, {@code HistoryTest}, {@code RecoveryTimesTest}
 * <li>Durations: {@code IncidentReplayTest}, {@code RecoveryTimesTest}, the mission's tests
 * <li>Ledger: {@code LedgerOracleTest}, {@code IncidentComparisonTest}
 * <li>Answers and downtime: {@code IncidentComparisonTest}, {@code MissionArithmeticTest}
 * <li>Facts by schema version: here, {@code LedgerOracleTest}
 * <li>Recovered and clean: {@code RecoveryTimesTest}
 * <li>Axes and dominance: {@code IncidentComparisonTest}
 * </ol>
 */
@Execution(ExecutionMode.CONCURRENT)
class PhysicsTest {

    @Test
    void picksAreFromTheStartOfTheDayOnEveryBranch() {
        Replayed replayed = Shop.replay("/incident/steps/0/statements=[\"DROP TABLE notes\","
                + "\"INSERT INTO products SELECT id + 100, cents FROM products\"]");
        List<Row> truth = drawn(replayed.counterfactual());
        assertEquals(240, truth.size());
        assertTrue(truth.stream().allMatch(row -> (Long) row.get(1) <= 20));
        assertTrue(truth.stream().map(row -> row.get(1)).distinct().count() > 10);
        assertEquals(truth, drawn(branch(replayed, "do-nothing")));
    }

    @Test
    void aRequestThatFailsHasNoEffectAndLeavesNothingButItsMovedSequence() {
        Replayed.Finished trunk = branch(Shop.replay("/actors/0/versions/0/statements/-="
                + "\"INSERT INTO notes (id, body) VALUES (CAST(:order AS BIGINT) + 1000, 'x')\""),
                "do-nothing");
        List<Answered> failed = answers(trunk, "shop").filter(a -> a.answer() instanceof Failed)
                .toList();
        // its third statement meets no table from 01:00:30 on
        assertEquals(180, failed.size());
        for (Answered answer : failed) {
            assertEquals(new Failed("42S02", 2), answer.answer());
            assertEquals(List.of(), answer.effects());
            assertEquals(List.of(), answer.commit().changes());
            assertEquals(Set.of("receipt_numbers"), answer.commit().sequences().keySet());
        }
        assertEquals(60, trunk.facts().get("orders").rows().size());
    }

    @Test
    void nowIsTheInstantOfTheRequest() {
        Replayed replayed = Shop.replay("/actors/0/schedule/jitter=\"50 s\"",
                "/facts/0/alternatives/0/query=\"SELECT id, placed_at FROM orders\"");
        Replayed.Finished trunk = branch(replayed, "do-nothing");
        List<LocalDateTime> placed = trunk.facts().get("orders").rows().stream()
                .sorted((a, b) -> Long.compare((Long) a.get(0), (Long) b.get(0)))
                .map(row -> (LocalDateTime) row.get(1)).toList();
        assertEquals(answers(trunk, "shop").map(Answered::at).toList(), placed);
    }

    @Test
    void nowIsTheEndOfTheStep() {
        Replayed.Finished trunk = branch(Shop.replay("/incident/steps/0/statements=["
                + "\"UPDATE orders SET placed_at = :now WHERE id = 1\"]",
                "/facts/0/alternatives/0/query=\"SELECT id, placed_at FROM orders WHERE id = 1\""),
                "do-nothing");
        assertEquals(at("01:00:30"), trunk.facts().get("orders").rows().getFirst().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTIMESTAMP", "CURDATE()", "\\\"NOW\\\"()", "unix_timestamp()"})
    void aClockFunctionIsRefusedAndItsPlaceTold(String function) {
        String pointer = "/actors/0/versions/0/statements/1/sql";
        ReplayFault fault = assertThrows(NotAdmitted.class, () -> Shop.replay(pointer
                + "=\"INSERT INTO orders (id, product_id, cents, receipt, placed_at)"
                + " VALUES (:order, 1, 1, 1, " + function + ")\"")).faults().getFirst();
        assertEquals("clock-function", fault.rule());
        assertEquals(pointer, fault.pointer());
    }

    @Test
    void anAmountThatIsNoNumberIsTheScenariosFault() {
        ReplayFault fault = assertThrows(ReplayFault.class, () -> Shop.replay(
                "/actors/0/draws/word={\"pattern\":\"abc\"}",
                "/actors/0/versions/0/emits/0/amount=\"word\""));
        assertEquals("amount-not-a-number", fault.rule());
        assertEquals("/actors/0/versions/0/emits/0/amount", fault.pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE saved AS SELECT id FROM products",
        "ALTER TABLE orders DROP PRIMARY KEY"})
    void aStepMayLeaveATableWithoutAKey(String statement) {
        Replayed.Finished branch = branch(Shop.replay("/strategies/1/steps=[{\"type\":\"runSql\","
                + "\"name\":\"Save\",\"run\":\"1 min\",\"statements\":["
                + "\"" + statement + "\"]}]"), "pitr");
        StepEnded end = branch.journal().stream(StepEnded.class).toList().getLast();
        assertTrue(end.result() instanceof Done, end.result().toString());
        assertFalse(answers(branch, "shop").anyMatch(a -> a.answer() instanceof Failed));
        assertEquals(240, branch.facts().get("orders").rows().size());
    }

    @ParameterizedTest
    @ValueSource(strings = "CREATE TABLE saved AS SELECT ROW (id, id) AS pair FROM products")
    void aStepThatLeavesValuesThatCannotBeHeldIsRefusedWholeAndNobodyElseSuffers(String statement) {
        Replayed.Finished branch = branch(Shop.replay("/strategies/1/steps=[{\"type\":\"runSql\","
                + "\"name\":\"Save\",\"run\":\"1 min\",\"statements\":["
                + "\"UPDATE orders SET cents = 0\",\"" + statement + "\"]}]"), "pitr");
        StepEnded end = branch.journal().stream(StepEnded.class).toList().getLast();
        assertTrue(end.result() instanceof StepFailed failed && failed.sqlState().equals("LR002"));
        assertEquals(List.<Change>of(), end.commit().changes());
        assertFalse(answers(branch, "shop").anyMatch(a -> a.answer() instanceof Failed));
        assertEquals(240, branch.facts().get("orders").rows().size());
        assertTrue(branch.facts().get("orders").rows().stream()
                .allMatch(row -> (Long) row.get(2) > 0));
    }

    /**
     * The reader only reads, the shop writes; its ten orders fall at :30, the reader comes at
     * 01:25.
     */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "\"actor\":\"shop\"; 10; 0", "\"actor\":\"reader\"; 0; 1",
        "\"readOnly\":true; 10; 0", "\"maintenance\":true; 10; 1"
    })
    void containmentRefusesThoseItIsForFromItsEndUntilItIsTakenBack(
            String what, int shop, int reader) {
        Replayed.Finished branch = branch(Shop.replay("/strategies/3/steps=["
                + "{\"type\":\"contain\",\"name\":\"Halt\"," + what + ",\"authoring\":\"1 min\"},"
                + "{\"type\":\"verify\",\"name\":\"Look\",\"run\":\"10 min\"},"
                + "{\"type\":\"resume\",\"name\":\"Go\"," + what + "}]"), "backup");
        assertRefused(branch, "shop", shop);
        assertRefused(branch, "reader", reader);
        assertFalse(answers(branch, "shop").anyMatch(a -> a.answer() instanceof Failed));
    }

    private static void assertRefused(Replayed.Finished branch, String actor, int count) {
        List<LocalDateTime> refused = answers(branch, actor)
                .filter(a -> a.answer() instanceof Refused).map(Answered::at).toList();
        assertEquals(count, refused.size(), actor);
        // decision 01:20 and a minute to write; ten more to look
        refused.forEach(when -> assertTrue(
                !when.isBefore(at("01:21:00")) && when.isBefore(at("01:31:00")), when.toString()));
    }

    @Test
    void containmentThatIsNotTakenBackLastsToTheHorizon() {
        Replayed.Finished branch = branch(Shop.replay("/strategies/3/steps=["
                + "{\"type\":\"contain\",\"name\":\"Halt\",\"maintenance\":true}]"), "backup");
        // 01:20:30 to 03:59:30
        assertEquals(160, answers(branch, "shop").filter(a -> a.answer() instanceof Refused)
                .count());
    }

    @Test
    void jitterDelaysEachTickByLessThanItselfAndTheSameOnEveryBranch() {
        Replayed replayed = Shop.replay("/actors/0/schedule/jitter=\"50 s\"");
        List<Answered> truth = answers(replayed.counterfactual(), "shop").toList();
        Set<Duration> seen = truth.stream().map(a -> Duration.between(
                at("00:00:30").plusMinutes(a.n()), a.at())).collect(Collectors.toSet());
        assertTrue(seen.stream().allMatch(
                d -> !d.isNegative() && d.compareTo(Duration.ofSeconds(50)) < 0), seen.toString());
        assertTrue(seen.size() > 200, "drawn anew for each tick");
        replayed.branches().forEach(branch -> assertEquals(
                truth.stream().map(Answered::at).toList(),
                answers(branch, "shop").map(Answered::at).toList()));
        assertNotEquals(truth.stream().map(Answered::at).toList(),
                answers(Shop.replay("/actors/0/schedule/jitter=\"50 s\"", "/seed=8")
                        .counterfactual(), "shop").map(Answered::at).toList());
    }

    /** V2 comes with the drop; a restore to before it forgets V2, a copy back adds V3. */
    @ParameterizedTest
    @CsvSource({"do-nothing, second", "pitr, first", "backup, first", "aside, third"})
    void theFactFollowsTheHistoryInsideTheDatabase(String name, String alternative) {
        String one = "\"table\":\"products\",\"query\":"
                + "\"SELECT id, '%s' AS word FROM products WHERE id = 1\"}";
        Replayed replayed =
                Shop.replay("/facts/1={\"name\":\"word\",\"title\":\"Word\",\"key\":[\"id\"],"
                        + "\"alternatives\":[{" + one.formatted("first") + ",{\"since\":\"V2\","
                        + one.formatted("second") + ",{\"since\":\"V3\"," + one.formatted("third")
                        + "]}");
        assertEquals(List.of(Row.of(1L, alternative)),
                branch(replayed, name).facts().get("word").rows());
        assertEquals(List.of(Row.of(1L, "first")), replayed.counterfactual().facts().get("word")
                .rows());
    }

    @Test
    void verifyingTakesItsTimeLooksAndChangesNothing() {
        Replayed.Finished branch = branch(Shop.replay("/strategies/1/steps/-="
                + "{\"type\":\"verify\",\"name\":\"Look\","
                + "\"approval\":\"1 min\",\"run\":\"90 s\"}"), "pitr");
        StepEnded verified = branch.journal().stream(StepEnded.class).toList().getLast();
        // the restore ends at 01:38
        assertEquals(at("01:40:30"), verified.at());
        assertEquals(List.<Change>of(), verified.commit().changes());
        assertTrue(branch.journal().stream(InvariantsChecked.class)
                .anyMatch(check -> check.at().equals(at("01:40:30")) && check.allHold()));
    }

    private static Stream<Answered> answers(Replayed.Finished branch, String actor) {
        return branch.journal().stream(Answered.class).filter(a -> a.actor().equals(actor));
    }

    private static List<Row> drawn(Replayed.Finished branch) {
        return branch.facts().get("orders").rows().stream().map(row -> row.pick(0, 1)).toList();
    }
}
