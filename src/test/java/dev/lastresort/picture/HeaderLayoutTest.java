package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.HeaderLayout.Flag;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.time.TimeRange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two hours on 720 pixels from 100 on, with 16 more at the right: six pixels a minute, and a tick
 * each quarter of an hour. Every letter is five wide, and a flag has six more on both sides.
 */
class HeaderLayoutTest {

    private static final TextMeasure LETTERS = (text, _) -> 5.0 * text.length();
    private static final TimeRange SHOWN = new TimeRange(at("10:00"), at("12:00"));
    private static final View VIEW = view(SHOWN, 836, 100);

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    private static View view(TimeRange shown, double width, double gutter) {
        return new View(shown, width, gutter, List.of("b"), Set.of(), Optional.empty(),
                Optional.empty(), shown.start().minusNanos(1), Optional.empty(),
                Provisional.NONE);
    }

    private static Flag now(String time) {
        return flag(at(time), "now ");
    }

    private static Flag flag(LocalDateTime at, String before) {
        return new Flag(at, before, Role.TEXT_PLAYHEAD, Shown.NOTHING);
    }

    private static List<Shape> shapes(View view, TextMeasure text, Flag... flags) {
        return new HeaderLayout("b", "all", view, new Sketch(view.scale(), text))
                .layOut(List.of(), OptionalDouble.empty(), List.of(flags)).shapes();
    }

