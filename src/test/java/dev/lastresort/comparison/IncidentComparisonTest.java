package dev.lastresort.comparison;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.charge;
import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.ledger.FactWronglyKeyed;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Cause.ErasedByRestore;
import dev.lastresort.model.outcome.Cause.RequestRefused;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Entry;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Told.Period;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Expectation.Absent;
import dev.lastresort.model.scenario.Expectation.Between;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class IncidentComparisonTest {

    /** Three orders: before and after the recovery's target, and while the database is down. */
    private static ShopDay.Diary goodDay() {
        return line().backup("02:00")
                .order("09:00", 0, 100, 5).order("10:10", 1, 101, 6).order("11:00", 2, 102, 7)
                .order("13:00", 3, 103, 8)
                .orders(row(100L, 5L), row(101L, 6L), row(102L, 7L), row(103L, 8L))
                .checked("11:30", true, true);
    }

    private static ShopDay.Diary recoveredDay() {
        return line().backup("02:00")
                .order("09:00", 0, 100, 5).order("10:10", 1, 101, 6)
                .refused("11:00", "checkout", 2)
                .restored("12:00", "10:00")
                .answerable("12:00", "checkout", 2)
                .checked("12:00", true, true)
                .order("13:00", 3, 103, 8)
                .orders(row(100L, 5L), row(103L, 8L));
    }

    private static BranchResult only(ShopDay.Diary truth, ShopDay.Diary branch) {
        return only(line().orders().products(), truth, branch);
    }

    private static BranchResult only(
            ShopDay.Diary start, ShopDay.Diary truth, ShopDay.Diary branch) {
        return compare(start, truth(truth), branch.as("trunk", StrategyKind.NONE)).trunk();
    }

    @Test
    void recoveryInPlaceLosesWhatWasAcceptedAfterItsTargetAndTurnsAwayWhatCameMeanwhile() {
        FactLedger orders = only(goodDay(), recoveredDay()).outcome().facts().get("orders");
        assertEquals(2, orders.count(Verdict.KEPT));
        assertEquals(1, orders.count(Verdict.LOST));
        assertEquals(1, orders.count(Verdict.NEVER_ACCEPTED));
        assertEquals(0, orders.count(Verdict.WRONG));
        assertEquals(0, orders.count(Verdict.UNEXPECTED));
        assertEquals(new ErasedByRestore(
                at("12:00"), "Recover to 10:00", at("10:10"), "checkout #1"),
                orders.entries().getFirst().cause());
        assertEquals(new RequestRefused(at("11:00"), "checkout", 2, Refusal.DATABASE_DOWN),
                orders.entries().getLast().cause());
    }

    @Test
    void chargeOfAnOrderThatTheRestoreErasedIsOrphanedAndOneNeverMadeIsMissing() {
        EffectLedger charges = only(goodDay(), recoveredDay()).outcome().effects().get("charge");
        assertEquals(2, charges.count(EffectLedger.Verdict.OK));
        assertEquals(1, charges.count(EffectLedger.Verdict.ORPHANED));
        assertEquals(1, charges.count(EffectLedger.Verdict.MISSING));
        assertEquals(List.of(row(101L), row(102L)),
                charges.entries().stream().map(EffectLedger.Entry::key).toList());
    }

    @Test
    void downtimeLastsFromTheRefusalToWhereTheSameRequestWouldBeAnswered() {
        var checkout = only(goodDay(), recoveredDay()).outcome().actors().get("checkout");
        assertEquals(3600, checkout.downSeconds());
        assertEquals(3, checkout.states().size());
        assertEquals(at("00:00").plusDays(1), checkout.states().getLast().end());
    }

    @Test
    void tellingShowsWhatWasAcceptedAndThenForgotten() {
        var told = only(goodDay(), recoveredDay()).outcome().telling();
        assertEquals(List.of(new Period(at("09:00"), at("00:00").plusDays(1))),
                told.get(0).remembered());
        assertEquals(List.of(new Period(at("10:10"), at("12:00"))), told.get(1).remembered());
        assertTrue(told.get(1).accepted());
        assertEquals(List.of(), told.get(2).remembered());
    }

    @Test
    void branchHeldAgainstItselfIsAllGood() {
        BranchResult same = compare(line().orders(), truth(goodDay()),
                goodDay().as("trunk", StrategyKind.NONE)).counterfactual();
        assertEquals(4, same.outcome().facts().get("orders").count(Verdict.KEPT));
        assertEquals(0, same.outcome().badEffects());
        assertEquals(0, same.outcome().actors().get("checkout").downSeconds());
        assertEquals(at("00:00"), same.outcome().cleanFrom().orElseThrow());
    }

    @Test
    void numbersAreComparedByValueWhateverTheirTypes() {
        var branch = only(line().products(row(1L, 1999L)),
                line().products(row(1L, 1999L)),
                line().products(row(1L, new java.math.BigDecimal("1999.00"))));
        assertEquals(1, branch.outcome().facts().get("products").count(Verdict.KEPT));
    }

    @Test
    void restoreToALaterInstantOfAnOlderLineBringsRowsBack() {
        var line = line().backup("02:00")
                .order("10:10", 0, 101, 6)
                .restored("12:00", "10:00")
                .restored("14:00", "11:00")
                .orders(row(101L, 6L));
        var branch = only(line().backup("02:00").order("10:10", 0, 101, 6)
                .orders(row(101L, 6L)), line);
        assertEquals(1, branch.outcome().facts().get("orders").count(Verdict.KEPT));
        assertEquals(List.of(new Period(at("10:10"), at("12:00")),
                new Period(at("14:00"), at("00:00").plusDays(1))),
                branch.outcome().telling().getFirst().remembered());
    }

    @Test
    void twoRowsOfOneKeyWhereAllIsAsItShouldBeAreAnErrorOfTheFact() {
        FactWronglyKeyed error = assertThrows(FactWronglyKeyed.class, () -> only(
                line().orders(row(1L, 1L), row(1L, 2L)), line().orders(row(1L, 1L))));
        assertEquals("orders", error.fact());
    }

    @Test
    void aRowThatARepairMadeTwiceIsUnexpected() {
        var branch = only(line().orders(row(1L, 1L)),
                line().orders(row(1L, 2L), row(1L, 1L)));
        var ledger = branch.outcome().facts().get("orders");
        assertEquals(1, ledger.count(Verdict.KEPT));
        assertEquals(1, ledger.count(Verdict.UNEXPECTED));
    }

    @Test
    void effectEmittedTwiceIsOnceOkAndOnceTwice() {
        var truth = line().charged("10:00", 0, charge(1, 5)).orders(row(1L, 5L));
        var twice = line().charged("10:00", 0, charge(1, 5)).charged("10:05", 1, charge(1, 5))
                .orders(row(1L, 5L));
        EffectLedger charges = only(truth, twice).outcome().effects().get("charge");
        assertEquals(1, charges.count(EffectLedger.Verdict.OK));
        assertEquals(1, charges.count(EffectLedger.Verdict.TWICE));
        assertEquals(0, charges.count(EffectLedger.Verdict.UNEXPECTED));
        assertEquals(1, charges.entries().getFirst().n());
    }

    @Test
    void effectsOfTheSameRequestArePairedBeforeOthers() {
        var truth = line().charged("10:00", 0, charge(1, 5)).charged("10:05", 1, charge(1, 9))
                .orders(row(1L, 5L));
        var late = line().refused("10:00", "checkout", 0).charged("10:05", 1, charge(1, 8))
                .orders(row(1L, 5L));
        EffectLedger charges = only(truth, late).outcome().effects().get("charge");
        assertEquals(1, charges.count(EffectLedger.Verdict.WRONG_AMOUNT));
        assertEquals(1, charges.count(EffectLedger.Verdict.MISSING));
        assertEquals(0, charges.entries().getFirst().n());
    }

    @Test
    void serviceIsBackAtTheFirstLookFromWhichAllHoldWheneverTheStepsEnd() {
        var strategy = line().checked("10:40", true, false).step("11:00", "one")
                .checked("12:00", true, true).step("12:00", "two").checked("12:00", true, false)
                .checked("12:05", true, true).orders();
        var comparison = compare(line().orders(), truth(line().orders()),
                line().orders().as("trunk", StrategyKind.NONE),
                strategy.as("fix", StrategyKind.ROLL_FORWARD));
        var outcome = comparison.branches().getLast().outcome();
        assertEquals(at("12:00"), outcome.workDoneAt().orElseThrow());
        assertEquals(at("12:05"), outcome.serviceBackAt().orElseThrow());
        assertEquals(OptionalLong.of(95 * 60), outcome.timeToRecoverSeconds());
    }

    @Test
    void missedExpectationsSayWhatWasExpectedAndWhatMeasured() {
        Comparison comparison = compare(line().orders(), truth(goodDay()),
                recoveredDay().as("trunk", StrategyKind.NONE,
                        new Expectation("/facts/orders/lost", new Between(2, 2), ""),
                        new Expectation("/facts/orders/kept", new Between(1, 2), ""),
                        new Expectation("/timeToRecoverSeconds", new Absent(), "")));
        assertEquals(List.of("/facts/orders/lost: expected 2, measured 1",
                "/timeToRecoverSeconds: expected no value, measured 5400"),
                comparison.trunk().missed());
    }

    @Test
    void branchWithNoAxisWorseAndOneBetterDominates() {
        Comparison comparison = compare(line().orders(), truth(goodDay()),
                recoveredDay().as("trunk", StrategyKind.NONE),
                goodDay().as("good", StrategyKind.ROLL_FORWARD));
        assertEquals(List.of(), comparison.branches().getLast().dominatedBy());
        assertEquals(List.of(), comparison.counterfactual().dominatedBy());
        assertEquals(List.of("good"), comparison.trunk().dominatedBy());
    }

    @Test
    void sentencesTellTheCost() {
        BranchResult branch = compare(line().orders(), truth(goodDay()),
                line().orders().as("trunk", StrategyKind.NONE),
                recoveredDay().as("recovery", StrategyKind.POINT_IN_TIME_RECOVERY))
                .branches().getLast();
        assertEquals("Recovery erased 1 order that had been accepted between 10:10 and 10:11 and"
                + " turned away 1; checkout was down for 1 h; 1 card charge is for an order that no"
                + " longer exists; 1 card charge was never made.",
                branch.sentences().getFirst().text());
        assertEquals(List.of("Service was back at 12:00, 1 h 30 min after the decision.",
                "Its rows were not whole by the end of the day."),
                branch.sentences().stream().skip(1).map(Sentence::text).toList());
    }

    @Test
    void fingerprintOfABranchDependsOnNothingBesideIt() {
        var trunk = line().orders().as("trunk", StrategyKind.NONE);
        var recovery = recoveredDay().as("recovery", StrategyKind.POINT_IN_TIME_RECOVERY);
        Comparison alone = compare(line().orders(), truth(goodDay()), trunk, recovery);
        Comparison among = compare(line().orders(), truth(goodDay()), trunk,
                goodDay().as("good", StrategyKind.HYBRID), recovery);
        assertEquals(alone.branches().getLast().fingerprint(),
                among.branches().getLast().fingerprint());
        assertNotEquals(alone.fingerprint(), among.fingerprint());
    }
}
