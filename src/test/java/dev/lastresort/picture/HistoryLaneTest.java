package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.story.BranchStory;
import dev.lastresort.picture.story.BranchStory.Aside;
import dev.lastresort.picture.story.BranchStory.Discarded;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two hours on 720 pixels from 100 on: six pixels a minute. Every letter is five wide. */
@Execution(ExecutionMode.CONCURRENT)
class HistoryLaneTest {

    private static final double Y = 50;

    private final Scenario scenario = SampleComparison.create().scenario();
    private final Sketch sketch = new Sketch(
            new TimeScale(new TimeRange(at("10:00"), at("12:00")), 100, 720),
            (text, _) -> 5.0 * text.length());
    private final HistoryLane lane = new HistoryLane("b", sketch, scenario);

    @Test
    void aLineRunsThroughTheDayAndIsBrokenWhereTheDatabaseIsDown() {
        lane.layOut(Y, story(List.of(new TimeRange(at("10:30"), at("11:00"))), List.of(),
                List.of()));
        assertEquals(List.of(line(100, 180, scenario.start(), at("10:30"), true),
                line(280, 180, at("10:30"), at("11:00"), false),
                line(460, 360, at("11:00"), scenario.horizon(), true)), sketch.shapes());
    }

    @Test
    void whatLiesOutOfSightIsNotDrawn() {
        lane.layOut(Y, story(List.of(new TimeRange(at("08:00"), at("09:00"))),
                List.of(new Discarded(at("08:00"), at("10:00"), 3, true)),
                List.of(aside("12:00", "13:00", 5, List.of("orders")))));
        assertEquals(List.of(line(100, 720, at("09:00"), scenario.horizon(), true)),
                sketch.shapes());
    }

    @Test
    void discardedHistoryIsHatchedOverAnArrowBackAndSaidBesideIt() {
        lane.layOut(Y, story(List.of(),
                List.of(new Discarded(at("10:10"), at("11:00"), 3, true)), List.of()));
        Shown shows = new Shown.Discarded("b", at("10:10"), at("11:00"), 3);
        assertEquals(List.of(
                new Shape.Hatch(new Box(160, Y, 300, 12), Role.DISCARDED, shows),
                new Shape.Arrow(new Box(160, Y + 14, 300, 14), Role.DISCARDED, true, shows)),
                sketch.shapes().subList(1, 3));
        String words = "back to 10:10: 50 min of history, 3 transactions discarded";
        assertLabel(new Box(468, Y + 14, 5 * words.length(), 14), words, sketch.shapes().get(3));
    }

    @Test
    void anArrowWhoseTargetIsOutOfSightEndsAtTheEdge() {
        lane.layOut(Y, story(List.of(),
                List.of(new Discarded(at("09:00"), at("10:20"), 0, true)), List.of()));
        Shape.Arrow arrow = (Shape.Arrow) sketch.shapes().get(2);
        assertEquals(new Box(100, Y + 14, 120, 14), arrow.bounds());
        assertEquals(false, arrow.targetShown());
        assertEquals("back to 09:00: 1 h 20 min of history discarded",
                ((Shape.Label) sketch.shapes().get(3)).text());
    }

    @Test
    void whatTookAMomentIsAPixelWide() {
        lane.layOut(Y, story(List.of(), List.of(
                new Discarded(at("10:10"), at("10:10:02"), 0, true)), List.of()));
        assertEquals(new Box(160, Y, 1, 12), sketch.shapes().get(1).bounds());
    }

    @Test
    void wordsStandWithinARailIfTheyHaveRoomForItsTurns() {
        // Thirty letters, and 22 pixels on either side of them.
        double least = 5 * 30 + 44;
        for (double width : new double[] {least, least - 1}) {
            Sketch other = new Sketch(new TimeScale(
                    new TimeRange(at("10:00"), at("10:00").plusSeconds(720)), 100, 720),
                    (text, _) -> 5.0 * text.length());
            LocalDateTime from = at("10:03");
            new HistoryLane("b", other, scenario).layOut(Y, story(List.of(), List.of(),
                    List.of(new Aside("side", from, from.plusSeconds((long) width), 1200,
                            List.of("shop.order_archive"), Optional.empty()))));
            assertEquals(width == least ? "1,200 archive rows copied back"
                    : "1,200 rows copied back", ((Shape.Label) other.shapes().get(2)).text());
        }
    }

