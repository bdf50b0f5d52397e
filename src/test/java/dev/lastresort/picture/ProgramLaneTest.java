package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.ModelledDay.ModelledProgram;
import dev.lastresort.model.outcome.ModelledDay.PlannedStep;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.time.TimeRange;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two hours on 720 pixels from 200 on: six pixels a minute. Every letter is five wide. Four pixels
 * below its top a lane has 17 of names and 16 of steps for each row, and five between two rows.
 */
class ProgramLaneTest {

    private static final double TOP = 50;
    private static final double NAMES = 54;
    private static final double STEPS = 71;
    private static final double NEXT = 38;
    private static final View VIEW = new View(
            new TimeRange(at("10:00"), at("12:00")), 936, 200, List.of("s"), Set.of(),
            Optional.empty(), Optional.empty(), at("09:00"), Optional.empty(), Provisional.NONE);

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    private static PlannedStep step(int number, String from, int minutes) {
        LocalDateTime start = at(from);
        LocalDateTime end = start.plusMinutes(minutes);
        return new PlannedStep(number, new Step.Verify("Step " + number, Step.Hands.NONE,
                Duration.ofMinutes(minutes)), start, end,
                minutes == 0 ? List.of() : List.of(new Phase(PhaseKind.RUN, start, end, "")),
                "Looks.", Optional.empty(), Optional.empty());
    }

    private static PlannedStep backTo(String target, PlannedStep step) {
        return new PlannedStep(step.number(), step.step(), step.start(), step.end(),
                step.phases(), step.what(), Optional.of(at(target)), step.fails());
    }

    private static PlannedStep failing(PlannedStep step) {
        return new PlannedStep(step.number(), step.step(), step.start(), step.end(),
                step.phases(), step.what(), step.target(), Optional.of("no backup"));
    }

    private static Shown phase(PlannedStep step) {
        return new Shown.ModelledPhase("s", step.step().name(), step.phases().getFirst());
    }

    private static ModelledProgram program(int later, PlannedStep... steps) {
        return new ModelledProgram("s", "Strategy", List.of(steps), later);
    }

    private static List<Shape> shapes(View view, ModelledProgram program) {
        Sketch sketch = new Sketch(view.scale(), (text, _) -> 5.0 * text.length());
        new ProgramLane(program).layOut(TOP, view, sketch, at("00:00"));
        return sketch.shapes();
    }

    private static List<Shape> of(Class<? extends Shape> kind, View view, PlannedStep... steps) {
        return shapes(view, program(0, steps)).stream().filter(kind::isInstance).toList();
    }

    private static Shape label(double x, double y, double height, String text, Role role,
            Shown shows) {
        return new Shape.Label(new Box(x, y, 5 * text.length(), height), role, text,
                TextStyle.SMALL, Role.GROUP, shows);
    }

    @Test
    void theNameStandsOverHowFarItComes() {
        assertEquals(List.of(
                new Shape.Label(new Box(8, NAMES, 40, 17), Role.TEXT, "Strategy",
                        TextStyle.STRONG, Role.GROUP, new Shown.Title("s", "Strategy")),
                label(8, STEPS, 16, "nobody does anything", Role.TEXT_QUIET,
                        new Shown.Title("s", "Strategy\nnobody does anything"))),
                shapes(VIEW, program(0)));
    }

    @Test
    void itIsToldHowFarAProgramComes() {
        PlannedStep long1 = step(1, "10:00", 90);
        PlannedStep short2 = step(2, "10:10", 20);
        assertEquals("done at 11:30, 1 h 30 min", end(program(0, long1, short2)));
        assertEquals("2 not begun by the horizon", end(program(2, long1)));
        assertEquals("fails at 11:30", end(program(2, long1, failing(short2))));
        assertEquals("never starts", end(program(1)));
        assertEquals("nobody does anything", end(program(0)));
    }

    private static String end(ModelledProgram program) {
        return ((Shape.Label) shapes(VIEW, program).get(1)).text();
    }

    @Test
    void stepsOfTheSameTimeStandBelowEachOtherAndLaterOnesInTheFirstFreeRow() {
        PlannedStep first = step(1, "10:10", 10);
        PlannedStep beside = step(2, "10:15", 15);
        PlannedStep next = step(3, "10:20", 20);
        assertEquals(List.of(
                span(260, STEPS, 59, phase(first)),
                span(290, STEPS + NEXT, 89, phase(beside)),
                span(320, STEPS, 119, phase(next))),
                of(Shape.Span.class, VIEW, first, beside,
                        next));
        assertEquals(8 + 2 * NEXT, new ProgramLane(program(0, first, beside, next)).height());
        assertEquals(8 + NEXT, new ProgramLane(program(0)).height());
    }

