package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two hours on 720 pixels from 100 on: six pixels a minute. Every letter is five wide. */
class MarkerLaneTest {

    private static final double Y = 50;
    private static final double HEIGHT = 20;
    /** From a marker's instant to its label: half a glyph of twelve, and a gap of four. */
    private static final double SIDE = 10;

    private final Sketch sketch = new Sketch(
            new TimeScale(new TimeRange(at("10:00"), at("12:00")), 100, 720),
            (text, _) -> 5.0 * text.length());
    private final MarkerLane lane = new MarkerLane("b", sketch, true);

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    private static Mark alert(String time, String label) {
        return new Mark(MarkerKind.ALERT, at(time), label, List.of());
    }

    private List<Box> glyphs() {
        return sketch.shapes().stream().filter(Shape.Marker.class::isInstance)
                .map(Shape::bounds).toList();
    }

    private List<Shape.Label> labels() {
        return sketch.shapes().stream().filter(Shape.Label.class::isInstance)
                .map(Shape.Label.class::cast).toList();
    }

    @Test
    void aMarkerStandsOverItsInstantInTheMiddleOfTheLaneAndItsLabelAtItsRight() {
        lane.layOut(Y, HEIGHT, List.of(alert("10:10", "Called")));
        assertEquals(List.of(new Box(154, Y + 4, 12, 12)), glyphs());
        Shape.Label label = labels().getFirst();
        assertEquals(new Box(160 + SIDE, Y, 30, HEIGHT), label.bounds());
        assertEquals(Role.TEXT, label.role());
    }

    /** Six letters are thirty wide: from 780 on a label at the right still ends at 820. */
    @Test
    void aLabelStandsAtTheLeftOnlyWhereItWouldReachBeyondTheEdge() {
        lane.layOut(Y, HEIGHT, List.of(alert("11:53:20", "Called")));
        assertEquals(new Box(780 + SIDE, Y, 30, HEIGHT), labels().getFirst().bounds());
        sketch.shapes().clear();
        new MarkerLane("b", sketch, true).layOut(Y, HEIGHT,
                List.of(alert("11:53:30", "Called")));
        assertEquals(new Box(781 - SIDE - 30, Y, 30, HEIGHT), labels().getFirst().bounds());
    }

    /** The label of the first ends at 200, and five pixels further the next glyph may begin. */
    @Test
    void aLabelKeepsItsAirToTheNextMarker() {
        lane.layOut(Y, HEIGHT, List.of(alert("10:10", "Called"), alert("10:18:30", "x")));
        assertEquals(List.of(new Box(170, Y, 30, HEIGHT), new Box(221, Y, 5, HEIGHT)),
                labels().stream().map(Shape::bounds).toList());
        sketch.shapes().clear();
        // one pixel nearer, and there is room only at the left
        new MarkerLane("b", sketch, true).layOut(Y, HEIGHT,
                List.of(alert("10:10", "Called"), alert("10:18:20", "x")));
        assertEquals(new Box(120, Y, 30, HEIGHT), labels().getFirst().bounds());
    }

    @Test
    void noLabelCrossesALineThatIsToBeKeptOff() {
        lane.keepOff(180, Y, HEIGHT);
        lane.layOut(Y, HEIGHT, List.of(alert("10:10", "Called")));
        assertEquals(new Box(120, Y, 30, HEIGHT), labels().getFirst().bounds());
    }

    @Test
    void whatWouldCoverAnotherMarkerJoinsItAndIsCounted() {
        lane.layOut(Y, HEIGHT, List.of(alert("10:10", "Called"), alert("10:12:30", "Again"),
                alert("10:12:40", "Apart")));
        // fifteen pixels are too near, sixteen are not
        assertEquals(List.of(new Box(154, Y + 4, 12, 12), new Box(170, Y + 4, 12, 12)), glyphs());
    }

    @Test
    void onlyTheDecisionIsWrittenInBold() {
        lane.layOut(Y, HEIGHT, List.of(alert("10:10", "Called"),
                new Mark(MarkerKind.DECISION, at("11:00"), "Decided", List.of())));
        assertEquals(List.of("Decided STRONG", "Called LABEL"), labels().stream()
                .map(label -> label.text() + " " + label.style()).toList());
    }

    @Test
    void whatIsOutOfSightIsNotMarkedAndWhatIsAtTheEdgesIs() {
        lane.layOut(Y, HEIGHT, List.of(alert("09:59:59", "Before"), alert("10:00", "First"),
                alert("12:00", "Last"), alert("12:00:01", "After")));
        assertEquals(List.of("First", "Last"),
                labels().stream().map(Shape.Label::text).toList());
    }

    /** A label of 140 pixels has room at the left of 250 to a pixel. */
    @Test
    void aLabelMayBeginAtTheVeryEdge() {
        lane.keepOff(300, Y, HEIGHT);
        lane.layOut(Y, HEIGHT, List.of(alert("10:25", "x".repeat(28))));
        assertEquals(new Box(100, Y, 140, HEIGHT), labels().getFirst().bounds());
    }
}
