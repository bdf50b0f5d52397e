package dev.lastresort.comparison.ledger;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.ddl;
import static dev.lastresort.comparison.ShopDay.deleteOrder;
import static dev.lastresort.comparison.ShopDay.insertOrder;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.price;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.ShopDay;
import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.Cause.ErasedByRestore;
import dev.lastresort.model.outcome.Cause.NeverWritten;
import dev.lastresort.model.outcome.Cause.RequestFailed;
import dev.lastresort.model.outcome.Cause.WrittenByRequest;
import dev.lastresort.model.outcome.Cause.WrittenByStep;
import dev.lastresort.model.outcome.FactLedger.Entry;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whom a row's difference is put down to where several could have made it. */
@Execution(ExecutionMode.CONCURRENT)
class WhyRowsDifferTest {

    private static List<Entry> entries(String fact, Diary start, Diary truth, Diary branch) {
        return compare(start, truth(truth), branch.as("trunk", StrategyKind.NONE)).trunk()
                .outcome().facts().get(fact).entries();
    }

    private static Cause cause(String fact, Diary start, Diary truth, Diary branch) {
        List<Entry> entries = entries(fact, start, truth, branch);
        assertEquals(1, entries.size(), entries::toString);
        return entries.getFirst().cause();
    }

    private static Cause ofPrice(Diary truth, Diary branch) {
        return cause("products", line().products(row(1L, 5L)), truth, branch);
    }

    @Test
    void anotherWriterAtTheSameInstantIsTheCause() {
        Diary truth = line().did("11:05", "sync", 11, price(1, 5L, 6L)).products(row(1L, 6L));
        assertEquals(new WrittenByRequest(at("11:05"), "sync", "v1", 12), ofPrice(truth,
                line().did("11:05", "sync", 12, price(1, 5L, 6L)).products(row(1L, 7L))));
        assertEquals(new WrittenByStep(at("11:05"), "fix"), ofPrice(truth,
                line().step("11:05", "fix", price(1, 5L, 6L)).products(row(1L, 7L))));
    }

    @Test
    void aWriteThatTheTruthDoesNotHaveIsTheCause() {
        assertEquals(new WrittenByRequest(at("11:05"), "sync", "v1", 11),
                ofPrice(line().products(row(1L, 5L)),
                        line().did("11:05", "sync", 11, price(1, 5L, 6L)).products(row(1L, 6L))));
    }

    @Test
    void whereBothWroteTheSameTheSchemaChangeIsTheCauseElseTheWriter() {
        Diary truth = line().did("11:05", "sync", 11, price(1, 5L, 6L)).products(row(1L, 6L));
        Diary same = line().did("11:05", "sync", 11, price(1, 5L, 6L)).products(row(1L, 600L));
        assertEquals(new WrittenByRequest(at("11:05"), "sync", "v1", 11), ofPrice(truth, same));
        Diary changed = line().migration("10:00", "To dollars",
                ddl("ALTER TABLE products ALTER COLUMN price SET DATA TYPE DECIMAL"))
                .did("11:05", "sync", 11, price(1, 5L, 6L)).products(row(1L, 600L));
        assertEquals(new WrittenByStep(at("10:00"), "To dollars"), ofPrice(truth, changed));
    }

    @Test
    void aValueThatNobodyWroteIsPutDownToTheSchemaChangeOrToNobody() {
        Diary truth = line().products(row(1L, 5L));
        assertEquals(new NeverWritten(at("00:00"), "the counterfactual"),
                ofPrice(truth, line().products(row(1L, 6L))));
        assertEquals(new WrittenByStep(at("10:00"), "To dollars"), ofPrice(truth, line()
                .migration("10:00", "To dollars", ddl("ALTER TABLE products ADD x INT"))
                .products(row(1L, 6L))));
    }

    @Test
    void anUpdateThatWasNotMadeIsPutDownToALaterSchemaChangeElseToWhoShouldHave() {
        Diary truth = line().did("11:05", "sync", 11, price(1, 5L, 6L)).products(row(1L, 6L));
        assertEquals(new NeverWritten(at("11:05"), "sync #11"),
                ofPrice(truth, line().products(row(1L, 5L))));
        // a schema change at that very instant or after it may have undone it; one before cannot
        for (String time : List.of("11:05", "12:00")) {
            assertEquals(new WrittenByStep(at(time), "Remake"), ofPrice(truth, line()
                    .migration(time, "Remake", ddl("ALTER TABLE products ADD x INT"))
                    .products(row(1L, 5L))));
        }
        assertEquals(new NeverWritten(at("11:05"), "sync #11"), ofPrice(truth, line()
                .migration("11:04", "Remake", ddl("ALTER TABLE products ADD x INT"))
                .products(row(1L, 5L))));
    }

    @Test
    void ofSeveralSchemaChangesTheLastOneCounts() {
        assertEquals(new WrittenByStep(at("10:30"), "Second"), ofPrice(
                line().products(row(1L, 5L)), line()
                        .migration("10:00", "First", ddl("ALTER TABLE products ADD x INT"))
                        .migration("10:30", "Second", ddl("ALTER TABLE products ADD y INT"))
                        .products(row(1L, 6L))));
    }

    @Test
    void aSchemaChangeThatARestoreTookBackCountsNoMore() {
        assertEquals(new NeverWritten(at("00:00"), "the counterfactual"), ofPrice(
                line().products(row(1L, 5L)), line().backup("02:00")
                        .migration("10:00", "First", ddl("ALTER TABLE products ADD x INT"))
                        .restored("12:00", "09:00").products(row(1L, 6L))));
    }