    private static Shape span(double x, double y, double width, Shown shows) {
        return new Shape.Span(new Box(x, y, width, 16), Role.VERIFY, true, shows);
    }

    @Test
    void aStepOfNoLengthIsAStroke() {
        assertEquals(List.of(span(260, STEPS, 3,
                new Shown.ModelledMoment("s", "Step 1", at("10:10")))),
                of(Shape.Span.class, VIEW, step(1, "10:10", 0)));
    }

    @Test
    void aStepOutOfSightIsNotDrawnNorNamed() {
        assertEquals(2, shapes(VIEW, program(0, step(1, "09:00", 30), step(2, "12:00", 30)))
                .size(), "the two names at the left");
    }

    @Test
    void aNameStandsOverTheBeginningOfItsStep() {
        PlannedStep step = step(1, "10:10", 30);
        assertEquals(label(260, NAMES, 15, "1. Step 1", Role.TEXT, phase(step)),
                of(Shape.Label.class, VIEW, step).getLast());
        PlannedStep fails = failing(step);
        assertEquals(label(260, NAMES, 15, "1. Step 1 · fails: no backup", Role.TEXT_BAD,
                phase(fails)), of(Shape.Label.class, VIEW, fails).getLast());
    }

    @Test
    void aStepThatIsSelectedIsFramedTwoPixelsOff() {
        PlannedStep one = step(1, "10:10", 10);
        PlannedStep moment = step(2, "10:30", 0);
        Shown.ModelledPhase first = new Shown.ModelledPhase(
                "s", "Step 1", one.phases().getFirst());
        assertEquals(List.of(outline(258, 63)), of(Shape.Outline.class,
                VIEW.withThing(Optional.of(first)), one, moment));
        assertEquals(List.of(outline(378, 6)), of(Shape.Outline.class,
                VIEW.withThing(Optional.of(new Shown.ModelledMoment(
                        "s", "Step 2", moment.start()))),
                one, moment));
        assertEquals(List.of(), of(Shape.Outline.class, VIEW.withThing(Optional.of(
                new Shown.ModelledPhase("other", "Step 1", one.phases().getFirst()))), one));
    }

    private static Shape outline(double x, double width) {
        return new Shape.Outline(new Box(x, STEPS - 2, width, 20), Role.SELECTED, Shown.NOTHING);
    }

    /** The middle of the step is eight pixels below its upper edge. */
    @Test
    void aDottedLineLeadsFromARestoreToWhatItGoesBackTo() {
        PlannedStep restore = backTo("10:10", step(1, "11:00", 30));
        assertEquals(List.of(new Shape.Tether(new Box(260, STEPS + 7, 300, 2),
                Role.MARK_RESTORE, Shown.NOTHING)), of(Shape.Tether.class, VIEW, restore));
        assertEquals(List.of(new Shape.Handle(new Box(254, STEPS + 2, 12, 12), Role.TARGET, false,
                new Shown.Title("s", "Step 1 goes back to 10:10"))),
                of(Shape.Handle.class, VIEW, restore));
    }

    @Test
    void theLineComesFromTheEdgeWhereTheInstantIsOutOfSight() {
        PlannedStep restore = backTo("09:10", step(1, "11:00", 30));
        assertEquals(List.of(new Box(200, STEPS + 7, 360, 2)),
                of(Shape.Tether.class, VIEW, restore).stream().map(Shape::bounds).toList());
        assertEquals(List.of(), of(Shape.Handle.class, VIEW, restore));
    }

    /** Twelve pixels, as wide as the diamond. */
    @Test
    void thereIsNoLineThatTheDiamondWouldCover() {
        assertEquals(0, of(Shape.Tether.class, VIEW, backTo("10:58", step(1, "11:00", 30)))
                .size());
        assertEquals(1, of(Shape.Tether.class, VIEW, backTo("10:57", step(1, "11:00", 30)))
                .size());
        assertEquals(0, of(Shape.Tether.class, VIEW, backTo("11:30", step(1, "11:00", 30)))
                .size());
    }
}
