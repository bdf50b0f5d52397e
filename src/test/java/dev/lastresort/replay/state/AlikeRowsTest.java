package dev.lastresort.replay.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed.FactRows;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AlikeRowsTest {

    private final AlikeRows alike = new AlikeRows();

    @Test
    void whatBranchesEndWithAlikeIsHeldOnceInWhateverOrder() {
        FactRows first = alike.of("orders", rows(1, 2, 3));
        FactRows second = alike.of("orders", rows(3, 9, 1));
        assertEquals(rows(3, 9, 1), second);
        assertSame(first.rows().get(2), second.rows().get(0));
        assertSame(first.rows().get(0), second.rows().get(2));
    }

    @Test
    void rowsOfAnotherFactAndOfABranchThatCouldReadNoneAreNotMixedUp() {
        FactRows unreadable = new FactRows(List.of(), List.of());
        assertEquals(unreadable, alike.of("orders", unreadable));
        FactRows first = alike.of("orders", rows(1));
        assertEquals(rows(1), first);
        assertNotSame(first.rows().getFirst(), alike.of("lines", rows(1)).rows().getFirst());
        assertSame(first.rows().getFirst(), alike.of("orders", rows(1)).rows().getFirst());
    }

    @Test
    void aRowThatIsThereTwiceStaysThereTwice() {
        assertEquals(rows(1, 1), alike.of("orders", rows(1, 1)));
    }

    private static FactRows rows(long... ids) {
        return new FactRows(List.of("id"),
                LongStream.of(ids).mapToObj(id -> Row.of(id, "order " + id)).toList());
    }
}
