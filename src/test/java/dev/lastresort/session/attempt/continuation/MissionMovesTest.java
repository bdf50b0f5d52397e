package dev.lastresort.session.attempt.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.ByHand;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.practice.Rooms;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import dev.lastresort.session.attempt.verdict.Move;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both missions played as they should not be, and played well. */
@Execution(ExecutionMode.CONCURRENT)
class MissionMovesTest {

    @Test
    void aViewThatOnlySilencesTheErrorIsTheMoveThatCostMost() {
        OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.ARCHIVE));
        ByHand.done(live, new Action.Console(List.of(new Sql(
                "CREATE VIEW orders_archive AS SELECT * FROM orders", "")), Optional.empty()));
        ByHand.done(live, new Action.DeclareResolved());
        CostlyMove worst = found(live).getFirst();
        assertInstanceOf(Action.Console.class, worst.move().decisions().getFirst().action());
        assertTrue(worst.allLost());
        assertTrue(worst.better().meetsAllObjectives());
        assertTrue(worst.costs().stream().anyMatch(cost -> cost.after().value().isEmpty()),
                "service never comes back after it");
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({Rooms.ARCHIVE, Rooms.PRICES})
    void aPointInTimeRecoveryByReflexCostsAllThatItLoses(String mission) {
        Room room = Rooms.open(mission);
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.submit(live, live.now(), steps(room, StrategyKind.POINT_IN_TIME_RECOVERY));
        CostlyMove worst = found(live).getFirst();
        assertInstanceOf(Step.RestoreInPlace.class, assertInstanceOf(Action.Take.class,
                worst.move().decisions().getFirst().action()).step());
        Outcome measured = Rooms.measured(Rooms.yardstick(room.scenario()), live).outcome();
        long cost = worst.costs().stream()
                .filter(one -> one.before().name().equals("lost: orders"))
                .mapToLong(one -> one.after().value().orElseThrow()
                        .subtract(one.before().value().orElseThrow()).longValueExact())
                .sum();
        assertEquals(measured.fact("orders").count(Verdict.LOST), cost);
        assertTrue(cost > 0);
    }

    @Test
    void doingNothingIsAMove() {
        isAMoveToDoNothing(Rooms.ARCHIVE);
    }

    @Tag("slow")
    @Test
    void doingNothingIsAMoveInTheOtherMission() {
        isAMoveToDoNothing(Rooms.PRICES);
    }

    private static void isAMoveToDoNothing(String mission) {
        List<CostlyMove> found = found(Rooms.attempt(Rooms.open(mission)));
        assertEquals(List.of(Move.Sort.NOTHING_MORE),
                found.stream().map(one -> one.move().sort()).toList());
        assertTrue(found.getFirst().allLost());
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({Rooms.ARCHIVE + ",SIDE_RESTORE", Rooms.PRICES + ",COMPENSATING_SCRIPT"})
    void whoeverTakesTheRightOneAtOnceIsToldOfNothingBetter(String mission, StrategyKind kind) {
        Room room = Rooms.open(mission);
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.submit(live, live.now(), steps(room, kind));
        ByHand.done(live, new Action.Wait(live.now().plusHours(4)));
        assertEquals(List.of(), found(live));
    }

    private static List<Step> steps(Room room, StrategyKind kind) {
        return room.scenario().strategies().stream().filter(one -> one.kind() == kind)
                .findFirst().orElseThrow().steps();
    }

    private static List<CostlyMove> found(OngoingAttempt live) {
        return new LookingBack(live.room(), MayRun.ALL).at(live.played(), List.of(), Progress.NONE)
                .costly();
    }
}
