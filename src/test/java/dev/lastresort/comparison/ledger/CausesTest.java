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
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.ShopDay;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Cause.ErasedByRestore;
import dev.lastresort.model.outcome.Cause.NeverWritten;
import dev.lastresort.model.outcome.Cause.NotYetRestored;
import dev.lastresort.model.outcome.Cause.RequestFailed;
import dev.lastresort.model.outcome.Cause.RequestRefused;
import dev.lastresort.model.outcome.Cause.WrittenByRequest;
import dev.lastresort.model.outcome.Cause.WrittenByStep;
import dev.lastresort.model.outcome.FactLedger.Entry;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The latest event that explains a row, for each way in which a row can come to differ. */
@Execution(ExecutionMode.CONCURRENT)
class CausesTest {

    private static BranchResult only(
            ShopDay.Diary start, ShopDay.Diary truth, ShopDay.Diary branch) {
        return compare(start, truth(truth), branch.as("trunk", StrategyKind.NONE)).trunk();
    }

    private static Entry entry(BranchResult branch, String fact) {
        List<Entry> entries = branch.outcome().facts().get(fact).entries();
        assertEquals(1, entries.size(), entries::toString);
        return entries.getFirst();
    }

    @Test
    void rowThatStoodThereFromTheStartIsLostEvenIfAFailedRequestWouldHaveMadeItAgain() {
        var branch = only(line().orders(row(100L, 5L)),
                line().did("08:00", "checkout", 0, deleteOrder(100, 5), insertOrder(100, 5))
                        .orders(row(100L, 5L)),
                line().failed("08:00", "checkout", 0)
                        .migration("10:00", "Clean up", deleteOrder(100, 5)).orders());
        assertEquals(Verdict.LOST, entry(branch, "orders").verdict());
        assertEquals(new WrittenByStep(at("10:00"), "Clean up"), entry(branch, "orders").cause());
    }

    @Test
    void droppedTableIsTheCauseOfItsLostRows() {
        var branch = only(line().products(row(1L, 5L)), line().products(row(1L, 5L)),
                line().migration("10:00", "Tidy up",
                        ddl("DROP TABLE IF EXISTS public.products CASCADE")));
        assertEquals(new WrittenByStep(at("10:00"), "Tidy up"), entry(branch, "products").cause());
    }

    @Test
    void tableThatANewOneOnlyRefersToWasNotChanged() {
        var branch = only(line().products(row(1L, 5L)), line().products(row(1L, 5L)),
                line().migration("10:00", "Add",
                        ddl("CREATE TABLE notes (id BIGINT REFERENCES products (id))")));
        assertEquals(new NeverWritten(at("00:00"), "the counterfactual"),
                entry(branch, "products").cause());
    }

    @Test
    void lastWriterIsTheCauseOfAWrongRow() {
        var branch = only(line().products(row(1L, 5L)),
                line().did("11:05", "sync", 11, price(1, 5L, 6L)).products(row(1L, 6L)),
                line().did("11:05", "sync", 11, price(1, 5L, 600L)).products(row(1L, 600L)));
        assertEquals(Verdict.WRONG, entry(branch, "products").verdict());
        assertEquals(new WrittenByRequest(at("11:05"), "sync", "v1", 11),
                entry(branch, "products").cause());
    }

    @Test
    void updateThatWasRefusedExplainsAWrongRowBetterThanTheWriteBeforeIt() {
        var branch = only(line().products(row(1L, 5L)),
                line().did("09:05", "sync", 9, price(1, 5L, 6L))
                        .did("11:05", "sync", 11, price(1, 6L, 7L)).products(row(1L, 7L)),
                line().did("09:05", "sync", 9, price(1, 5L, 6L))
                        .failed("11:05", "sync", 11).products(row(1L, 6L)));
        assertEquals(new RequestFailed(at("11:05"), "sync", 11, "42S02"),
                entry(branch, "products").cause());
    }

    @Test
    void updateThatARestoreErasedIsTheCauseOfAWrongRow() {
        var branch = only(line().products(row(1L, 5L)),
                line().did("11:05", "sync", 11, price(1, 5L, 6L)).products(row(1L, 6L)),
                line().backup("02:00").did("11:05", "sync", 11, price(1, 5L, 6L))
                        .restored("12:00", "11:00").products(row(1L, 5L)));
        assertEquals(new ErasedByRestore(at("12:00"), "Recover to 11:00", at("11:05"), "sync #11"),
                entry(branch, "products").cause());
    }

    @Test
    void whatARestoreUnderWayDiscardsIsErasedAndWhatItKeepsIsNotYetRestored() {
        var branch = only(line().orders(row(1L, 1L)),
                line().order("09:00", 0, 100, 5).order("11:05", 1, 101, 6)
                        .orders(row(1L, 1L), row(100L, 5L), row(101L, 6L)),
                line().backup("02:00").order("09:00", 0, 100, 5).order("11:05", 1, 101, 6)
                        .restoring("23:30", "11:00").orders());
        String step = "Recover to 11:00";
        assertEquals(List.of(
                new NotYetRestored(at("23:30"), step), new NotYetRestored(at("23:30"), step),
                new ErasedByRestore(at("23:30"), step, at("11:05"), "checkout #1")),
                branch.outcome().facts().get("orders").entries().stream()
                        .map(Entry::cause).toList());
        String said = branch.sentences().toString();
        assertTrue(branch.sentences().stream().anyMatch(sentence -> sentence.text().contains(
                "erased 1 order that had been accepted between 11:05 and 11:06")), said);
    }

    @Test
    void deleteThatWasRefusedIsTheCauseOfAnUnexpectedRow() {
        var branch = only(line().orders(row(9L, 1L)),
                line().did("11:00", "checkout", 0, deleteOrder(9, 1)).orders(),
                line().refused("11:00", "checkout", 0).orders(row(9L, 1L)));
        assertEquals(Verdict.UNEXPECTED, entry(branch, "orders").verdict());
        assertEquals(new RequestRefused(at("11:00"), "checkout", 0, Refusal.DATABASE_DOWN),
                entry(branch, "orders").cause());
    }
}
