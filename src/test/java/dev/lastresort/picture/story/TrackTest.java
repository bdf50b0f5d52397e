package dev.lastresort.picture.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrackTest {

    private static final LocalDateTime DAY = LocalDateTime.parse("2026-03-02T00:00:00");
    /** One pixel is 864 seconds. */
    private static final TimeScale SCALE =
            new TimeScale(new TimeRange(DAY, DAY.plusDays(1)), 10, 100);

    @Test
    void mergesNeighboursInTheSameState() {
        Track<ActorCondition> track =
                track().add(at(0), ActorCondition.UP).add(at(10), ActorCondition.UP)
                        .add(at(20), ActorCondition.DOWN).build();
        assertEquals(List.of(
                new Track.Run<>(10, 20, ActorCondition.UP, 2, 0, 1),
                new Track.Run<>(30, 80, ActorCondition.DOWN, 1, 2, 2)), track.runs(SCALE));
    }

    @Test
    void showsTheWorstStateOfAPixelHoweverShort() {
        Track<ActorCondition> track = track().add(at(0), ActorCondition.UP)
                .add(at(40.1), ActorCondition.DOWN).add(at(40.2), ActorCondition.DEGRADED)
                .add(at(40.3), ActorCondition.UP).build();
        assertEquals(new Track.Run<>(50, 1, ActorCondition.DOWN, 1, 1, 1),
                track.runs(SCALE).get(1));
    }

    @Test
    void leavesOutWhatComesAfterTheEnd() {
        Track<ActorCondition> track =
                track().add(at(0), ActorCondition.UP).add(at(50), ActorCondition.DOWN)
                        .build();
        assertEquals(List.of(new Track.Run<>(10, 50, ActorCondition.UP, 1, 0, 0)),
                track.runs(SCALE, 1));
    }

    @Test
    void ofTwoTurnsAtAnInstantTheLaterHoldsAndATurnToTheSameStateIsNone() {
        Track<ActorCondition> track = track().turn(at(0), ActorCondition.UP)
                .turn(at(10), ActorCondition.DOWN).turn(at(10), ActorCondition.DEGRADED)
                .turn(at(20), ActorCondition.DEGRADED)
                .turn(at(30), ActorCondition.DOWN).turn(at(30), ActorCondition.DEGRADED)
                .turn(at(40), ActorCondition.UP).build();
        assertEquals(List.of(new Track.Run<>(10, 10, ActorCondition.UP, 1, 0, 0),
                new Track.Run<>(20, 30, ActorCondition.DEGRADED, 1, 1, 1),
                new Track.Run<>(50, 60, ActorCondition.UP, 1, 2, 2)), track.runs(SCALE));
    }

    @Test
    void theFirstTurnMayBeReplacedToo() {
        Track<ActorCondition> track = track().turn(at(0), ActorCondition.UP)
                .turn(at(0), ActorCondition.DOWN).build();
        assertEquals(1, track.size());
        assertEquals(ActorCondition.DOWN, track.state(0));
    }

    @Test
    void tellsForHowLongAStateHeldWithinARange() {
        Track<ActorCondition> track = track().add(at(10), ActorCondition.UP)
                .add(at(20), ActorCondition.DOWN).add(at(30), ActorCondition.UP).build();
        assertEquals(Duration.ofSeconds(3 * 864), track.length(ActorCondition.DOWN, range(25, 28)));
        assertEquals(Duration.ofSeconds(5 * 864), track.length(ActorCondition.DOWN, range(25, 40)));
        assertEquals(Duration.ZERO, track.length(ActorCondition.DOWN, range(5, 20)));
        assertEquals(Duration.ofSeconds(20 * 864), track.length(ActorCondition.UP, range(0, 40)));
        assertEquals(Duration.ofSeconds(10 * 864), track.length(ActorCondition.UP, range(50, 60)));
    }

    private static TimeRange range(double from, double to) {
        return new TimeRange(at(from), at(to));
    }

    @Test
    void findsTheFirstEntryAtAnInstantOrAfterIt() {
        Track<ActorCondition> track = track().add(at(10), ActorCondition.UP)
                .add(at(20), ActorCondition.DOWN).build();
        assertEquals(0, track.firstFrom(at(10)));
        assertEquals(1, track.firstFrom(at(10).plusNanos(1)));
        assertEquals(1, track.firstFrom(at(20)));
        assertEquals(2, track.firstFrom(at(20).plusNanos(1)));
    }

    @Test
    void isBlankBeforeItsFirstEntry() {
        Track<ActorCondition> track = track().add(at(30), ActorCondition.UP).build();
        assertEquals(List.of(new Track.Run<>(40, 70, ActorCondition.UP, 1, 0, 0)),
                track.runs(SCALE));
    }

    @Test
    void agreesWithAPixelByPixelCountAtAnyZoom() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            Track.Builder<ActorCondition> builder = track();
            List<Long> seconds = random.longs(1 + random.nextInt(300), 0, 86_400).sorted()
                    .boxed().toList();
            List<ActorCondition> states = new ArrayList<>();
            for (long second : seconds) {
                ActorCondition state = ActorCondition.values()[random.nextInt(6)];
                states.add(state);
                builder.add(DAY.plusSeconds(second), state);
            }
            long from = random.nextLong(80_000);
            TimeScale scale = new TimeScale(new TimeRange(DAY.plusSeconds(from),
                    DAY.plusSeconds(from + 60 + random.nextLong(86_400 - from - 60))), 0, 97);
            int end = random.nextInt(seconds.size() + 1);
            assertEquals(painted(scale, seconds, states, end),
                    painted(builder.build().runs(scale, end)), "seed 11, round " + round);
        }
    }

    @Test
    void neverYieldsMoreRunsThanPixels() {
        SplittableRandom random = new SplittableRandom(13);
        Track.Builder<ActorCondition> builder = track();
        for (int i = 0; i < 86_400; i++) {
            builder.add(DAY.plusSeconds(i), ActorCondition.values()[random.nextInt(6)]);
        }
        assertTrue(builder.build().runs(SCALE).size() <= 100);
    }

    /** The slow way: each entry colours its pixels, the worst wins. */
    private static List<Integer> painted(
            TimeScale scale, List<Long> seconds, List<ActorCondition> states, int end) {
        int[] pixels = new int[97];
        java.util.Arrays.fill(pixels, -1);
        for (int i = 0; i < end; i++) {
            long first = Math.round(scale.x(DAY.plusSeconds(seconds.get(i))));
            long last = i + 1 < seconds.size()
                    ? Math.round(scale.x(DAY.plusSeconds(seconds.get(i + 1)))) : 97;
            for (long x = Math.max(0, first); x < Math.min(97, Math.max(first + 1, last)); x++) {
                pixels[(int) x] = Math.max(pixels[(int) x], states.get(i).ordinal());
            }
        }
        return java.util.Arrays.stream(pixels).boxed().toList();
    }

    private static List<Integer> painted(List<Track.Run<ActorCondition>> runs) {
        int[] pixels = new int[97];
        java.util.Arrays.fill(pixels, -1);
        runs.forEach(run -> java.util.Arrays.fill(pixels, (int) run.x(),
                (int) (run.x() + run.width()), run.state().ordinal()));
        return java.util.Arrays.stream(pixels).boxed().toList();
    }

    private static Track.Builder<ActorCondition> track() {
        return new Track.Builder<>(ActorCondition.class, DAY, 0);
    }

    private static LocalDateTime at(double pixel) {
        return DAY.plusSeconds(Math.round(pixel * 864));
    }
}