    @Test
    void aTargetAtTheLeftEdgeIsShown() {
        lane.layOut(Y, story(List.of(),
                List.of(new Discarded(at("10:00"), at("10:20"), 0, true)), List.of()));
        assertEquals(true, ((Shape.Arrow) sketch.shapes().get(2)).targetShown());
    }

    @Test
    void aSideInstanceIsARailThatSaysWithinWhatItBrought() {
        lane.layOut(Y, story(List.of(), List.of(),
                List.of(aside("10:20", "11:20", 1200, List.of("shop.order_archive")))));
        assertEquals(new Shape.Rail(new Box(220, Y + 6, 360, 18), Role.ASIDE, true, true,
                new Shown.SideInstance("b", "side", at("10:20"), at("11:20"), 1200)),
                sketch.shapes().get(1));
        String words = "1,200 archive rows copied back";
        double width = 5 * words.length();
        assertLabel(new Box(400 - width / 2, Y + 10, width, 12), words, sketch.shapes().get(2));
    }

    @Test
    void theWordsOfARestoreDoNotStandOnTheArrowOfTheNext() {
        lane.layOut(Y, story(List.of(), List.of(
                new Discarded(at("10:10"), at("10:20"), 3, true),
                new Discarded(at("10:25"), at("11:50"), 5, true)), List.of()));
        List<Box> arrows = sketch.shapes().stream().filter(Shape.Arrow.class::isInstance)
                .map(Shape::bounds).toList();
        List<Box> words = sketch.shapes().stream().filter(Shape.Label.class::isInstance)
                .map(Shape::bounds).toList();
        assertEquals(2, arrows.size());
        assertEquals(List.of(), words.stream()
                .filter(label -> arrows.stream().anyMatch(label::overlaps)).toList());
    }

    @Test
    void aRailRunsUnderTheArrowOfARestoreInPlaceAndItsWords() {
        BranchStory both = story(List.of(),
                List.of(new Discarded(at("10:10"), at("10:20"), 3, true)),
                List.of(aside("10:20", "11:40", 1200, List.of("shop.order_archive"))));
        lane.layOut(Y, both);
        Shape.Rail rail = sketch.shapes().stream().filter(Shape.Rail.class::isInstance)
                .map(Shape.Rail.class::cast).findFirst().orElseThrow();
        List<Shape.Label> words = sketch.shapes().stream().filter(Shape.Label.class::isInstance)
                .map(Shape.Label.class::cast).toList();
        assertEquals(2, words.size(), "both have room for their words");
        assertEquals(true, words.getFirst().bounds().bottom() <= words.getLast().bounds().y());
        assertEquals(true, rail.bounds().bottom() <= Y + HistoryLane.height(both));
    }

    @Test
    void theEndsOfARailThatAreOutOfSightAreOpen() {
        lane.layOut(Y, story(List.of(), List.of(),
                List.of(aside("09:20", "12:20", 0, List.of()))));
        Shape.Rail rail = (Shape.Rail) sketch.shapes().get(1);
        assertEquals(new Box(100, Y + 6, 720, 18), rail.bounds());
        assertEquals(List.of(false, false), List.of(rail.startShown(), rail.endShown()));
        assertEquals("aside: nothing copied back", ((Shape.Label) sketch.shapes().get(2)).text());
    }

