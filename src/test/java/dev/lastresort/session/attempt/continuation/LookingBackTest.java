package dev.lastresort.session.attempt.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.patience.Patience;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.ByHand;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import dev.lastresort.session.attempt.verdict.Move;
import dev.lastresort.session.attempt.verdict.MovesFound;
import dev.lastresort.session.attempt.verdict.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A shop takes an order a minute; its page of notes is read 30 s after each. The notes are dropped
 * at 09:41, somebody is called at 10:20. A restore takes 2 min of provisioning, 10 GB at 1 GB/min
 * and 40 min of log at tenfold pace, so 16 min; copying back takes another one.
 */
@Execution(ExecutionMode.CONCURRENT)
class LookingBackTest {

    private static final String NO_ORDER_LOST = "/objectives={\"rowsLost\":{\"orders\":0}}";

    @Test
    void tenMinutesOfWaitingCostTenMinutesOfOutage() {
        OngoingAttempt live = attempt(room());
        ByHand.done(live, new Action.Wait(live.now().plusMinutes(10)));
        ByHand.submit(live, live.now(), steps(live, "aside"));
        CostlyMove only = only(live);
        assertEquals(Move.Sort.WAIT, only.move().sort());
        assertEquals(600, cost(only, "down: page"));
        assertEquals(600, cost(only, "time to recover"));
        assertEquals(10, cost(only, "bad answers: page"));
        assertEquals(3, only.axes().size(), only.axes()::toString);
        assertEquals("aside", recovery(only));
        assertEquals(0, only.better().from());
    }

    /** Orders of 09:40 to 10:20 are gone, those of 10:21 to 10:35 are turned away. */
    @Test
    void restoringInPlaceWhereAsideWouldDoLosesRows() {
        OngoingAttempt live = attempt(room(NO_ORDER_LOST));
        ByHand.submit(live, live.now(), steps(live, "in-place"));
        CostlyMove only = only(live);
        assertEquals(41, cost(only, "lost: orders"));
        assertEquals(15, cost(only, "never accepted: orders"));
        assertTrue(only.allLost());
        assertEquals("aside", recovery(only));
        assertTrue(only.needed(), "nothing but a restore brings the notes back");
        assertFalse(only.better().restoresInPlace(0));
        // the questions that stand before it moved nothing: what cost was the restore
        assertInstanceOf(Action.Take.class, only.move().decisions().getFirst().action());
    }

    @Test
    void whereOnlyARestoreInPlaceKeepsTheObjectivesItIsTheBetterMove() {
        OngoingAttempt live = attempt(without(List.of("aside"),
                "/objectives={\"recoveryTime\":{\"page\":\"2 h\"}}"));
        CostlyMove only = only(live);
        assertEquals(Move.Sort.NOTHING_MORE, only.move().sort());
        assertEquals("in-place", recovery(only));
        assertTrue(only.needed() && only.better().restoresInPlace(0));
        assertEquals(1, only.forfeited().size());
    }

    @Test
    void nothingIsFoundWhereNoMoveWouldHaveDoneBetter() {
        OngoingAttempt live = attempt(room(NO_ORDER_LOST));
        ByHand.submit(live, live.now(), steps(live, "aside"));
        ByHand.done(live, new Action.Wait(live.now().plusMinutes(30)));
        assertEquals(List.of(), found(live).costly());
    }

    /** Ready at 10:36, copied back at 10:50 instead: 14 minutes. */
    @Test
    void whatWasBegunAlreadyNeedNotBeBegunAgain() {
        OngoingAttempt live = attempt(room());
        List<Step> steps = steps(live, "aside");
        ByHand.done(live, new Action.Take(new Step.RestoreAside("Mine", Step.Hands.NONE,
                ((Step.RestoreAside) steps.getFirst()).point(), "mine"), Optional.empty(),
                Optional.empty()));
        ByHand.done(live, new Action.Wait(live.now().plusMinutes(30)));
        ByHand.done(live, new Action.Take(new Step.CopyBack("Back", Step.Hands.NONE, "mine",
                ((Step.CopyBack) steps.getLast()).tables(), Optional.empty(),
                Duration.ZERO), Optional.empty(), Optional.empty()));
        CostlyMove only = only(live);
        assertEquals(Move.Sort.WAIT, only.move().sort());
        assertEquals(14 * 60, cost(only, "down: page"));
        assertTrue(only.better().way() instanceof Way.ByRecovery recovery && recovery.isRest());
    }

