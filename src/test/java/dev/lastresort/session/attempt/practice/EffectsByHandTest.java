package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ComparisonResult.Compared;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView.OutsideEffect;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever repairs by hand can also give back what was taken, as a recovery of the file does. */
@Execution(ExecutionMode.CONCURRENT)
class EffectsByHandTest {

    private static final String ID = "success-zero-rows";

    private static Loaded.Valid loaded;
    private static Room room;

    @BeforeAll
    static void open() {
        loaded = (Loaded.Valid) new BundledScenarios(new ScenarioReader())
                .read(ID, List.of(), OptionalLong.empty());
        room = Rooms.open(ID);
    }

    @Test
    void refundsByHandAreThoseOfTheStrategyAndReplayToTheSameBytes() {
        Scenario scenario = loaded.scenario();
        Strategy strategy = scenario.strategies().stream()
                .filter(one -> one.name().equals("refund-later")).findFirst().orElseThrow();
        assertTrue(strategy.steps().stream().anyMatch(step -> step instanceof Step.RunSql script
                && !script.emits().effects().isEmpty()), "it gives money back");
        Comparison comparison =
                assertInstanceOf(Compared.class, new IncidentSession(loaded, new ScenarioEngines())
                        .compare(List.of(strategy.name()), Progress.NONE)).comparison();
        ByHandTest.same(room, Rooms.yardstick(scenario), comparison, strategy);
    }

    /** Debits themselves are in no recovery's hands. */
    @Test
    void theRoomOffersWhatSomeRecoveryDoesOutside() {
        OngoingAttempt live = Rooms.attempt(room);
        assertEquals(List.of("credit-note", "refund"), live.view().offers().effects().stream()
                .map(OutsideEffect::name).sorted().toList());
        Reply.NotDone not = assertInstanceOf(
                Reply.NotDone.class, live.act(script("debit", "id")));
        assertTrue(not.why().contains("debit"), not.why());
    }

    @Test
    void eachRowThatTheStatementShowsIsOneEffect() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, script("refund", "id"));
        ByHand.done(live, new Action.Wait(live.now().plusHours(2)));
        assertEquals(WorkState.DONE, live.view().works().getFirst().progress());
        assertEquals(3, ended(live).effects().size());
    }

    /** What cannot be told takes back what the script did to the rows, too. */
    @Test
    void aColumnThatIsNotThereFailsTheScriptAndLeavesTheRows() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, script("refund", "nowhere"));
        ByHand.done(live, new Action.Wait(live.now().plusHours(2)));
        Work work = live.view().works().getFirst();
        assertEquals(WorkState.FAILED, work.progress());
        assertTrue(work.error().contains("nowhere"), work.error());
        assertTrue(ended(live).commit().changes().isEmpty());
        Reply.BatchRan ran = assertInstanceOf(Reply.BatchRan.class, ByHand.done(live,
                new Action.Console(List.of(new Sql("SELECT COUNT(*) FROM customers"
                        + " WHERE company = 'Renamed'", "")), Optional.empty()))
                .content());
        assertEquals("0", ran.results().getFirst().rows().getFirst().getFirst());
    }

    private static Event.StepEnded ended(OngoingAttempt live) {
        return live.journal().stream(Event.StepEnded.class)
                .filter(one -> one.ref().program() == Event.Program.STRATEGY)
                .findFirst().orElseThrow();
    }

    /** Three customers get another name, and money. */
    private static Action script(String effect, String key) {
        return new Action.Take(new Step.RunSql("Give back", Step.Hands.NONE, List.of(
                new Sql("UPDATE customers SET company = 'Renamed' WHERE id <= 3", ""),
                new Sql("SELECT id, monthly_cents FROM customers WHERE id <= 3", "")), List.of(),
                Optional.empty(), Duration.ZERO, Optional.empty(),
                new Step.Emits(new TreeMap<>(Map.of(1, "rows")), List.of(new Emission(effect,
                        List.of("rows." + key), Optional.of("rows.monthly_cents"),
                        Optional.of("rows"))))),
                Optional.empty(), Optional.empty());
    }
}
