package dev.lastresort.comparison;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is remembered between comparisons changes nothing but the time they take. */
@Execution(ExecutionMode.CONCURRENT)
class WarmComparisonTest {

    private static final Finished TRUTH = truth(good());

    private static Diary good() {
        return line().order("11:00", 0, 100, 5).order("12:00", 1, 101, 6)
                .orders(row(100L, 5L), row(101L, 6L)).products();
    }

    private static Diary trunkDay() {
        return line().checked("10:45", true, false)
                .order("11:00", 0, 100, 5).checked("11:00", true, true)
                .checked("11:30", true, true)
                .refused("12:00", "checkout", 1).answerable("12:00", "checkout", 1)
                .checked("12:00", true, true).orders(row(100L, 9L)).products();
    }

    /** The same day decided at that time, with branches of its own. */
    private static Replayed decidedAt(String time) {
        Finished trunk = trunkDay().as("trunk", StrategyKind.NONE);
        Finished fix = line().order("11:00", 0, 100, 5).step(time, "fix").checked(time, true, true)
                .orders(row(100L, 5L)).products().as("fix", StrategyKind.ROLL_FORWARD);
        Scenario scenario = ShopDay.scenario().withStrategies(
                List.of(trunk.strategy(), fix.strategy()));
        return new Replayed(scenario, Optional.of(at("10:20")), Optional.of(at(time)),
                line().orders().products().as("start", StrategyKind.NONE).facts(), TRUTH,
                List.of(trunk, fix));
    }

    @Test
    void whateverWasComparedBeforeTheResultIsThatOfAColdComparison() {
        WarmComparison warm = new WarmComparison(decidedAt("10:30"));
        for (String time : List.of("10:30", "11:00", "11:10", "11:31", "12:00", "12:01", "10:30")) {
            Replayed replayed = decidedAt(time);
            assertSaysTheSame(new IncidentComparison().compare(replayed), warm.compare(replayed),
                    time);
            assertSaysTheSame(new IncidentComparison().compare(replayed), warm.compare(replayed),
                    time);
        }
    }

    @Test
    void theTrunkIsBackByTheFirstLookFromTheDecisionOnAfterWhichNoneFails() {
        WarmComparison warm = new WarmComparison(decidedAt("10:30"));
        for (String[] each : new String[][] {{"10:30", "11:00"}, {"11:00", "11:00"},
            {"11:01", "11:30"}, {"12:00", "12:00"}}) {
            assertEquals(Optional.of(at(each[1])),
                    warm.compare(decidedAt(each[0])).trunk().outcome().serviceBackAt(), each[0]);
        }
        assertEquals(Optional.empty(),
                warm.compare(decidedAt("12:01")).trunk().outcome().serviceBackAt());
    }

    @Test
    void aBranchIsMeasuredOnceWhileItIsAmongThoseOfTheLastThreeSettings() {
        Replayed first = decidedAt("10:30");
        WarmComparison warm = new WarmComparison(first);
        Comparison before = warm.compare(first);
        warm.compare(decidedAt("11:00"));
        warm.compare(decidedAt("11:30"));
        assertSameMeasures(before, warm.compare(first));
        warm.compare(decidedAt("11:45"));
        warm.compare(decidedAt("11:50"));
        warm.compare(decidedAt("11:55"));
        warm.compare(decidedAt("11:58"));
        assertNotSame(before.branches().getLast().outcome(),
                warm.compare(first).branches().getLast().outcome());
    }

    @Test
    void whatWasPreparedIsNotMeasuredAgain() {
        Replayed replayed = decidedAt("10:30");
        WarmComparison warm = new WarmComparison(replayed);
        replayed.branches().forEach(branch -> warm.prepare(
                replayed.scenario(), replayed.decisionAt(), branch));
        Comparison once = warm.compare(replayed);
        assertSameMeasures(once, warm.compare(replayed));
        assertSaysTheSame(new IncidentComparison().compare(replayed), once, "prepared");
    }

    @Test
    void aBranchThatOnlyLooksLikeAnotherIsMeasuredForItself() {
        Replayed one = decidedAt("10:30");
        Replayed other = decidedAt("10:30");
        WarmComparison warm = new WarmComparison(one);
        assertNotSame(warm.compare(one).branches().getLast().outcome(),
                warm.compare(other).branches().getLast().outcome());
    }

    @Test
    void theAxesAloneAreThoseOfAWholeMeasure() {
        WarmComparison warm = new WarmComparison(decidedAt("10:30"));
        for (String time : List.of("10:30", "11:31", "12:01")) {
            Replayed replayed = decidedAt(time);
            Comparison whole = new IncidentComparison().compare(replayed);
            assertEquals(whole.compared().stream().map(BranchResult::axes).toList(),
                    replayed.branches().stream().map(branch -> warm.axes(replayed.scenario(),
                            replayed.decisionAt(), branch)).toList(),
                    time);
        }
    }

    private static void assertSameMeasures(Comparison one, Comparison other) {
        for (int i = 0; i < one.branches().size(); i++) {
            BranchResult mine = one.branches().get(i);
            assertSame(mine.outcome(), other.branches().get(i).outcome(), mine.name());
        }
    }

    @Test
    void twoStrategiesOfOneNameButDifferentBranchesAreKeptApart() {
        Replayed replayed = decidedAt("10:30");
        Strategy fix = replayed.branches().getLast().strategy();
        WarmComparison warm = new WarmComparison(replayed);
        warm.compare(replayed);
        Finished worse = new Finished(fix, line().refused("11:00", "checkout", 0).journal(),
                line().orders().products().as("x", StrategyKind.NONE).facts());
        Replayed changed = new Replayed(replayed.scenario(), replayed.alertAt(),
                replayed.decisionAt(), replayed.factsAtStart(), replayed.counterfactual(),
                List.of(replayed.branches().getFirst(), worse));
        assertSaysTheSame(new IncidentComparison().compare(changed), warm.compare(changed),
                "changed");
    }

    private static void assertSaysTheSame(Comparison expected, Comparison actual, String which) {
        assertEquals(ComparisonParts.of(expected), ComparisonParts.of(actual), which);
    }
}
