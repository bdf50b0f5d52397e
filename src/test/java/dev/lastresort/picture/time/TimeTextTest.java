package dev.lastresort.picture.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimeTextTest {

    @Test
    void tellsDurationsAsReportsDo() {
        assertEquals("0 min", TimeText.duration(Duration.ZERO));
        assertEquals("40 s", TimeText.duration(Duration.ofSeconds(40)));
        assertEquals("2 h 9 min", TimeText.duration(Duration.ofSeconds(7740)));
        assertEquals("2 min 5 s", TimeText.duration(Duration.ofSeconds(125)));
        assertEquals("3 h", TimeText.duration(Duration.ofHours(3)));
        assertEquals("13 h 55 min", TimeText.duration(Duration.ofMinutes(835)));
    }

    @Test
    void leavesOutSecondsThatTellNothing() {
        assertEquals("10:47", TimeText.clock(LocalDateTime.parse("2026-03-02T10:47:00")));
        assertEquals("10:00:40", TimeText.clock(LocalDateTime.parse("2026-03-02T10:00:40")));
    }

    @Test
    void tellsAStretchOfTheDayByItsEnds() {
        LocalDateTime ten = LocalDateTime.parse("2026-03-02T10:00:00");
        assertEquals("10:00–10:47:20",
                TimeText.between(ten, ten.plusMinutes(47).plusSeconds(20)));
    }

    @Test
    void tellsTheDateWhereTheDayIsAnother() {
        LocalDateTime day = LocalDateTime.parse("2026-03-02T00:00:00");
        LocalDateTime later = LocalDateTime.parse("2026-03-04T10:47:00");
        assertEquals("10:47", TimeText.clock(later, later));
        assertEquals("2026-03-04 10:47", TimeText.clock(later, day));
        assertEquals("2026-03-04 10:47:00", TimeText.clockSeconds(later, day));
        assertEquals("00:00–2026-03-04 10:47", TimeText.between(day, later, day));
        assertEquals("2026-03-04 10:47–11:00",
                TimeText.between(later, later.plusMinutes(13), day));
        assertEquals("2026-03-04 10:47:00–2026-03-05 10:47:00",
                TimeText.betweenSeconds(later, later.plusDays(1), day));
    }
}
