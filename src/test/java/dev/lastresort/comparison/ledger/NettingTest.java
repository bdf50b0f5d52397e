package dev.lastresort.comparison.ledger;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Money;
import dev.lastresort.model.outcome.EffectLedger.Verdict;
import dev.lastresort.model.scenario.Effect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Refunds take charges back: what then is owed, and how each of them is told. */
@Execution(ExecutionMode.CONCURRENT)
class NettingTest {

    private static final Effect CHARGE = new Effect("charge", "Charges", Optional.of("orders"),
            "cents", Optional.empty(), Optional.of("USD"));
    private static final Effect REFUND = new Effect("refund", "Refunds", Optional.empty(),
            "cents", Optional.of("charge"), Optional.of("USD"));
    private static final List<Sent> NONE = List.of();

    private static Sent sent(String time, long n, long key, long cents) {
        return new Sent(at(time), 0, "checkout", n, 0, row(key),
                Optional.of(BigDecimal.valueOf(cents)));
    }

    /** By a step, as a script does. */
    private static Sent refund(String time, long key, long cents) {
        return new Sent(at(time), 9, "refund them", Sent.OF_STEP, 0, row(key),
                Optional.of(BigDecimal.valueOf(cents)));
    }

    private static List<Sent> all(Sent... sent) {
        return Stream.of(sent).sorted(Sent.BY_KEY).toList();
    }

    /** Keys of 50 and above belong to rows that are gone; ticks of 50 and above were refused. */
    private static final EffectJudge.RowTruth DUE = new EffectJudge.RowTruth() {
        @Override
        public boolean isGone(Row key) {
            return (Long) key.get(0) >= 50;
        }

        @Override
        public boolean wasTurnedAway(Sent expected) {
            return expected.n() >= 50;
        }
    };

    private static EffectLedger charges(
            List<Sent> there, List<Sent> here, List<Sent> backThere, List<Sent> backHere) {
        return EffectJudge.judge(CHARGE, new SentOnBoth(there, here),
                new SentOnBoth(backThere, backHere), DUE);
    }

    private static EffectLedger refunds(
            List<Sent> there, List<Sent> here, List<Sent> backThere, List<Sent> backHere) {
        return EffectJudge.judgeReversing(REFUND, new SentOnBoth(backThere, backHere),
                new SentOnBoth(there, here), DUE);
    }

    private static void assertOwed(long owed, long forgone, EffectLedger ledger) {
        assertEquals(Optional.of(new Money("USD", "cents", BigDecimal.valueOf(owed),
                BigDecimal.valueOf(forgone))), ledger.money());
    }

    private static final List<Sent> WRONGLY = all(sent("11:00", 3, 2, 100));

    @Test
    void aWrongChargeIsOwedUntilItIsRefunded() {
        EffectLedger left = charges(NONE, WRONGLY, NONE, NONE);
        assertEquals(1, left.count(Verdict.UNEXPECTED));
        assertEquals(1, left.notRight());
        assertOwed(100, 0, left);
        List<Sent> back = all(refund("13:00", 2, 100));
        EffectLedger refunded = charges(NONE, WRONGLY, NONE, back);
        assertEquals(1, refunded.bad(), "it stays told");
        assertEquals(1, refunded.takenBack());
        assertEquals(0, refunded.notRight());
        assertOwed(0, 0, refunded);
        assertEquals(0, refunds(NONE, WRONGLY, NONE, back).bad(), "a repair is no second harm");
    }

    @Test
    void orderInTimeDoesNotMatter() {
        EffectLedger before = charges(NONE, WRONGLY, NONE, all(refund("09:00", 2, 100)));
        assertEquals(0, before.notRight());
        assertOwed(0, 0, before);
    }

    @Test
    void refundingTwiceGivesAwayWhatWasGivenTheSecondTime() {
        List<Sent> back = all(refund("13:00", 2, 100), refund("14:00", 2, 100));
        assertOwed(0, 100, charges(NONE, WRONGLY, NONE, back));
        EffectLedger told = refunds(NONE, WRONGLY, NONE, back);
        assertEquals(1, told.count(Verdict.OK));
        assertEquals(1, told.bad());
        assertEquals(at("14:00"), told.entries().getFirst().at());
    }

    @Test
    void refundingAPartLeavesTheRestOwed() {
        List<Sent> back = all(refund("13:00", 2, 40));
        EffectLedger ledger = charges(NONE, WRONGLY, NONE, back);
        assertEquals(0, ledger.takenBack());
        assertEquals(1, ledger.notRight());
        assertOwed(60, 0, ledger);
    }

    @Test
    void partsThatAddUpTakeBackTheWhole() {
        EffectLedger ledger = charges(NONE, WRONGLY, NONE,
                all(refund("13:00", 2, 40), refund("14:00", 2, 60)));
        assertEquals(0, ledger.notRight());
        assertOwed(0, 0, ledger);
    }

