package dev.lastresort.session.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.traffic.Traffic;
import dev.lastresort.model.scenario.traffic.Traffic.Peak;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficTextTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 8, 0);

    @Test
    void anEvenDayIsSaidInTwoWords() {
        assertEquals("1,200 times a day, evenly", TrafficText.of(
                new Traffic(1200, Traffic.FLAT, Traffic.EVERY_DAY, List.of()), DAY));
    }

    @Test
    void aStretchOverMidnightIsOne() {
        List<BigDecimal> hours = new ArrayList<>(Collections.nCopies(24, BigDecimal.TEN));
        List.of(22, 23, 0, 1, 2).forEach(hour -> hours.set(hour, BigDecimal.ONE));
        List.of(3, 4).forEach(hour -> hours.set(hour, BigDecimal.ZERO));
        hours.set(14, BigDecimal.valueOf(11));
        assertEquals("900 times a day, most from 14:00, few from 22:00 to 03:00,"
                + " none from 03:00 to 05:00, not on Saturday and Sunday,"
                + " 3 times as often for 30 min from 12:00",
                TrafficText.of(new Traffic(900, hours, Traffic.MONDAY_TO_FRIDAY, List.of(
                        new Peak(DAY.withHour(12), Duration.ofMinutes(30),
                                BigDecimal.valueOf(3)))),
                        DAY));
    }

    @Test
    void manyDaysAreToldByTheirEndsOrByTheOthers() {
        List<BigDecimal> week = new ArrayList<>(Collections.nCopies(7, BigDecimal.ONE));
        week.set(5, BigDecimal.TWO);
        assertEquals("7 times a day, evenly, more on Saturday",
                TrafficText.of(new Traffic(7, Traffic.FLAT, week, List.of()), DAY));
        week.set(6, BigDecimal.TWO);
        assertEquals("7 times a day, evenly, fewer from Monday to Friday",
                TrafficText.of(new Traffic(7, Traffic.FLAT, week, List.of()), DAY));
    }
}
