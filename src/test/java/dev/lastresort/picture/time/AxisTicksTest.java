package dev.lastresort.picture.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AxisTicksTest {

    private static final LocalDateTime MIDNIGHT = LocalDateTime.parse("2026-03-02T00:00:00");

    @Test
    void standOnRoundInstants() {
        TimeScale scale = new TimeScale(
                new TimeRange(MIDNIGHT.plusMinutes(593), MIDNIGHT.plusMinutes(641)), 0, 600);
        assertEquals(Duration.ofMinutes(10), AxisTicks.step(scale, 80));
        assertEquals(
                List.of(MIDNIGHT.plusMinutes(600), MIDNIGHT.plusMinutes(610),
                        MIDNIGHT.plusMinutes(620),
                        MIDNIGHT.plusMinutes(630), MIDNIGHT.plusMinutes(640)),
                AxisTicks.instants(scale, Duration.ofMinutes(10)));
    }

    @Test
    void standAtBothEdgesWhereTheseAreRound() {
        TimeScale scale = new TimeScale(
                new TimeRange(MIDNIGHT.plusHours(10), MIDNIGHT.plusHours(12)), 0, 600);
        assertEquals(
                List.of(MIDNIGHT.plusHours(10), MIDNIGHT.plusHours(11), MIDNIGHT.plusHours(12)),
                AxisTicks.instants(scale, Duration.ofHours(1)));
    }

    @Test
    void keepTheGapWhateverTheZoom() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            long start = random.nextLong(80_000);
            TimeScale scale = new TimeScale(new TimeRange(MIDNIGHT.plusSeconds(start),
                    MIDNIGHT.plusSeconds(start + 30 + random.nextLong(6_000))), 0, 500);
            List<LocalDateTime> instants = AxisTicks.instants(scale, AxisTicks.step(scale, 72));
            for (int j = 1; j < instants.size(); j++) {
                assertTrue(scale.x(instants.get(j)) - scale.x(instants.get(j - 1)) >= 72 - 0.01);
            }
        }
    }
}
