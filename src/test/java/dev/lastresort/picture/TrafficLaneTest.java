package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.ModelledDay.ModelledTraffic;
import dev.lastresort.model.outcome.ModelledTicks;
import dev.lastresort.model.outcome.ModelledTicks.ListedTicks;
import dev.lastresort.model.outcome.ModelledTicks.PacedTicks;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two hours on 720 pixels from 100 on: six pixels a minute, which is a column. */
class TrafficLaneTest {

    private static final double Y = 50;
    private static final long SECOND = 1_000_000_000L;

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    private static List<Shape> shapes(ModelledTicks ticks) {
        return shapes("10:00", ticks);
    }

    /** Two hours from then on. */
    private static List<Shape> shapes(String from, ModelledTicks ticks) {
        Sketch sketch = new Sketch(
                new TimeScale(new TimeRange(at(from), at(from).plusHours(2)), 100, 720),
                (text, _) -> 5.0 * text.length());
        new TrafficLane("b", sketch).layOut(Y, new ModelledTraffic("shop", "Shop", ticks, true));
        return sketch.shapes();
    }

    private static Shown requests(LocalDateTime from, LocalDateTime to, long count) {
        return new Shown.ScheduledRequests("b", "Shop", from, to, count);
    }

    /** Ninety strokes of four pixels fill half of the lane. */
    @Test
    void requestsAreAStrokeEachWhileTheyFillHalfOfTheLaneAtMost() {
        LocalDateTime ten = at("10:00");
        assertEquals(IntStream.range(0, 90).<Shape>mapToObj(n -> new Shape.TickRun(
                new Box(100 + 6 * n - 2, Y, 4, 16), Role.SCHEDULED, true,
                requests(ten.plusMinutes(n), ten.plusMinutes(n), 1))).toList(),
                shapes(new PacedTicks(ten, Duration.ofMinutes(1), 90)));
        assertEquals(IntStream.range(0, 91).<Shape>mapToObj(n -> new Shape.DensityColumn(
                new Box(100 + 6 * n, Y, 5, 16), Role.SCHEDULED,
                requests(ten.plusMinutes(n), ten.plusMinutes(n + 1), 1))).toList(),
                shapes(new PacedTicks(ten, Duration.ofMinutes(1), 91)));
    }

    /** Eighty in the first minute, twenty in the next, one in the next but one. */
    @Test
    void theTallestColumnFillsTheLaneTheOthersStandInProportionAndNoneIsLowerThanAPixel() {
        LongStream nanos = LongStream.concat(LongStream.concat(
                LongStream.range(0, 80).map(n -> n * SECOND / 2),
                LongStream.range(0, 20).map(n -> (60 + n) * SECOND)),
                LongStream.of(150 * SECOND));
        assertEquals(List.of(new Box(100, Y, 5, 16), new Box(106, Y + 12, 5, 4),
                new Box(112, Y + 15, 5, 1)),
                shapes(new ListedTicks(at("10:00"), nanos.toArray())).stream()
                        .map(Shape::bounds).toList());
    }

    /** Ten seconds of a minute are a pixel, and one of its pixels is air. */
    @Test
    void aColumnAtTheEdgeIsDrawnWhileAPixelOfItIsInSight() {
        PacedTicks each = new PacedTicks(at("09:00"), Duration.ofSeconds(10), 10_000);
        assertEquals(new Box(100, Y, 1, 16), shapes("10:00:40", each).getFirst().bounds());
        assertEquals(new Box(101, Y, 5, 16), shapes("10:00:50", each).getFirst().bounds());
    }

    /** Every 40 seconds from nine on: ninety before what is in sight, 180 within it. */
    @Test
    void onlyWhatFallsWithinTheStretchInSightIsDrawn() {
        List<Shape> columns =
                shapes(new PacedTicks(at("09:00"), Duration.ofSeconds(40), 10_000));
        assertEquals(180, columns.stream()
                .mapToLong(shape -> ((Shown.ScheduledRequests) shape.shows()).count()).sum());
        assertEquals(List.of(), shapes(new PacedTicks(at("12:00"), Duration.ofSeconds(40), 9)));
        assertEquals(List.of(), shapes(new PacedTicks(at("09:00"), Duration.ofSeconds(40), 90)));
    }
}
