package dev.lastresort.model.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void numbersAreGroupedByThousands() {
        assertEquals("0", Wording.number(0));
        assertEquals("999", Wording.number(999));
        assertEquals("12,000", Wording.number(12000));
        assertEquals("-1,234,567", Wording.number(-1234567));
        assertEquals("-123", Wording.number(-123));
    }

    @Test
    void durationsNameTheUnitsThatTheyHave() {
        assertEquals("0 min", Wording.duration(0));
        assertEquals("40 s", Wording.duration(40));
        assertEquals("2 h 9 min", Wording.duration(7740));
        assertEquals("1 h 5 s", Wording.duration(3605));
        assertEquals("1 min 30 s", Wording.duration(90));
    }

    @Test
    void instantsShowTheDateOnlyOnAnotherDay() {
        LocalDateTime day = LocalDateTime.of(2026, 3, 2, 0, 0);
        assertEquals("2026-03-02T10:47:00", Wording.isoInstant(day.plusMinutes(647)));
        assertEquals("10:47", Wording.clock(day.plusMinutes(647), day));
        assertEquals("10:47:30", Wording.clock(day.plusSeconds(647 * 60 + 30), day));
        assertEquals("2026-03-03 00:00", Wording.clock(day.plusDays(1), day));
    }
}
