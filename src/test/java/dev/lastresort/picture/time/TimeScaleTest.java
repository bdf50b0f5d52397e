package dev.lastresort.picture.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

    private static final TimeRange DAY = new TimeRange(
            LocalDateTime.parse("2026-03-02T00:00:00"), LocalDateTime.parse("2026-03-03T00:00:00"));
    private static final int TRIES = 2000;

    @Test
    void findsThePixelOfAnInstantAndTheInstantOfThePixel() {
        TimeScale scale = new TimeScale(DAY, 100, 1440);
        assertEquals(700, scale.x(DAY.start().plusHours(10)));
        assertEquals(DAY.start().plusHours(10), scale.at(700));
        assertEquals(1540, scale.right());
    }

    @Test
    void comesBackToTheSamePixel() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < TRIES; i++) {
            TimeScale scale = any(random);
            double x = scale.left() + random.nextDouble() * scale.width();
            assertEquals(x, scale.x(scale.at(x)), 0.01);
        }
    }

    @Test
    void laterInstantsLieFurtherRight() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < TRIES; i++) {
            TimeScale scale = any(random);
            LocalDateTime instant = DAY.start().plusSeconds(random.nextLong(86_000));
            assertTrue(scale.x(instant) < scale.x(instant.plusSeconds(1)));
        }
    }

    @Test
    void zoomingNeverLeavesTheDay() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < TRIES; i++) {
            TimeScale scale = any(random)
                    .zoomed(random.nextDouble() * 1200, Math.pow(2, random.nextDouble() * 16 - 8),
                            DAY);
            assertInDay(scale);
        }
    }

    @Test
    void panningNeverLeavesTheDayAndKeepsTheLength() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < TRIES; i++) {
            TimeScale before = any(random);
            TimeScale after = before.panned(random.nextDouble() * 4000 - 2000, DAY);
            assertInDay(after);
            assertEquals(before.shown().nanos(), after.shown().nanos());
        }
    }

    @Test
    void zoomingKeepsTheInstantUnderThePointer() {
        TimeScale scale = new TimeScale(
                new TimeRange(DAY.start().plusHours(8), DAY.start().plusHours(16)), 200, 800);
        for (double x = 200; x <= 1000; x += 50) {
            LocalDateTime pointed = scale.at(x);
            assertEquals(x, scale.zoomed(x, 1.7, DAY).x(pointed), 0.01);
            assertEquals(x, scale.zoomed(x, 0.9, DAY).x(pointed), 0.01);
        }
    }

    @Test
    void zoomingInAndOutAgainComesBack() {
        TimeScale scale = new TimeScale(
                new TimeRange(DAY.start().plusHours(8), DAY.start().plusHours(16)), 0, 800);
        TimeScale back = scale.zoomed(300, 2, DAY).zoomed(300, 0.5, DAY);
        assertEquals(scale.shown().start(), back.shown().start());
        assertEquals(scale.shown().end(), back.shown().end());
    }

    @Test
    void zoomingOutShowsTheWholeDayAtMost() {
        TimeScale scale = any(new SplittableRandom(5)).zoomed(0, 0.00001, DAY);
        assertEquals(DAY, scale.shown());
    }

    @Test
    void zoomingInStopsAtHalfAMinute() {
        TimeScale scale = any(new SplittableRandom(6)).zoomed(500, 1e9, DAY);
        assertEquals(Duration.ofSeconds(30), scale.shown().length());
    }

    private static void assertInDay(TimeScale scale) {
        assertTrue(!scale.shown().start().isBefore(DAY.start()), scale::toString);
        assertTrue(!scale.shown().end().isAfter(DAY.end()), scale::toString);
    }

    private static TimeScale any(SplittableRandom random) {
        long start = random.nextLong(80_000);
        long length = 60 + random.nextLong(86_400 - start - 60);
        return new TimeScale(
                new TimeRange(DAY.start().plusSeconds(start),
                        DAY.start().plusSeconds(start + length)),
                random.nextInt(300), 200 + random.nextInt(1800));
    }
}
