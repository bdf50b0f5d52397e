package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.ActorTally.Outage;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two hours on 720 pixels from 100 on: six pixels a minute. */
class OutageLaneTest {

    private static final double Y = 50;

    private final Sketch sketch = new Sketch(
            new TimeScale(new TimeRange(at("10:00"), at("12:00")), 100, 720),
            (text, _) -> 5.0 * text.length());

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    private static Shape rule(double x, double width, String from, String to, boolean open) {
        return new Shape.Band(new Box(x, Y, width, 2), Role.OUTAGE,
                new Shown.OutageRule("b", "shop", at(from), at(to), open));
    }

    private void layOut(Outage... outages) {
        new OutageLane("b", sketch).layOut(Y, "shop", List.of(outages));
    }

    @Test
    void eachIsARuleFromItsBeginningToItsEnd() {
        layOut(new Outage(at("10:10"), at("10:30"), false),
                new Outage(at("11:00"), at("11:05"), true));
        assertEquals(List.of(rule(160, 120, "10:10", "10:30", false),
                rule(460, 30, "11:00", "11:05", true)), sketch.shapes());
    }

    @Test
    void theShortestIsTwoPixelsWide() {
        layOut(new Outage(at("10:10"), at("10:10:01"), false));
        assertEquals(List.of(rule(160, 2, "10:10", "10:10:01", false)), sketch.shapes());
    }

    @Test
    void whatIsPartlyOutOfSightEndsAtTheEdgeAndWhatIsWhollyIsNotDrawn() {
        layOut(new Outage(at("08:00"), at("09:00"), false),
                new Outage(at("09:30"), at("10:20"), false),
                new Outage(at("11:50"), at("12:30"), true),
                new Outage(at("13:00"), at("14:00"), true));
        assertEquals(List.of(rule(100, 120, "09:30", "10:20", false),
                rule(760, 60, "11:50", "12:30", true)), sketch.shapes());
    }
}
