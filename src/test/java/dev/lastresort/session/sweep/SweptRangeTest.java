package dev.lastresort.session.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweptRangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void valuesAreEvenlySpacedAndBothEndsAreAmongThem() {
        assertEquals(List.of("10", "20", "30", "40"), values("/a=10..40/4"));
        assertEquals(List.of("40", "25", "10"), values("/a=40..10/3"));
        assertEquals(List.of("5 min", "32 min 30 s", "1 h"), values("/a=5 min..60 min/3"));
        assertEquals(List.of("500 MB", "250.25 GB", "500 GB"), values("/a=500 MB..500 GB/3"));
        assertEquals(List.of("1 GB/min", "2 GB/min", "3 GB/min"),
                values("/a=1 GB/min..3 GB/min/3"));
        assertEquals(List.of("10:00", "10:30", "11:00"), values("/a=10:00..11:00/3"));
        assertEquals(List.of("23:00", "2026-03-03T00:00", "2026-03-03T01:00"),
                values("/a=23:00..2026-03-03T01:00:00/3"));
    }

    @Test
    void numbersAreRoundedToTheDecimalsOfTheEnds() {
        assertEquals(List.of("1", "2", "4", "5"), values("/a=1..5/4"));
        assertEquals(List.of("1", "2.3", "3.7", "5"), values("/a=1.0..5/4"));
    }

    @Test
    void aPointerMayHoldSlashesAndARateOneToo() {
        SweptRange range = SweptRange.parse("/strategies/0/steps/1/run=1 GB/min..2 GB/h/20");
        assertEquals(new SweptRange("/strategies/0/steps/1/run", "1 GB/min", "2 GB/h", 20), range);
    }

    @Test
    void whatIsNoRangeIsToldHowToWriteOne() {
        for (String wrong : List.of("", "a=1..2/3", "/a", "/a=1", "/a=1..2", "/a=1..2/x",
                "/a=1..2/-3", "/a=../3", "=1..2/3")) {
            IllegalArgumentException told = assertThrows(IllegalArgumentException.class,
                    () -> SweptRange.parse(wrong), wrong);
            assertTrue(told.getMessage().contains("POINTER=a..b/steps"), told.getMessage());
        }
        for (String few : List.of("/a=1..2/0", "/a=1..2/1")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> SweptRange.parse(few))
                    .getMessage().contains("2 values or more"));
        }
    }

    @Test
    void endsOfTwoKindsAreNoRange() {
        for (String mixed : List.of("/a=1..5 min/3", "/a=1 GB..5 min/3", "/a=one..two/3",
                "/a=1 GB..1 GB/min/3")) {
            IllegalArgumentException told =
                    assertThrows(IllegalArgumentException.class, () -> values(mixed));
            assertTrue(told.getMessage().startsWith("--vary /a: "), told.getMessage());
        }
    }

    @Test
    void noValueComesTwice() {
        IllegalArgumentException told =
                assertThrows(IllegalArgumentException.class, () -> values("/a=1..3/4"));
        assertTrue(told.getMessage().contains("no 4 different values"), told.getMessage());
        assertThrows(IllegalArgumentException.class, () -> values("/a=3..3/2"));
    }

    private static List<String> values(String text) {
        return SweptRange.parse(text).values(DAY).values();
    }
}