    @Test
    void refundingTooMuchForgoesTheDifference() {
        List<Sent> back = all(refund("13:00", 2, 130));
        EffectLedger ledger = charges(NONE, WRONGLY, NONE, back);
        assertEquals(1, ledger.takenBack());
        assertOwed(0, 30, ledger);
        EffectLedger told = refunds(NONE, WRONGLY, NONE, back);
        assertEquals(1, told.count(Verdict.WRONG_AMOUNT));
        assertEquals(Optional.of(BigDecimal.valueOf(100)), told.entries().getFirst().expected());
    }

    @Test
    void aRefundOfNothingTakesNothingBackAndIsNeverSetOffAgainstAnotherKey() {
        List<Sent> back = all(refund("13:00", 9, 100));
        EffectLedger ledger = charges(NONE, WRONGLY, NONE, back);
        assertEquals(1, ledger.notRight());
        assertOwed(100, 100, ledger);
        assertEquals(1, refunds(NONE, WRONGLY, NONE, back).count(Verdict.UNEXPECTED));
    }

    @Test
    void aChargeWhoseOrderIsGoneIsOwedAlthoughTheTruthChargedIt() {
        List<Sent> same = all(sent("11:00", 3, 50, 100));
        EffectLedger orphaned = charges(same, same, NONE, NONE);
        assertEquals(1, orphaned.count(Verdict.ORPHANED));
        assertOwed(100, 0, orphaned);
        List<Sent> back = all(refund("13:00", 50, 100));
        EffectLedger refunded = charges(same, same, NONE, back);
        assertEquals(1, refunded.takenBack());
        assertOwed(0, 0, refunded);
        assertEquals(1, refunds(same, same, NONE, back).count(Verdict.OK));
    }

    @Test
    void whatIsChargedOnceMoreThanInTruthIsTwice() {
        List<Sent> once = all(sent("11:00", 3, 1, 100));
        List<Sent> again = all(sent("11:00", 3, 1, 100), sent("12:00", 7, 1, 100));
        EffectLedger ledger = charges(once, again, NONE, NONE);
        assertEquals(1, ledger.count(Verdict.OK));
        assertEquals(1, ledger.count(Verdict.TWICE));
        assertOwed(100, 0, ledger);
        EffectLedger refunded = charges(once, again, NONE, all(refund("13:00", 1, 100)));
        assertEquals(0, refunded.notRight());
        assertEquals(1, refunded.takenBack());
        assertOwed(0, 0, refunded);
    }

    @Test
    void aRefundThatIsDueInTruthTooIsNoRepair() {
        List<Sent> same = all(sent("11:00", 3, 1, 100));
        List<Sent> back = all(sent("12:00", 4, 1, 100));
        assertOwed(0, 0, charges(same, same, back, back));
        assertEquals(0, charges(same, same, back, back).bad());
        assertEquals(0, refunds(same, same, back, back).bad());
        assertOwed(100, 0, charges(same, same, back, NONE));
        assertEquals(1, refunds(same, same, back, NONE).count(Verdict.MISSING));
    }

    @Test
    void refundingWhatWasRightlyChargedForgoesIt() {
        List<Sent> same = all(sent("11:00", 3, 1, 100));
        List<Sent> back = all(refund("13:00", 1, 100));
        assertOwed(0, 100, charges(same, same, NONE, back));
        assertEquals(1, refunds(same, same, NONE, back).count(Verdict.UNEXPECTED));
    }

    @Test
    void aMissingChargeForgoesItsAmountUnlessItsOrderWasNeverAccepted() {
        EffectLedger missing = charges(all(sent("11:00", 3, 1, 100)), NONE, NONE, NONE);
        assertEquals(1, missing.count(Verdict.MISSING));
        assertOwed(0, 100, missing);
        EffectLedger refused = charges(all(sent("11:00", 50, 1, 100)), NONE, NONE, NONE);
        assertEquals(1, refused.count(Verdict.MISSING));
        assertOwed(0, 0, refused);
    }

    @Test
    void aWrongAmountIsOwedOrForgoneByItsDifference() {
        List<Sent> due = all(sent("11:00", 3, 1, 100));
        assertOwed(0, 30, charges(due, all(sent("11:00", 3, 1, 70)), NONE, NONE));
        List<Sent> more = all(sent("11:00", 3, 1, 130));
        assertOwed(30, 0, charges(due, more, NONE, NONE));
        EffectLedger refunded = charges(due, more, NONE, all(refund("13:00", 1, 30)));
        assertEquals(1, refunded.count(Verdict.WRONG_AMOUNT));
        assertEquals(0, refunded.notRight());
        assertOwed(0, 0, refunded);
    }

    @Test
    void whatIsOwedForOneKeyIsNotSetOffAgainstWhatIsForgoneForAnother() {
        assertOwed(100, 100, charges(all(sent("11:00", 3, 1, 100)),
                all(sent("12:00", 4, 2, 100)), NONE, NONE));
    }
}
