package dev.lastresort.comparison.ledger;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.charge;
import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.ShopDay;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.scenario.StrategyKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How answers are held against the counterfactual's, and what that makes of an actor's day. */
@Execution(ExecutionMode.CONCURRENT)
class BranchAnswersTest {

    private static ActorTally tally(String actor, ShopDay.Diary truth, ShopDay.Diary branch) {
        return compare(line().orders(), truth(truth), branch.as("trunk", StrategyKind.NONE))
                .trunk().outcome().actors().get(actor);
    }

    private static JudgedAnswer judged(ShopDay.Diary truth, ShopDay.Diary branch) {
        return tally("checkout", truth, branch).answers().getFirst();
    }

    private static ShopDay.Diary saw(Observation... seen) {
        return line().saw("09:00", "checkout", 0, seen);
    }

    private static Observation rows(Object... values) {
        return new Observation(0, values.length, List.of(values).stream()
                .map(ShopDay::row).toList());
    }

    @Test
    void sameRowsByValueAreOkWhicheverStatementShowedThem() {
        assertEquals(Judgement.OK, judged(saw(rows(1999L)),
                saw(new Observation(3, 1, List.of(row(new BigDecimal("1999.00"))))))
                .judgement());
    }

    @Test
    void otherValuesOrCountsAreWrong() {
        assertEquals("statement 1 gave [5] instead of [6]",
                judged(saw(rows(6L)), saw(rows(5L))).detail());
        assertEquals("statement 1 gave 0 rows instead of 1 row",
                judged(saw(rows(6L)), saw(rows())).detail());
        assertEquals("showed 0 results instead of 1", judged(saw(rows(6L)), saw()).detail());
    }

    @Test
    void otherAmountChargedIsAWrongAnswer() {
        JudgedAnswer answer = judged(line().charged("09:00", 0, charge(1, 1999)),
                line().charged("09:00", 0, charge(1, 199900)));
        assertEquals(Judgement.WRONG, answer.judgement());
        assertEquals("charge of 199900 instead of 1999", answer.detail());
    }

    @Test
    void otherEffectsAreAWrongAnswerInWhateverOrderTheyWereSent() {
        assertEquals("charge [2] instead of charge [1]",
                judged(line().charged("09:00", 0, charge(1, 5), charge(3, 5)),
                        line().charged("09:00", 0, charge(3, 5), charge(2, 5))).detail());
        assertEquals("2 effects instead of 1",
                judged(line().charged("09:00", 0, charge(1, 5)),
                        line().charged("09:00", 0, charge(1, 5), charge(1, 5))).detail());
        assertEquals(Judgement.OK,
                judged(line().charged("09:00", 0, charge(1, 5), charge(3, 7)),
                        line().charged("09:00", 0, charge(3, 7), charge(1, 5))).judgement());
    }

    @Test
    void whatTheTruthDidNotAnswerCannotBeAnsweredWrongly() {
        assertEquals(Judgement.OK, judged(line().failed("09:00", "checkout", 0),
                saw(rows(5L))).judgement());
    }

    @Test
    void failedAndRefusedSayWhy() {
        assertEquals("SQLSTATE 42S02 in statement 1",
                judged(saw(), line().failed("09:00", "checkout", 0)).detail());
        assertEquals("the database was down",
                judged(saw(), line().refused("09:00", "checkout", 0)).detail());
    }

    @Test
    void stateHoldsUntilTheNextRequestAndTheLastOneToTheHorizon() {
        ShopDay.Diary truth = saw(rows(1L)).saw("10:00", "checkout", 1, rows(1L))
                .saw("11:00", "checkout", 2, rows(1L)).saw("12:00", "checkout", 3, rows(1L))
                .saw("23:00", "checkout", 4, rows(1L));
        ShopDay.Diary branch = saw(rows(1L)).failed("10:00", "checkout", 1)
                .refused("11:00", "checkout", 2).saw("12:00", "checkout", 3, rows(2L))
                .failed("23:00", "checkout", 4);
        ActorTally tally = tally("checkout", truth, branch);
        assertEquals(List.of(
                new StateSpan(at("00:00"), at("10:00"), State.UP),
                new StateSpan(at("10:00"), at("12:00"), State.DOWN),
                new StateSpan(at("12:00"), at("23:00"), State.DEGRADED),
                new StateSpan(at("23:00"), at("00:00").plusDays(1), State.DOWN)),
                tally.states());
        assertEquals(3 * 3600, tally.downSeconds());
        assertEquals(11 * 3600, tally.degradedSeconds());
        assertEquals(1, tally.count(Judgement.REFUSED));
    }

    @Test
    void halvesOfSecondsAreAddedBeforeTheyAreCutOff() {
        ShopDay.Diary branch = line().failed("10:00:00", "checkout", 0)
                .saw("10:00:00.500", "checkout", 1).failed("11:00:00", "checkout", 2)
                .saw("11:00:00.500", "checkout", 3);
        assertEquals(1, tally("checkout", line(), branch).downSeconds());
    }
}