    private static <S extends Shape> List<S> of(List<Shape> shapes, Class<S> kind) {
        return shapes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whose labels are all that wide. */
    private static List<String> ticks(View view, double width) {
        return of(shapes(view, (_, _) -> width), Shape.AxisTick.class).stream()
                .map(Shape.AxisTick::text).toList();
    }

    private static List<Box> flags(View view, Flag... flags) {
        return of(shapes(view, LETTERS, flags), Shape.Cursor.class).reversed().stream()
                .map(Shape::bounds).toList();
    }

    private static List<String> words(View view, Flag flag) {
        return of(shapes(view, LETTERS, flag), Shape.Cursor.class).stream()
                .map(Shape.Cursor::text).toList();
    }

    @Test
    void theDayStandsBeforeTheMarksWithWhoseTheyAre() {
        Shape.Label label = of(shapes(VIEW, LETTERS), Shape.Label.class).getFirst();
        assertEquals("2026-03-02 · all", label.text());
        assertEquals(new Box(8, 24, 80, 24), label.bounds());
    }

    /** There is room for sixteen letters. */
    @Test
    void whatStandsThereIsCutOffBeforeTheMarks() {
        Sketch sketch = new Sketch(VIEW.scale(), LETTERS);
        new HeaderLayout("b", "all four", VIEW, sketch)
                .layOut(List.of(), OptionalDouble.empty(), List.of());
        assertEquals("2026-03-02 · al…",
                of(sketch.shapes(), Shape.Label.class).getFirst().text());
    }

    @Test
    void aTickIsCentredOverItsInstant() {
        assertEquals(new Shape.AxisTick(new Box(180, 0, 20, 24), Role.TEXT_QUIET, "10:15",
                Shown.NOTHING),
                of(shapes(VIEW, (_, _) -> 20), Shape.AxisTick.class).getFirst());
    }

    /** The first stands at 100, the last at 820; there is room from 92 to 836. */
    @Test
    void ticksReachToTheVeryEdgesOfTheirRoom() {
        List<String> all = List.of("10:00", "10:15", "10:30", "10:45", "11:00", "11:15", "11:30",
                "11:45", "12:00");
        assertEquals(all, ticks(VIEW, 16));
        assertEquals(all.subList(1, 9), ticks(VIEW, 17));
        assertEquals(all.subList(1, 9), ticks(VIEW, 32));
        assertEquals(all.subList(1, 8), ticks(VIEW, 33));
    }

    /** With names of four pixels the first tick stands at 4. */
    @Test
    void noTickIsCutOffAtTheLeft() {
        View bare = view(SHOWN, 740, 4);
        assertEquals("10:00", ticks(bare, 8).getFirst());
        assertEquals("10:15", ticks(bare, 9).getFirst());
    }

    @Test
    void aMidnightWithinIsToldByItsDateAndOneAtTheBeginningByItsTime() {
        TimeRange night = new TimeRange(at("18:00"), at("18:00").plusHours(12));
        assertEquals(List.of("18:00", "20:00", "22:00", "2026-03-03", "02:00", "04:00", "06:00"),
                ticks(view(night, 836, 100), 16));
        TimeRange morning = new TimeRange(at("00:00"), at("00:00").plusHours(12));
        assertEquals("00:00", ticks(view(morning, 836, 100), 16).getFirst());
    }

    @Test
    void aFlagIsCentredOverItsInstantAndTheTickUnderItIsLeftOut() {
        List<Shape> shapes = shapes(VIEW, LETTERS, now("11:00"));
        assertEquals(List.of(new Shape.Cursor(new Box(431.5, 2, 57, 18), Role.TEXT_PLAYHEAD, 460,
                "now 11:00", Shown.NOTHING)), of(shapes, Shape.Cursor.class));
        assertEquals(List.of("10:15", "10:30", "10:45", "11:15", "11:30", "11:45", "12:00"),
                of(shapes, Shape.AxisTick.class).stream().map(Shape.AxisTick::text).toList());
    }

    @Test
    void aFlagAtTheEdgeStaysInThePicture() {
        assertEquals(List.of(new Box(779, 2, 57, 18)), flags(VIEW, now("12:00")));
        View bare = view(SHOWN, 740, 4);
        assertEquals(List.of(new Box(0, 2, 57, 18)), flags(bare, now("10:00")));
    }

    /** The first takes 431.5 to 488.5; the others are 62 wide and keep four pixels off it. */
    @Test
    void aFlagWhosePlaceIsTakenGoesToTheNearerSide() {
        assertEquals(new Box(492.5, 2, 62, 18),
                flags(VIEW, now("11:00"), flag(at("11:05"), "then ")).getLast());
        assertEquals(new Box(365.5, 2, 62, 18),
                flags(VIEW, now("11:00"), flag(at("10:55"), "then ")).getLast());
        // it would have been nearer at the right, had there been room
        assertEquals(new Box(779 - 4 - 62, 2, 62, 18),
                flags(VIEW, now("12:00"), flag(at("12:00"), "then ")).getLast());
    }

    /** Each is 52 wide: the one goes from 56 to 108, the other from 728 to 780. */
    @Test
    void aFlagMayGoToTheVeryEdge() {
        View bare = view(SHOWN, 740, 4);
        Flag early = flag(at("10:13"), "at ");
        assertEquals(new Box(0, 2, 52, 18), flags(bare, early, early).getLast());
        assertEquals(new Box(784, 2, 52, 18),
                flags(VIEW, flag(at("11:49"), "at "), flag(at("11:50"), "at ")).getLast());
    }

    @Test
    void aFlagThatFindsNoPlaceKeepsItsOwn() {
        View narrow = view(SHOWN, 120, 48);
        assertEquals(List.of(new Box(47.5, 2, 57, 18), new Box(47.5, 2, 57, 18)),
                flags(narrow, now("11:00"), now("11:00")));
    }

    @Test
    void theFirstFlagIsPaintedLast() {
        List<Shape> shapes = shapes(VIEW, LETTERS, now("11:00"), now("11:30"));
        assertEquals("now 11:00", ((Shape.Cursor) shapes.getLast()).text());
    }

    @Test
    void aFlagOutOfSightPointsToWhereItsInstantIs() {
        assertEquals(List.of("‹ now 09:59"), words(VIEW, now("09:59")));
        assertEquals(List.of("now 10:00"), words(VIEW, now("10:00")));
        assertEquals(List.of("now 12:00"), words(VIEW, now("12:00")));
        assertEquals(List.of("now 12:01 ›"), words(VIEW, now("12:01")));
        assertEquals(List.of("now 2026-03-03 12:00 ›"),
                words(VIEW, flag(at("12:00").plusDays(1), "now ")));
    }

    /** The 22 letters with the date take 122 pixels. */
    @Test
    void aFlagTellsItsDateWhereThereIsRoom() {
        Flag tomorrow = flag(at("12:00").plusDays(1), "now ");
        assertEquals(List.of("now 2026-03-03 12:00 ›"),
                words(view(SHOWN, 122, 48), tomorrow));
        assertEquals(List.of("now 12:00 ›"), words(view(SHOWN, 121, 48), tomorrow));
    }

    @Test
    void guidesStandAtRoundInstantsAndAtAllMarksInSightButBackups() {
        Sketch sketch = new Sketch(VIEW.scale(), LETTERS);
        new HeaderLayout("b", "all", VIEW, sketch.sibling()).addGuides(sketch, 300, List.of(
                new Mark(MarkerKind.ALERT, at("10:10"), "Called"),
                new Mark(MarkerKind.BACKUP, at("10:20"), "Backup"),
                new Mark(MarkerKind.ALERT, at("12:10"), "Called")));
        assertEquals(Stream.concat(
                Stream.of(100, 190, 280, 370, 460, 550, 640, 730, 820).map(x -> guide(x, 0, 300,
                        Role.GRID)),
                Stream.of(guide(160, 0, 300, Role.GUIDE))).toList(), sketch.shapes());
    }

    private static Shape guide(double x, double y, double height, Role role) {
        return new Shape.Guide(new Box(x, y, 1, height), role, Shown.NOTHING);
    }

    @Test
    void thePlayheadIsALineBelowTheRulerWhileItIsInSight() {
        assertEquals(List.of(guide(160, 24, 28, Role.PLAYHEAD)), playhead(at("10:10")));
        assertEquals(List.of(guide(100, 24, 28, Role.PLAYHEAD)), playhead(at("10:00")));
        assertEquals(List.of(guide(820, 24, 28, Role.PLAYHEAD)), playhead(at("12:00")));
        assertEquals(List.of(), playhead(at("09:59:59")));
        assertEquals(List.of(), playhead(at("12:00:01")));
    }

    private static List<Shape.Guide> playhead(LocalDateTime at) {
        return of(shapes(VIEW.withPlayhead(at), LETTERS), Shape.Guide.class);
    }

    @Test
    void aMarkedStretchIsShadedAsFarAsItIsInSight() {
        assertEquals(List.of(new Box(160, 0, 60, 52)), washes("10:10", "10:20"));
        assertEquals(List.of(new Box(100, 0, 60, 52)), washes("09:10", "10:10"));
        assertEquals(List.of(new Box(160, 0, 1, 52)), washes("10:10", "10:10:01"));
        assertEquals(List.of(), washes("08:00", "09:00"));
    }

    private static List<Box> washes(String from, String to) {
        View view = VIEW.withRange(Optional.of(new TimeRange(at(from), at(to))));
        return of(shapes(view, LETTERS), Shape.Wash.class).stream().map(Shape::bounds).toList();
    }

    /** The mark stands at 160, and the line that its name would cross at 180. */
    @Test
    void aMarkIsFramedWhileItIsSelectedAndItsNameKeepsOffTheLine() {
        Mark mark = new Mark(MarkerKind.ALERT, at("10:10"), "Called", List.of());
        View view = VIEW.withThing(Optional.of(new Shown.MarkGroup("b", List.of(mark))));
        List<Shape> shapes = new HeaderLayout("b", "all", view,
                new Sketch(view.scale(), LETTERS))
                .layOut(List.of(mark), OptionalDouble.of(180), List.of()).shapes();
        assertEquals(List.of(new Shape.Outline(new Box(152, 28, 16, 16), Role.SELECTED,
                Shown.NOTHING)), of(shapes, Shape.Outline.class));
        assertTrue(of(shapes, Shape.Label.class).stream()
                .anyMatch(label -> label.text().equals("Called") && label.bounds().equals(
                        new Box(120, 24, 30, 24))),
                shapes::toString);
    }
}
