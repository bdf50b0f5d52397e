package dev.lastresort.session.attempt.told;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.practice.Rooms;
import dev.lastresort.session.attempt.verdict.AxisCost;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import dev.lastresort.session.attempt.verdict.Move;
import dev.lastresort.session.attempt.verdict.Move.Sort;
import dev.lastresort.session.attempt.verdict.Way;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A move in words, with the titles of the first mission. */
@Execution(ExecutionMode.CONCURRENT)
class MoveWordsTest {

    private static final Scenario ARCHIVE = Rooms.scenario(Rooms.ARCHIVE);
    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 2, 10, 47);
    private static final Step IN_PLACE = new Step.RestoreInPlace("Back to 10:00",
            Step.Hands.NONE, new Step.RecoveryPoint(Optional.empty(), Optional.empty()));

    @Test
    void eachAxisIsToldOnceInTheWordsOfTheScenario() {
        assertEquals(List.of("159 more orders lost", "1 more order never accepted",
                "12,000 more archived orders wrong",
                "10 cents more owed to customers for card charges",
                "2 more requests of the tax export failed or turned away",
                "1 more wrong answer of the checkout",
                "the checkout down 2 h longer (2 h 1 min instead of 1 min)",
                "service back 10 min later"),
                words(Sort.ACT, List.of(take()),
                        cost("lost: orders", "rows", 0, 159),
                        cost("lost or wrong: orders", "rows", 0, 159),
                        cost("never accepted: orders", "rows", 0, 1),
                        cost("lost or wrong: archived-orders", "rows", 0, 12_000),
                        cost("owed to customers: card-charge", "cents", 5, 15),
                        cost("bad answers: tax-export", "answers", 10, 12),
                        cost("wrong answers: checkout", "answers", 0, 1),
                        cost("down: checkout", "seconds", 60, 7_260),
                        cost("time to recover", "seconds", 0, 600)).costs());
    }

    @Test
    void serviceThatNeverComesBackIsSaid() {
        assertEquals(List.of(
                "service never back, instead of 1 min after the recoveries begin"),
                words(Sort.ACT, List.of(take()), new AxisCost(
                        axis("time to recover", "seconds", 60),
                        new Axis("time to recover", "seconds", OptionalLong.empty()))).costs());
    }

    @Test
    void whatWasDoneReadsAsASentence() {
        assertEquals("You took: Back to 10:00.", words(Sort.ACT, List.of(take())).did());
        assertEquals("You looked for 5 min, and ran in the console: SELECT 1.",
                words(Sort.LOOK, List.of(query())).did());
        assertEquals("You looked around for 5 min: 2 queries, 1 hint.", words(Sort.LOOK,
                List.of(query(), query(), new Action.TakeHint(1))).did());
        assertEquals("You let 5 min pass, until 10:52.",
                words(Sort.WAIT, List.of(new Action.Wait(AT.plusMinutes(5)))).did());
        assertEquals("You handed over.",
                words(Sort.ACT, List.of(new Action.HandOver())).did());
        assertEquals("The facilitator stopped the session.", words(Sort.ACT, List.of(
                new Action.HandOver(Action.EndedBy.FACILITATOR))).did());
        assertEquals("The session's time was up.", words(Sort.ACT, List.of(
                new Action.HandOver(Action.EndedBy.CLOCK))).did());
        assertEquals("You did nothing more until the end of the day.",
                words(Sort.NOTHING_MORE, List.of()).did());
    }

    @Test
    void aRestoreThatIsNeededIsCalledRight() {
        assertTrue(words(Sort.WAIT, List.of()).why().stream().anyMatch(
                why -> why.startsWith("Here a restore in place is right")));
    }

    @Test
    void whatTheBetterMoveIsWorseAtIsItsPrice() {
        assertTrue(words(Sort.WAIT, List.of(), cost("lost: orders", "rows", 0, 3),
                cost("down: checkout", "seconds", 120, 60)).why().contains(
                        "It has its price: the checkout down 1 min longer (2 min instead of"
                                + " 1 min)."));
    }

    private static Action take() {
        return new Action.Take(IN_PLACE, Optional.empty(), Optional.empty());
    }

    private static Action query() {
        return new Action.Console(List.of(new Sql("SELECT 1", "")), Optional.empty());
    }

    private static MoveWords words(Sort sort, List<Action> actions, AxisCost... axes) {
        Strategy strategy = new Strategy("pitr", "Point-in-time recovery",
                StrategyKind.POINT_IN_TIME_RECOVERY, List.of(IN_PLACE), List.of());
        Attempt better = new Attempt("s", "0", 1, List.of(decision(take())), Optional.empty(),
                Optional.empty());
        return new MoveWords(ARCHIVE, new CostlyMove(
                new Move(0, AT, AT.plusMinutes(5), sort,
                        actions.stream().map(MoveWordsTest::decision).toList()),
                way(new Way.ByRecovery(strategy, strategy.steps()), better),
                way(new Way.AsPlayed(), better), List.<Objective>of(), false, true,
                Stream.of(axes).toList()));
    }

    private static Decision decision(Action action) {
        return new Decision(AT, action, Optional.empty(), Optional.empty());
    }

    private static Continuation way(Way way, Attempt attempt) {
        return new Continuation(way, 0, attempt, List.of(), List.of());
    }

    private static AxisCost cost(String name, String unit, long before, long after) {
        return new AxisCost(axis(name, unit, before), axis(name, unit, after));
    }

    private static Axis axis(String name, String unit, long value) {
        return new Axis(name, unit, OptionalLong.of(value));
    }
}
