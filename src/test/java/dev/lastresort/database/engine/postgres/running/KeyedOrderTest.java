package dev.lastresort.database.engine.postgres.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Change.RowDeleted;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Change.RowUpdated;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order a statement's changes are told, however the server came upon the rows. */
class KeyedOrderTest {

    private static final TableShape T =
            new TableShape("t", List.of("id", "n"), List.of("id"), false);
    private static final TableShape OTHER =
            new TableShape("o", List.of("id", "n"), List.of("id"), false);
    private static final TableShape KEYLESS =
            new TableShape("k", List.of("id", "n"), List.of(), false);

    @Test
    void alikeOnesStandByTheirKeysAsNumbers() {
        assertEquals(List.of(made(T, 2, 0), made(T, 9, 0), made(T, 10, 0)),
                KeyedOrder.byKey(List.of(made(T, 10, 0), made(T, 9, 0), made(T, 2, 0))));
    }

    @Test
    void othersBetweenThemKeepTheirPlace() {
        List<Change> told = List.of(made(T, 5, 0), made(OTHER, 1, 0), made(T, 3, 0),
                new RowDeleted(T, row(2, 0)), made(T, 1, 0));
        assertEquals(told, KeyedOrder.byKey(told));
    }

    /** Others may have waited for the key that it left. */
    @Test
    void rowThatMovesToAnotherKeyStaysWhereItIs() {
        List<Change> told = List.of(moved(3, 4), moved(2, 3), moved(1, 2));
        assertEquals(told, KeyedOrder.byKey(told));
    }

    @Test
    void withoutAKeyRowsStandAsTheyCame() {
        List<Change> told = List.of(made(KEYLESS, 2, 0), made(KEYLESS, 1, 0));
        assertEquals(told, KeyedOrder.byKey(told));
    }

    @Test
    void changesOfOneRowFollowOneAnother() {
        Change first = new RowUpdated(T, row(1, 0), row(1, 5));
        Change second = new RowUpdated(T, row(1, 5), row(1, 7));
        Change last = new RowDeleted(T, row(1, 7));
        Change other = new RowUpdated(T, row(2, 0), row(2, 1));
        assertEquals(List.of(first, other, second, last),
                RowChain.ordered(List.of(second, other, last, first)));
        assertEquals(List.of(made(T, 1, 3), new RowUpdated(T, row(1, 3), row(1, 4))),
                RowChain.ordered(List.of(new RowUpdated(T, row(1, 3), row(1, 4)),
                        made(T, 1, 3))));
        List<Change> taken = List.of(new RowDeleted(T, row(1, 3)), made(T, 1, 3));
        assertEquals(taken, RowChain.ordered(taken));
    }

    private static Change made(TableShape shape, long id, long n) {
        return new RowInserted(shape, row(id, n));
    }

    private static Change moved(long from, long to) {
        return new RowUpdated(T, row(from, 0), row(to, 0));
    }

    private static Row row(long id, long n) {
        return Row.of(id, n);
    }
}
