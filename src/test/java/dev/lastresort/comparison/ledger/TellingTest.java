package dev.lastresort.comparison.ledger;

import static dev.lastresort.comparison.ShopDay.ORDERS;
import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.ddl;
import static dev.lastresort.comparison.ShopDay.deleteOrder;
import static dev.lastresort.comparison.ShopDay.insertOrder;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Change.RowDeleted;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Change.RowUpdated;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.outcome.Told;
import dev.lastresort.model.outcome.Told.Period;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** From when to when the database remembered what a customer had been told. */
@Execution(ExecutionMode.CONCURRENT)
class TellingTest {

    private static final LocalDateTime HORIZON = at("00:00").plusDays(1);
    private static final TableShape NOTES =
            new TableShape("notes", List.of("id", "text"), List.of("id"));
    private static final TableShape KEYLESS =
            new TableShape("audit", List.of("id", "text"), List.of());

    private static List<Told> telling(Diary day) {
        return compare(line().orders(), truth(line().orders()),
                day.orders().as("trunk", StrategyKind.NONE)).trunk().outcome().telling();
    }

    private static List<Period> remembered(Diary day) {
        return telling(day).getFirst().remembered();
    }

    private static Period span(String from, String to) {
        return new Period(at(from), at(to));
    }

    @Test
    void anOrderThatAStepDeletesIsForgottenThen() {
        assertEquals(List.of(span("09:00", "10:00")),
                remembered(line().order("09:00", 0, 1, 5)
                        .step("10:00", "purge", deleteOrder(1, 5))));
    }

    @Test
    void anotherOrdersDeletionDoesNotCount() {
        assertEquals(List.of(new Period(at("09:00"), HORIZON)),
                remembered(line().order("09:00", 0, 1, 5)
                        .step("10:00", "purge", deleteOrder(2, 5))));
    }

    @Test
    void aChangedValueIsNoForgettingButAChangedKeyIs() {
        assertEquals(List.of(new Period(at("09:00"), HORIZON)),
                remembered(line().order("09:00", 0, 1, 5)
                        .step("10:00", "fix", new RowUpdated(ORDERS, row(1L, 5L), row(1L, 6L)))));
        assertEquals(List.of(span("09:00", "10:00"), new Period(at("11:00"), HORIZON)),
                remembered(line().order("09:00", 0, 1, 5)
                        .step("10:00", "renumber",
                                new RowUpdated(ORDERS, row(1L, 5L), row(2L, 5L)))
                        .step("11:00", "undo", new RowUpdated(ORDERS, row(2L, 5L), row(1L, 5L)))));
    }

    @Test
    void aDroppedTableForgetsAllOfItsRowsAndAnAlteredOneNone() {
        assertEquals(List.of(span("09:00", "10:00")),
                remembered(line().order("09:00", 0, 1, 5)
                        .migration("10:00", "Tidy up", ddl("DROP TABLE orders"))));
        assertEquals(List.of(new Period(at("09:00"), HORIZON)),
                remembered(line().order("09:00", 0, 1, 5)
                        .migration("10:00", "Add", ddl("ALTER TABLE orders ADD note VARCHAR"))));
        assertEquals(List.of(new Period(at("09:00"), HORIZON)),
                remembered(line().order("09:00", 0, 1, 5)
                        .migration("10:00", "Tidy up", ddl("DROP TABLE products"))));
    }

    @Test
    void aRowThatIsThereTwiceIsGoneOnceItIsGoneFromEverywhere() {
        // the same statement may insert again what is there: a table holds it once
        assertEquals(List.of(span("09:00", "11:00")),
                remembered(line().order("09:00", 0, 1, 5)
                        .step("10:00", "copy", insertOrder(1, 5))
                        .step("11:00", "purge", deleteOrder(1, 5))));
    }

    @Test
    void theFirstRowThatARequestInsertsIsFollowed() {
        Change note = new RowInserted(NOTES, row(7L, "x"));
        assertEquals(List.of(span("09:00", "10:00")),
                remembered(line().did("09:00", "checkout", 0, note, insertOrder(1, 5))
                        .step("10:00", "purge", new RowDeleted(NOTES, row(7L, "y")))));
        assertEquals(List.of(span("09:00", "10:00")),
                remembered(line().did("09:00", "checkout", 0, insertOrder(1, 5), note)
                        .step("10:00", "purge", deleteOrder(1, 5))));
    }

    @Test
    void withoutAKeyTheWholeRowIsFollowed() {
        Diary day = line().did("09:00", "checkout", 0, new RowInserted(KEYLESS, row(7L, "x")))
                .step("10:00", "purge", new RowDeleted(KEYLESS, row(7L, "y")))
                .step("11:00", "purge", new RowDeleted(KEYLESS, row(7L, "x")));
        assertEquals(List.of(span("09:00", "11:00")), remembered(day));
    }

    @Test
    void whatIsRememberedOfARequestBeginsWithIt() {
        // two requests make the same order: the first is remembered until it is deleted
        List<Told> told = telling(line().order("09:00", 0, 1, 5)
                .step("10:00", "purge", deleteOrder(1, 5))
                .order("11:00", 1, 1, 5));
        assertEquals(List.of(span("09:00", "10:00"), new Period(at("11:00"), HORIZON)),
                told.get(0).remembered());
        assertEquals(List.of(new Period(at("11:00"), HORIZON)), told.get(1).remembered());
        // one that finds the row there counts from its own answer on
        List<Told> twice = telling(line().order("09:00", 0, 1, 5).order("11:00", 1, 1, 5)
                .step("12:00", "purge", deleteOrder(1, 5)));
        assertEquals(List.of(span("09:00", "12:00")), twice.get(0).remembered());
        assertEquals(List.of(span("11:00", "12:00")), twice.get(1).remembered());
    }
}
