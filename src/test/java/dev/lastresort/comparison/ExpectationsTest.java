package dev.lastresort.comparison;

import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Expectation.Absent;
import dev.lastresort.model.scenario.Expectation.Between;
import dev.lastresort.model.scenario.Expectation.Expected;
import dev.lastresort.model.scenario.Expectation.Is;
import dev.lastresort.model.scenario.Expectation.Present;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An order is lost, the invariant a holds and b does not, and service is never back. */
@Execution(ExecutionMode.CONCURRENT)
class ExpectationsTest {

    private static List<String> missed(String measure, Expected range) {
        Diary day = line().order("11:00", 0, 100, 5).checked("12:00", true, false).orders();
        return compare(line().orders(),
                truth(line().order("11:00", 0, 100, 5).orders(row(100L, 5L))),
                day.as("trunk", StrategyKind.NONE, new Expectation(measure, range, "")))
                .trunk().missed();
    }

    @Test
    void aRangeHoldsItsEnds() {
        String lost = "/facts/orders/lost";
        assertEquals(List.of(), missed(lost, new Between(1, 1)));
        assertEquals(List.of(), missed(lost, new Between(0, 1)));
        assertEquals(List.of(), missed(lost, new Between(1, 2)));
        assertEquals(List.of(lost + ": expected 2 to 3, measured 1"),
                missed(lost, new Between(2, 3)));
        assertEquals(List.of(lost + ": expected 0, measured 1"), missed(lost, new Between(0, 0)));
    }

    @Test
    void whetherSomethingHoldsIsAnsweredByAMeasureOfThatSortOnly() {
        assertEquals(List.of(), missed("/invariants/a", new Is(true)));
        assertEquals(List.of(), missed("/invariants/b", new Is(false)));
        assertEquals(List.of("/invariants/a: expected false, measured true"),
                missed("/invariants/a", new Is(false)));
        assertEquals(List.of("/invariants/b: expected true, measured false"),
                missed("/invariants/b", new Is(true)));
        assertEquals(List.of("/facts/orders/lost: expected true, measured 1"),
                missed("/facts/orders/lost", new Is(true)));
        assertEquals(List.of("/invariants/a: expected 1, measured true"),
                missed("/invariants/a", new Between(1, 1)));
    }

    @Test
    void aValueIsThereOrNot() {
        assertEquals(List.of(), missed("/recoveredAt", new Absent()));
        assertEquals(List.of("/recoveredAt: expected a value, measured no value"),
                missed("/recoveredAt", new Present()));
        assertEquals(List.of(), missed("/cleanFrom", new Present()));
        assertEquals(List.of("/cleanFrom: expected no value, measured 2026-03-02T00:00:00"),
                missed("/cleanFrom", new Absent()));
    }

    @Test
    void aMeasureThatThereIsNotIsMissed() {
        assertEquals(List.of("/facts/rders/lost: no such measure"),
                missed("/facts/rders/lost", new Absent()));
    }
}
