package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final RowOrder ORDER = RowOrder.BY_VALUES;

    @Test
    void rowsOfTheSameValuesAreEqual() {
        assertEquals(Row.of(1L, "a"), Row.of(1L, "a"));
        assertEquals(Row.of(1L, "a").hashCode(), Row.of(1L, "a").hashCode());
        assertNotEquals(Row.of(1L, "a").hashCode(), Row.of(2L, "a").hashCode());
        assertNotEquals(Row.of(1L, "a"), Row.of(1L, "b"));
        assertNotEquals(Row.of(1L), (Object) 1L);
        assertEquals(List.of(1L, "a"), Row.of(1L, "a").values());
        assertEquals("[1, a]", Row.of(1L, "a").toString());
    }

    @Test
    void binaryValuesCompareByContent() {
        Bytes some = Bytes.of(new byte[] {1, (byte) 0xab});
        assertEquals(some, Bytes.of(new byte[] {1, (byte) 0xab}));
        assertEquals(some.hashCode(), Bytes.of(new byte[] {1, (byte) 0xab}).hashCode());
        assertNotEquals(some.hashCode(), Bytes.of(new byte[] {2}).hashCode());
        assertNotEquals(some, Bytes.of(new byte[] {1}));
        assertNotEquals(some, (Object) "01ab");
        assertEquals("01ab", some.toString());
    }

    @Test
    void aShapePicksColumnsByTheirNames() {
        TableShape shape = new TableShape("stock", List.of("n", "shop", "item"),
                List.of("shop", "item"));
        Row row = Row.of(5L, "north", 7L);
        assertEquals(Row.of("north", 7L), shape.keyOf(row));
        assertEquals(Row.of(7L, 5L), shape.pick(row, List.of("item", "n")));
        assertThrows(IllegalArgumentException.class, () -> shape.pick(row, List.of("price")));
        assertEquals("stock", new TableImage(shape, List.of(row)).table());
    }

    @Test
    void rowsStandInTheOrderOfTheirFirstDifferenceAndTheShorterFirst() {
        List<Row> sorted = List.of(Row.of(), Row.of(1L), Row.of(1L, 1L), Row.of(1L, 2L),
                Row.of(2L), Row.of(2L, 0L));
        assertEquals(sorted, Stream.of(5, 2, 0, 4, 1, 3).map(sorted::get).sorted(ORDER).toList());
        assertEquals(0, ORDER.compare(Row.of(1L, 2L), Row.of(1L, new BigDecimal("2.00"))));
    }

    @Test
    void rowsAreTheSameByTheValuesOfTheirNumbers() {
        Row price = Row.of(new BigDecimal("2.00"));
        assertTrue(ORDER.same(price, price));
        assertTrue(ORDER.same(price, Row.of(2L)));
        assertFalse(ORDER.same(price, Row.of(3L)));
        assertTrue(ORDER.same(List.of(Row.of(1L), price), List.of(Row.of(1L), Row.of(2L))));
        assertFalse(ORDER.same(List.of(Row.of(1L), price), List.of(Row.of(1L), Row.of(3L))));
        assertFalse(ORDER.same(List.of(price), List.of(price, price)));
        assertFalse(ORDER.same(List.of(price, price), List.of(price)));
        assertTrue(ORDER.same(List.of(), List.<Row>of()));
    }

    @Test
    void oneCanonicalRowStandsForAllThatAreTheSame() {
        Row canonical = Row.of(2L, "a", new BigDecimal("1.5"));
        assertEquals(canonical,
                RowOrder.canonical(Row.of(new BigDecimal("2.00"), "a", new BigDecimal("1.50"))));
        assertEquals(canonical, RowOrder.canonical(Row.of(2.0, "a", 1.5)));
        assertEquals(Row.of(Long.MAX_VALUE, Long.MIN_VALUE), RowOrder.canonical(Row.of(
                BigDecimal.valueOf(Long.MAX_VALUE), BigDecimal.valueOf(Long.MIN_VALUE))));
        Row plain = Row.of(1L, "a");
        assertTrue(RowOrder.canonical(plain) == plain);
    }
}
