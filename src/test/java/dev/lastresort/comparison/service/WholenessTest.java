package dev.lastresort.comparison.service;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.deleteOrder;
import static dev.lastresort.comparison.ShopDay.insertOrder;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.price;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * From which look on the rows are those of the truth. The decision falls at 10:30; looks are taken
 * as the diary says.
 */
@Execution(ExecutionMode.CONCURRENT)
class WholenessTest {

    private static Diary good() {
        return line().order("09:00", 0, 100, 5).order("12:00", 1, 101, 6)
                .orders(row(100L, 5L), row(101L, 6L)).products(row(1L, 5L));
    }

    private static Optional<LocalDateTime> whole(Diary day) {
        return compare(line().orders().products(row(1L, 5L)), truth(good()),
                day.as("trunk", StrategyKind.NONE)).trunk().outcome().wholeFrom();
    }

    private static Diary looks(Diary day) {
        return day.checked("23:00", true, true);
    }

    private static Diary all(Diary day) {
        return day.orders(row(100L, 5L), row(101L, 6L)).products(row(1L, 5L));
    }

    @Test
    void aDayThatNeverDiffersIsWholeFromTheDecisionsFirstLook() {
        assertEquals(Optional.of(at("10:35")), whole(all(line().checked("10:25", true, true)
                .order("09:00", 0, 100, 5)
                .checked("10:35", true, true).order("12:00", 1, 101, 6))));
    }

    @Test
    void theFirstLookAtOrAfterTheRepairFindsThemWhole() {
        Diary day = line().order("09:00", 0, 100, 5)
                .migration("10:00", "delete", deleteOrder(100, 5))
                .checked("10:35", true, true).order("12:00", 1, 101, 6)
                .checked("12:30", true, true)
                .step("13:00", "bring it back", insertOrder(100, 5));
        assertEquals(Optional.of(at("13:05")), whole(all(day.checked("13:05", true, true))));
    }

    @Test
    void aLookOfTheRepairsInstantCounts() {
        Diary day = line().order("09:00", 0, 100, 5)
                .migration("10:00", "delete", deleteOrder(100, 5)).order("12:00", 1, 101, 6)
                .step("13:00", "bring it back", insertOrder(100, 5))
                .checked("13:00", true, true);
        assertEquals(Optional.of(at("13:00")), whole(all(day)));
    }

    @Test
    void whatIsRepairedAndBrokenAgainIsWholeFromTheLastRepair() {
        Diary day = line().order("09:00", 0, 100, 5)
                .migration("10:00", "raise", price(1, 5L, 6L))
                .step("11:00", "lower", price(1, 6L, 5L)).checked("11:00", true, true)
                .order("12:00", 1, 101, 6)
                .step("13:00", "raise", price(1, 5L, 7L)).checked("13:00", true, true)
                .step("14:00", "lower", price(1, 7L, 5L)).checked("14:00", true, true);
        assertEquals(Optional.of(at("14:00")), whole(all(day)));
    }

    @Test
    void whatIsLostOrWrongAtTheHorizonIsNeverWhole() {
        assertEquals(Optional.empty(), whole(looks(line().order("09:00", 0, 100, 5)
                .migration("10:00", "delete", deleteOrder(100, 5)).order("12:00", 1, 101, 6)
                .orders(row(101L, 6L)).products(row(1L, 5L)))));
        assertEquals(Optional.empty(), whole(looks(line().order("09:00", 0, 100, 5)
                .order("12:00", 1, 101, 6).migration("13:00", "raise", price(1, 5L, 6L))
                .orders(row(100L, 5L), row(101L, 6L)).products(row(1L, 6L)))));
    }

    @Test
    void whatWasNeverAcceptedDoesNotKeepTheRowsFromBeingWhole() {
        assertEquals(Optional.of(at("10:35")), whole(line().order("09:00", 0, 100, 5)
                .checked("10:35", true, true).refused("12:00", "checkout", 1)
                .orders(row(100L, 5L)).products(row(1L, 5L))));
    }

    @Test
    void aLookOfTheHorizonIsTooLate() {
        assertEquals(Optional.empty(), whole(all(line().order("09:00", 0, 100, 5)
                .order("12:00", 1, 101, 6))));
    }
}
