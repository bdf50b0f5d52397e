package dev.lastresort.replay.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Schedule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickTimesTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 0, 0);

    private final TickTimes ticks = new TickTimes(DAY, 42);

    @Test
    void everyTwentySecondsFromTenMeansTenThirtyFifty() {
        Actor checkout = actor(new Schedule.Every(
                Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ZERO));
        assertEquals(DAY.plusSeconds(10), ticks.tick(checkout, 0));
        assertEquals(DAY.plusSeconds(30), ticks.tick(checkout, 1));
        assertEquals(DAY.plusHours(10).plusSeconds(50), ticks.tick(checkout, 1802));
    }

    @Test
    void timesOfDayComeBackEveryDay() {
        Actor batch = actor(new Schedule.At(
                List.of(LocalTime.of(1, 0), LocalTime.of(13, 30)), Duration.ZERO));
        assertEquals(DAY.plusHours(1), ticks.tick(batch, 0));
        assertEquals(DAY.plusHours(13).plusMinutes(30), ticks.tick(batch, 1));
        assertEquals(DAY.plusDays(1).plusHours(1), ticks.tick(batch, 2));
    }

    @Test
    void timesOfDayBeforeAStartInTheMiddleOfADayAreLeftOut() {
        TickTimes late = new TickTimes(DAY.plusHours(6), 42);
        Actor batch = actor(new Schedule.At(
                List.of(LocalTime.of(1, 0), LocalTime.of(13, 30)), Duration.ZERO));
        assertEquals(DAY.plusHours(13).plusMinutes(30), late.tick(batch, 0));
        assertEquals(DAY.plusDays(1).plusHours(1), late.tick(batch, 1));
    }

    @Test
    void jitterDelaysByLessThanItsLengthAndNeverReordersTicks() {
        Duration jitter = Duration.ofSeconds(19);
        Actor shaky = actor(new Schedule.Every(Duration.ofSeconds(20), Duration.ZERO, jitter));
        boolean delayed = false;
        for (long n = 0; n < 2_000; n++) {
            LocalDateTime scheduled = DAY.plusSeconds(20 * n);
            LocalDateTime tick = ticks.tick(shaky, n);
            assertFalse(tick.isBefore(scheduled), "tick " + n);
            assertTrue(tick.isBefore(scheduled.plus(jitter)), "tick " + n);
            delayed |= tick.isAfter(scheduled);
        }
        assertTrue(delayed);
    }

    @Test
    void anotherSeedJittersOtherwise() {
        Actor shaky = actor(new Schedule.Every(
                Duration.ofSeconds(20), Duration.ZERO, Duration.ofSeconds(19)));
        TickTimes other = new TickTimes(DAY, 43);
        long same = java.util.stream.LongStream.range(0, 500)
                .filter(n -> ticks.tick(shaky, n).equals(other.tick(shaky, n))).count();
        assertTrue(same < 25, same + " of 500 ticks fell at the same instant");
    }

    private static Actor actor(Schedule schedule) {
        return new Actor("actor", "Actor", true, schedule, new LinkedHashMap<>(),
                List.of(new Actor.Version("v1", List.of(), List.of())));
    }
}