    @Test
    void anotherAttemptThatBeganInTheSameWayShowsWhatWasPossible() {
        Room room = without(List.of("aside", "in-place"));
        OngoingAttempt idle = attempt(room);
        look(idle);
        OngoingAttempt other = attempt(room);
        look(other);
        List<Step> steps = steps(attempt(room()), "aside");
        ByHand.submit(other, other.now(), steps);
        look(idle);
        assertEquals(List.of(), found(idle).costly());
        Attempt kept = assertInstanceOf(LoadedAttempt.Valid.class, new AttemptReader()
                .read("one", AttemptText.bytes(other.attempt()))).attempt();
        CostlyMove only = found(idle, List.of(kept)).costly().getFirst();
        assertInstanceOf(Way.OtherAttempt.class, only.better().way());
        assertEquals(1, only.better().from());
        assertEquals(other.attempt().decisions().size(),
                only.better().attempt().decisions().size());
    }

    @Test
    void anAttemptUnderPressureSharesNothingWithOneWithout() {
        Room room = without(List.of("aside", "in-place"));
        OngoingAttempt pressed = new OngoingAttempt(
                room, Optional.of(60), _ -> {}, Patience.LONGEST);
        OngoingAttempt other = attempt(room);
        ByHand.submit(other, other.now(), steps(attempt(room()), "aside"));
        assertEquals(List.of(), found(pressed, List.of(other.attempt())).costly());
    }

    @Test
    void whatLookedOnlyIsOneMove() {
        OngoingAttempt live = attempt(room());
        look(live);
        look(live);
        ByHand.submit(live, live.now(), steps(live, "aside"));
        CostlyMove only = only(live);
        assertEquals(2, only.move().decisions().size());
        assertEquals(only.move().passed().toSeconds(), cost(only, "down: page"));
    }

    @Test
    void itCanBeCancelledAtAnyTime() {
        OngoingAttempt live = attempt(room());
        assertThrows(CancellationException.class, () -> new LookingBack(live.room(), MayRun.ALL)
                .at(played(live), List.of(), (_, _) -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void whatMayNotRunIsPassedOver() {
        OngoingAttempt live = attempt(room());
        MovesFound found =
                new LookingBack(live.room(), (attempt, _) -> attempt.decisions().isEmpty())
                        .at(played(live), List.of(), Progress.NONE);
        assertEquals(List.of(), found.costly());
    }

    private static void look(OngoingAttempt live) {
        ByHand.done(live, new Action.Console(
                List.of(new Sql("SELECT id FROM orders", "")), Optional.empty()));
    }

    private static CostlyMove only(OngoingAttempt live) {
        List<CostlyMove> costly = found(live).costly();
        assertEquals(1, costly.size(), () -> costly.stream().map(CostlyMove::move).toList() + "");
        return costly.getFirst();
    }

    private static MovesFound found(OngoingAttempt live) {
        MovesFound once = found(live, List.of());
        assertEquals(once, found(live, List.of()), "the same twice");
        return once;
    }

    private static MovesFound found(OngoingAttempt live, List<Attempt> others) {
        return new LookingBack(live.room(), MayRun.ALL).at(played(live), others, Progress.NONE);
    }

    private static LookingBack.Played played(OngoingAttempt live) {
        return live.played();
    }

    private static String recovery(CostlyMove move) {
        return assertInstanceOf(Way.ByRecovery.class, move.better().way()).strategy().name();
    }

    private static long cost(CostlyMove move, String axis) {
        Map<String, Long> costs = move.costs().stream().collect(Collectors.toMap(
                one -> one.before().name(), one -> one.after().value().orElseThrow().longValue()
                        - one.before().value().orElseThrow().longValue()));
        return costs.getOrDefault(axis, 0L);
    }

    private static List<Step> steps(OngoingAttempt live, String strategy) {
        return live.room().scenario().strategies().stream()
                .filter(one -> one.name().equals(strategy)).findFirst().orElseThrow().steps();
    }

    private static OngoingAttempt attempt(Room room) {
        return new OngoingAttempt(room, _ -> {}, Patience.LONGEST);
    }

    private static Room room(String... settings) {
        return without(List.of(), settings);
    }

    /** Without those recoveries. */
    private static Room without(List<String> recoveries, String... settings) {
        try (var in = LookingBackTest.class.getResourceAsStream("notes-page.json")) {
            Scenario scenario = assertInstanceOf(Loaded.Valid.class, new ScenarioReader().read(
                    "notes-page.json", in.readAllBytes(),
                    Stream.of(settings).map(Setting::parse).toList(),
                    OptionalLong.empty())).scenario();
            return Room.open(scenario.withStrategies(scenario.strategies().stream()
                    .filter(one -> !recoveries.contains(one.name())).toList()),
                    "0".repeat(64), Engines.EMBEDDED, Watch.NONE).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
