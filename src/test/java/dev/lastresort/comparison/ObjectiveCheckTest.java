package dev.lastresort.comparison;

import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The shop bears 90 minutes of outage and 110 minutes of lost work. */
@Execution(ExecutionMode.CONCURRENT)
class ObjectiveCheckTest {

    private static final int OUTAGE = 0;
    private static final int LOSS = 1;

    /** Orders at 09:00, 10:10, 11:00 and 13:00. */
    private static ShopDay.Diary goodDay() {
        return line().backup("02:00")
                .order("09:00", 0, 100, 5).order("10:10", 1, 101, 6).order("11:00", 2, 102, 7)
                .order("13:00", 3, 103, 8)
                .orders(row(100L, 5L), row(101L, 6L), row(102L, 7L), row(103L, 8L));
    }

    private static List<Objective> of(ShopDay.Diary branch) {
        return compare(line().orders().products(), truth(goodDay()),
                branch.as("trunk", StrategyKind.NONE)).trunk().objectives();
    }

    private static ShopDay.Diary recoveredTo(String target) {
        ShopDay.Diary day = line().backup("02:00")
                .order("09:00", 0, 100, 5).order("10:10", 1, 101, 6)
                .refused("11:00", "checkout", 2)
                .restored("12:00", target)
                .order("13:00", 3, 103, 8);
        return target.equals("11:30")
                ? day.orders(row(100L, 5L), row(101L, 6L), row(103L, 8L))
                : day.orders(row(100L, 5L), row(103L, 8L));
    }

    private static long minutes(Objective objective) {
        return switch (objective) {
            case Objective.Rto time -> time.longest().toMinutes();
            case Objective.RtoOfGroup group -> throw new AssertionError(group);
            case Objective.Rpo point -> point.lost().orElseThrow().toMinutes();
            case Objective.AtMost amount -> throw new AssertionError(amount);
        };
    }

    @Test
    void theOutageIsTheMainActorsLongestDownState() {
        Objective outage = of(recoveredTo("10:00")).get(OUTAGE);
        assertEquals(120, minutes(outage), "refused at 11:00, answered at 13:00");
        assertFalse(outage.met());
    }

    @Test
    void anOutageThatOutlastsTheDayHasNoLengthAndMissesAnyLimit() {
        Objective outage = of(line().backup("02:00")
                .order("09:00", 0, 100, 5).order("10:10", 1, 101, 6)
                .order("11:00", 2, 102, 7).refused("23:30", "checkout", 3)
                .orders(row(100L, 5L), row(101L, 6L), row(102L, 7L))).get(OUTAGE);
        assertFalse(outage.met());
        assertEquals("still down at the end of the day", outage.measured());
    }

    @Test
    void theLostStretchReachesFromTheOldestErasedOrderToTheEndOfTheDiscardedHistory() {
        Objective loss = of(recoveredTo("10:00")).get(LOSS);
        assertEquals(110, minutes(loss), "written at 10:10, discarded up to 12:00");
        assertTrue(loss.met(), "the limit itself is borne");
    }

    @Test
    void aRestoreThatErasesNothingLosesNoWork() {
        Objective loss = of(recoveredTo("11:30")).get(LOSS);
        assertEquals(0, minutes(loss));
        assertTrue(loss.met());
    }

    @Test
    void aRestoreStillUnderWayLosesWhatItIsAboutToDiscard() {
        Objective loss = of(line().backup("02:00")
                .order("09:00", 0, 100, 5).order("10:10", 1, 101, 6).order("11:00", 2, 102, 7)
                .restoring("12:10", "10:30").refused("13:00", "checkout", 3).orders()).get(LOSS);
        assertEquals(70, minutes(loss), "written at 11:00, discarded up to 12:10");
        assertTrue(loss.met(), "the orders before 10:30 will be back");
    }

    @Test
    void workThatIsLostWithoutARestoreHasNoLengthAndMissesAnyLimit() {
        Objective loss = of(line().backup("02:00")
                .order("09:00", 0, 100, 5).order("10:10", 1, 101, 6).order("11:00", 2, 102, 7)
                .order("13:00", 3, 103, 8)
                .orders(row(100L, 5L), row(101L, 6L), row(102L, 7L))).get(LOSS);
        assertFalse(loss.met());
        assertEquals("cannot be bounded: rows were lost without a restore", loss.measured());
    }

    private static Objective.Rto time(Duration longest, String... notBack) {
        return new Objective.Rto("checkout", "checkout", Duration.ofMinutes(90), longest,
                false, List.of(notBack));
    }

    @Test
    void whereServiceDoesNotComeBackAKeptLimitHasNoTick() {
        Objective kept = time(Duration.ZERO, "tax export");
        assertEquals(Objective.State.KEPT_WITHOUT_SERVICE, kept.state());
        assertFalse(kept.met());
        assertEquals("–", kept.mark());
        assertEquals("RTO kept by checkout: service not back (tax export)", kept.verdict());
        assertEquals(Objective.State.MET, time(Duration.ZERO).state());
        assertEquals(Objective.State.MISSED,
                time(Duration.ofMinutes(91), "tax export").state());
    }

    @Test
    void whoIsDownAtTheEndKeepsServiceFromBeingBackForTheOthers() {
        ShopDay.Diary there = goodDay().did("12:00", "sync", 0);
        Objective outage = compare(line().orders().products(), truth(there),
                goodDay().failed("12:00", "sync", 0).checked("12:30", true, true)
                        .as("trunk", StrategyKind.NONE))
                .trunk().objectives().get(OUTAGE);
        assertEquals("RTO kept by checkout: service not back (price sync)", outage.verdict());
    }

    @Test
    void noFigureIsCutIntoTheOtherVerdict() {
        Duration allowed = Duration.ofSeconds(3299);
        Objective loss = new Objective.Rpo(
                allowed, Optional.of(Duration.ofMillis(3_299_800)));
        assertFalse(loss.met());
        assertEquals("RPO missed: 55 min of work lost, 54 min 59 s allowed", loss.verdict());
        assertEquals("RPO met: 54 min 59.8 s of work lost, 55 min allowed", new Objective.Rpo(
                Duration.ofMinutes(55), Optional.of(Duration.ofMillis(3_299_800))).verdict());
        assertTrue(new Objective.Rpo(allowed, Optional.of(allowed)).met());
        assertFalse(time(Duration.ofMinutes(90).plusMillis(1)).met());
        assertTrue(time(Duration.ofMinutes(90)).met());
    }
}