    @Test
    void anErasedUpdateOfTheSameRequestCountsBeforeAnyOtherErasedOne() {
        Diary truth = line().did("11:05", "sync", 11, price(1, 5L, 6L)).products(row(1L, 6L));
        Diary twice = line().backup("02:00").did("11:05", "sync", 11, price(1, 5L, 6L))
                .did("11:10", "sync", 12, price(1, 6L, 6L))
                .restored("12:00", "11:00").products(row(1L, 5L));
        assertEquals(new ErasedByRestore(at("12:00"), "Recover to 11:00", at("11:05"), "sync #11"),
                ofPrice(truth, twice));
        Diary other = line().backup("02:00").did("11:10", "sync", 12, price(1, 5L, 6L))
                .restored("12:00", "11:00").products(row(1L, 5L));
        assertEquals(new ErasedByRestore(at("12:00"), "Recover to 11:00", at("11:10"), "sync #12"),
                ofPrice(truth, other));
    }

    @Test
    void aRowThatShouldNotExistIsPutDownToWhoMadeItElseToWhoDidNotRemoveIt() {
        Diary start = line().orders(row(9L, 1L));
        assertEquals(new WrittenByRequest(at("11:00"), "checkout", "v1", 0),
                cause("orders", line().orders(), line().orders(),
                        line().did("11:00", "checkout", 0, insertOrder(9, 1))
                                .orders(row(9L, 1L))));
        // the truth wrote it last, but did not remove it: that is no removal left undone
        assertEquals(new WrittenByRequest(at("10:00"), "checkout", "v1", 0),
                cause("orders", line().orders(),
                        line().did("11:00", "checkout", 1, insertOrder(9, 1)).orders(),
                        line().did("10:00", "checkout", 0, insertOrder(9, 1))
                                .orders(row(9L, 1L))));
        assertEquals(new NeverWritten(at("11:00"), "clean up"),
                cause("orders", start,
                        line().step("11:00", "clean up", deleteOrder(9, 1)).orders(),
                        line().orders(row(9L, 1L))));
        assertEquals(new NeverWritten(at("00:00"), "the counterfactual"),
                cause("orders", start, line().orders(), line().orders(row(9L, 1L))));
        // made again after the truth had removed it
        assertEquals(new WrittenByStep(at("12:00"), "Copy back"),
                cause("orders", start,
                        line().step("11:00", "clean up", deleteOrder(9, 1)).orders(),
                        line().step("11:00", "clean up", deleteOrder(9, 1))
                                .step("12:00", "Copy back", insertOrder(9, 1))
                                .orders(row(9L, 1L))));
    }

    @Test
    void anUpdateOfTheKeyTakesOneRowAwayAndMakesAnother() {
        Change moved = new Change.RowUpdated(ShopDay.ORDERS, row(1L, 5L), row(2L, 5L));
        List<Entry> entries = entries("orders", line().orders(row(1L, 5L)),
                line().orders(row(1L, 5L)),
                line().step("11:00", "renumber", moved).orders(row(2L, 5L)));
        Cause renumber = new WrittenByStep(at("11:00"), "renumber");
        assertEquals(List.of(renumber, renumber), entries.stream().map(Entry::cause).toList());
    }

    @Test
    void aTableWithoutTheFactsKeyCannotBeTiedToItsRows() {
        TableShape keyless = new TableShape("orders", List.of("number", "total"), List.of());
        assertEquals(new NeverWritten(at("11:00"), "checkout #0"),
                cause("orders", line().orders(),
                        line().did("11:00", "checkout", 0, insertOrder(1, 5)).orders(row(1L, 5L)),
                        line().did("11:00", "checkout", 0,
                                new Change.RowInserted(keyless, row(1L, 5L))).orders()));
    }

    @Test
    void aTableOfAnotherFactDoesNotExplainARow() {
        assertEquals(new NeverWritten(at("11:00"), "checkout #0"),
                cause("orders", line().orders(),
                        line().did("11:00", "checkout", 0, insertOrder(1, 5)).orders(row(1L, 5L)),
                        line().did("11:00", "sync", 0, new Change.RowDeleted(
                                ShopDay.PRODUCTS, row(1L, 5L))).orders()));
    }

    @Test
    void whoeverMadeARowFirstIsAskedWhetherItWasTurnedAway() {
        // a step copied the row after a request had made it: the request is its maker
        Diary truth = line().did("09:00", "checkout", 0, insertOrder(1, 5))
                .did("10:00", "checkout", 1, insertOrder(1, 5))
                .step("11:00", "copy", insertOrder(1, 5)).orders(row(1L, 5L));
        assertEquals(new RequestFailed(at("10:00"), "checkout", 1, "42S02"),
                cause("orders", line().orders(), truth,
                        line().failed("10:00", "checkout", 1).orders()));
    }

    @Test
    void whatARestoreRegainsIsErasedNoMore() {
        Diary truth = line().backup("02:00").order("10:10", 0, 101, 6).orders(row(101L, 6L));
        // the second restore brings the order back; that it is missing has another cause
        Diary branch = line().backup("02:00").order("10:10", 0, 101, 6)
                .restored("12:00", "10:00").restored("14:00", "11:00").orders();
        assertEquals(new NeverWritten(at("10:10"), "checkout #0"),
                cause("orders", line().orders(), truth, branch));
    }
}
