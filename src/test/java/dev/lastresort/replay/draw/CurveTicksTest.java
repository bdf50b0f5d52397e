package dev.lastresort.replay.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.traffic.Traffic;
import dev.lastresort.model.scenario.traffic.Traffic.Peak;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Instants on a curve, held against counts that are worked out hour by hour, without a table. */
class CurveTicksTest {

    /** A Monday. */
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 0, 0);

    @Test
    void untilEachHourThereAreAsManyAsTheCurveSaysGiveOrTakeOne() {
        LocalDateTime start = MONDAY.plusHours(7).plusMinutes(20);
        Traffic traffic = new Traffic(900, Traffic.SHOP, Traffic.EVERY_DAY, List.of());
        int[] counted = perHour(traffic, start, 24 * 10, 11);
        double until = 0;
        for (int hour = 0; hour < counted.length; hour++) {
            double expected = 900.0 * weight(Traffic.SHOP, start.plusHours(hour), start, hour);
            until += expected;
            assertEquals(expected, counted[hour], 2, "hour " + hour);
            assertEquals(until, IntStream.of(counted).limit(hour + 1L).sum(), 1.001);
        }
    }

    /** An hour from twenty past on takes forty minutes of one weight, twenty of the next. */
    private static double weight(
            List<BigDecimal> hours, LocalDateTime at, LocalDateTime start, int hour) {
        double sum = hours.stream().mapToDouble(BigDecimal::doubleValue).sum();
        int now = at.getHour();
        double first = 60.0 - start.getMinute();
        return (hours.get(now).doubleValue() * first
                + hours.get((now + 1) % 24).doubleValue() * (60 - first)) / 60 / sum;
    }

    @Test
    void instantsNeverGoBackAndAreTheSameWhoeverAsksFirst() {
        Actor actor = actor(new Traffic(50_000, Traffic.OFFICE, Traffic.MONDAY_TO_FRIDAY,
                List.of(new Peak(MONDAY.plusHours(50), Duration.ofMinutes(7),
                        BigDecimal.valueOf(20)))));
        TickTimes ascending = new TickTimes(MONDAY, 3);
        LocalDateTime before = MONDAY;
        for (long n = 0; n < 400_000; n++) {
            LocalDateTime tick = ascending.tick(actor, n);
            assertFalse(tick.isBefore(before), "tick " + n);
            assertTrue(tick.getDayOfWeek().getValue() <= 5, "a weekend's tick " + n);
            before = tick;
        }
        for (long n : new long[] {399_999, 17, 123_456}) {
            assertEquals(ascending.tick(actor, n), new TickTimes(MONDAY, 3).tick(actor, n));
        }
    }

    @Test
    void aPeakBringsAsManyTimesAsMany() {
        LocalDateTime noon = MONDAY.plusHours(12).plusMinutes(30);
        Traffic traffic = new Traffic(2_400, Traffic.FLAT, Traffic.EVERY_DAY,
                List.of(new Peak(noon, Duration.ofMinutes(30), BigDecimal.valueOf(3))));
        int[] counted = perHour(traffic, MONDAY, 24, 5);
        for (int hour = 0; hour < 24; hour++) {
            assertEquals(hour == 12 ? 50 + 150 : 100, counted[hour], 2, "hour " + hour);
        }
    }

    @Test
    void instantsWithinAnHourLookLikeChance() {
        TickTimes ticks = new TickTimes(MONDAY, 9);
        Actor actor = actor(new Traffic(24_000, Traffic.FLAT, Traffic.EVERY_DAY, List.of()));
        // where in its own gap of 3.6 s each tick falls, in ten parts: chi-square with 9 degrees
        int[] parts = new int[10];
        LongStream.range(0, 10_000).forEach(n -> {
            long millis = Duration.between(MONDAY, ticks.tick(actor, n)).toMillis();
            parts[(int) (millis % 3_600 / 360)]++;
        });
        double chiSquare = IntStream.of(parts)
                .mapToDouble(count -> Math.pow(count - 1_000, 2) / 1_000).sum();
        assertTrue(chiSquare < 27.9, "p < 0.001: " + chiSquare);
    }

    @Test
    void anotherSeedOrActorFallsElsewhere() {
        Traffic traffic = new Traffic(900, Traffic.FLAT, Traffic.EVERY_DAY, List.of());
        Actor actor = actor(traffic);
        TickTimes one = new TickTimes(MONDAY, 1);
        TickTimes other = new TickTimes(MONDAY, 2);
        assertTrue(LongStream.range(0, 100)
                .filter(n -> one.tick(actor, n).equals(other.tick(actor, n))).count() < 5);
    }

    @Test
    void aYearIsAsExactAsADay() {
        Traffic traffic = new Traffic(100, Traffic.OFFICE, Traffic.MONDAY_TO_FRIDAY, List.of());
        TickTimes ticks = new TickTimes(MONDAY, 1);
        LocalDateTime lastMonday = MONDAY.plusWeeks(52);
        assertFalse(ticks.tick(actor(traffic), 52L * 500).isBefore(lastMonday));
        assertTrue(ticks.tick(actor(traffic), 52L * 500 - 1).isBefore(lastMonday));
    }

    private static int[] perHour(Traffic traffic, LocalDateTime start, int hours, long seed) {
        TickTimes ticks = new TickTimes(start, seed);
        Actor actor = actor(traffic);
        int[] counted = new int[hours];
        for (long n = 0;; n++) {
            long hour = Duration.between(start, ticks.tick(actor, n)).toHours();
            if (hour >= hours) {
                return counted;
            }
            counted[(int) hour]++;
        }
    }

    private static Actor actor(Traffic traffic) {
        return new Actor("actor", "Actor", true, new Schedule.Curve(traffic),
                new LinkedHashMap<>(), List.of(new Actor.Version("v1", List.of(), List.of())));
    }
}