    @Test
    void rowsAreNamedAfterTheOneTableThatTheyWentTo() {
        assertEquals(List.of("12 rows copied back", "12 rows copied back", "12 copied back"),
                HistoryLane.words(aside("10:00", "11:00", 12, List.of("a", "b"))));
        assertEquals("12 lines rows copied back",
                HistoryLane.words(aside("10:00", "11:00", 12, List.of("shop.lines"))).getFirst());
    }

    @Test
    void transactionsAreCounted() {
        assertEquals("1 transaction", HistoryLane.transactions(1));
        assertEquals("2,000 transactions", HistoryLane.transactions(2000));
    }

    @Test
    void aHandleStandsAtTheTargetOfARestoreInPlace() {
        lane.layOutTargets(Y, story(List.of(), List.of(
                new Discarded(at("10:05"), at("10:10"), 1, false),
                new Discarded(at("10:10"), at("11:00"), 3, true)), List.of()), Optional.empty());
        assertEquals(List.of(new Shape.Handle(new Box(154, Y + 15, 12, 12), Role.TARGET, false,
                new Shown.RestoreTarget("b", at("10:10")))), sketch.shapes());
    }

    @Test
    void aHeldHandleStandsWhereTheHandIsAndSaysIt() {
        lane.layOutTargets(Y, story(List.of(), List.of(
                new Discarded(at("10:10"), at("11:00"), 3, true)), List.of()),
                Optional.of(at("10:20")));
        assertEquals(new Shape.Handle(new Box(214, Y + 15, 12, 12), Role.TARGET, true,
                new Shown.RestoreTarget("b", at("10:20"))), sketch.shapes().getFirst());
        assertLabel(new Box(230, Y + 15, 65, 12), Role.TEXT, "back to 10:20",
                sketch.shapes().getLast());
    }

    @Test
    void aTetherRunsFromTheTargetOfASideInstanceToItsRail() {
        Aside aside = new Aside("side", at("10:30"), at("11:00"), 0, List.of(),
                Optional.of(at("10:10")));
        lane.layOutTargets(Y, story(List.of(), List.of(), List.of(aside)), Optional.empty());
        assertEquals(List.of(
                new Shape.Tether(new Box(160, Y + 23, 120, 2), Role.TARGET, Shown.NOTHING),
                new Shape.Handle(new Box(154, Y + 18, 12, 12), Role.TARGET, false,
                        new Shown.RestoreTarget("b", at("10:10")))),
                sketch.shapes());
    }

    @Test
    void aTargetOutOfSightHasNoHandle() {
        lane.layOutTargets(Y, story(List.of(), List.of(
                new Discarded(at("09:59"), at("11:00"), 3, true)), List.of()), Optional.empty());
        assertEquals(List.of(), sketch.shapes());
    }

    @Test
    void roomIsTakenOnlyForWhatRunsUnderTheLine() {
        assertEquals(12, HistoryLane.height(story(List.of(), List.of(), List.of())));
        assertEquals(28, HistoryLane.height(story(List.of(), List.of(),
                List.of(aside("10:00", "11:00", 1, List.of())))));
    }

    private Shape line(double x, double width, LocalDateTime from, LocalDateTime to, boolean up) {
        return new Shape.Band(new Box(x, Y + 4, width, 4), up ? Role.LIVE : Role.OFFLINE,
                new Shown.DatabaseLine("b", from, to, up));
    }

    private static void assertLabel(Box box, String text, Shape shape) {
        assertLabel(box, Role.TEXT_QUIET, text, shape);
    }

    private static void assertLabel(Box box, Role role, String text, Shape shape) {
        Shape.Label label = (Shape.Label) shape;
        assertEquals(text, label.text());
        assertEquals(box, label.bounds());
        assertEquals(role, label.role());
    }

    private static BranchStory story(List<TimeRange> outages, List<Discarded> discards,
            List<Aside> asides) {
        return new BranchStory(List.of(), List.of(), outages, List.of(), discards, asides);
    }

    private static Aside aside(String from, String to, long copied, List<String> tables) {
        return new Aside("side", at(from), at(to), copied, tables, Optional.empty());
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }
}
