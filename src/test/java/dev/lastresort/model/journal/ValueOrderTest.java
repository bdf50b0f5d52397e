package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueOrderTest {

    private static final List<Object> ASCENDING = List.of(
            Double.NEGATIVE_INFINITY, Long.MIN_VALUE, -1L, 0L, new BigDecimal("0.5"), 19.99, 20L,
            Long.MAX_VALUE, new BigDecimal("1E+30"), Double.POSITIVE_INFINITY, Double.NaN,
            "", "B", "a", false, true, LocalDate.of(2026, 3, 2), LocalTime.NOON,
            LocalDateTime.of(2026, 3, 2, 0, 0), Bytes.of(new byte[] {1}),
            Bytes.of(new byte[] {-1}), SqlNull.NULL);

    @Test
    void everyTwoValuesOfAllKindsAreOrderedAsListed() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                assertEquals(Integer.signum(Integer.compare(i, j)), Integer.signum(
                        ValueOrder.BY_VALUE.compare(ASCENDING.get(i), ASCENDING.get(j))),
                        ASCENDING.get(i) + " and " + ASCENDING.get(j));
            }
        }
    }

    @Test
    void oneNumberHasOneCanonicalFormInEveryType() {
        List<Object> same = List.of(1999L, new BigDecimal("1999.00"), 1999.0,
                new BigDecimal("1.999E+3"));
        for (Object value : same) {
            assertEquals(1999L, ValueOrder.canonical(value));
            assertTrue(ValueOrder.BY_VALUE.same(1999L, value));
        }
        assertEquals(ValueOrder.canonical(19.99), ValueOrder.canonical(new BigDecimal("19.990")));
        assertEquals(ValueOrder.canonical(0L), ValueOrder.canonical(-0.0));
        assertNotEquals(ValueOrder.canonical(Long.MAX_VALUE),
                ValueOrder.canonical(new BigDecimal(Long.MAX_VALUE).add(BigDecimal.ONE)));
    }
}
