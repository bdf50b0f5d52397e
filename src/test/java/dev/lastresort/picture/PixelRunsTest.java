package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.ActorTally.State;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PixelRunsTest {

    private static final TimeScale SCALE = new TimeScale(new TimeRange(
            LocalDateTime.parse("2026-03-02T00:00:00"),
            LocalDateTime.parse("2026-03-03T00:00:00")), 10, 100);

    @Test
    void mergesNeighboursInTheSameState() {
        PixelRuns<State> runs = new PixelRuns<>(State.class, SCALE);
        runs.add(10, 20, State.UP);
        runs.add(20, 30, State.UP);
        runs.add(30, 60, State.DOWN);
        assertEquals(List.of(
                new PixelRuns.Run<>(10, 20, State.UP, 2),
                new PixelRuns.Run<>(30, 30, State.DOWN, 1)), runs.runs());
    }

    @Test
    void showsTheWorstStateOfAPixelHoweverShort() {
        PixelRuns<State> runs = new PixelRuns<>(State.class, SCALE);
        runs.add(10, 110, State.UP);
        runs.add(50.1, 50.2, State.DOWN);
        runs.add(50.2, 50.3, State.DEGRADED);
        assertEquals(new PixelRuns.Run<>(50, 1, State.DOWN, 2), runs.runs().get(1));
    }

    @Test
    void neverYieldsMoreRunsThanPixels() {
        SplittableRandom random = new SplittableRandom(11);
        PixelRuns<State> runs = new PixelRuns<>(State.class, SCALE);
        for (int i = 0; i < 100_000; i++) {
            double x = random.nextDouble() * 300 - 100;
            runs.add(x, x + random.nextDouble(), State.values()[random.nextInt(3)]);
        }
        assertTrue(runs.runs().size() <= 100);
    }
}
