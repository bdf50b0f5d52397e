package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.RoomStory;
import dev.lastresort.picture.story.RoomStory.ConditionChange;
import dev.lastresort.picture.story.RoomStory.Fares;
import dev.lastresort.picture.story.RoomStory.Work;
import dev.lastresort.picture.story.RoomStory.WorkProgress;
import dev.lastresort.picture.time.TimeRange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Where the lanes of the incident room stand. A day of 1440 minutes on as many pixels, with 144 of
 * names at the left and 16 free at the right. Every letter is six wide.
 */
class RoomLanesTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-02T00:00:00");
    private static final TimeRange DAY = new TimeRange(START, START.plusDays(1));
    private static final LocalDateTime NOW = at("10:47");
    /** Below the decisions. */
    private static final double FIRST = 4 + 24;
    private static final double NEXT = FIRST + 14 + 5;

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time + ":00");
    }

    private static Fares actor(String title) {
        return RoomStory.fares(title, DAY, NOW,
                List.of(new ConditionChange(START, ActorCondition.UP)));
    }

    private static RoomLayout layout(List<Fares> actors, List<Work> works) {
        return new RoomLayout(new RoomStory(DAY, at("10:35"), NOW, List.of(), List.of(), actors,
                works), (words, _) -> 6.0 * words.length());
    }

    private static List<Shape> body(RoomLayout layout, View view) {
        return layout.layout(view, Aim.NONE, 0).body().shapes();
    }

    private static List<Shape.Label> names(List<Shape> shapes) {
        return shapes.stream()
                .filter(shape -> shape instanceof Shape.Label label && label.bounds().x() < 144)
                .map(Shape.Label.class::cast).toList();
    }

    private static Shape.Label name(double x, double y, double height, String name) {
        return new Shape.Label(new Box(x, y, 6 * name.length(), height), Role.TEXT_QUIET, name,
                TextStyle.SMALL, Role.GROUP,
                new Shown.Title("room", name));
    }

    @Test
    void eachLaneHasItsNameAtTheLeft() {
        RoomLayout layout = layout(List.of(actor("Shop"), actor("Job")), List.of());
        assertEquals(List.of(name(8, 4, 24, "decisions"), name(8, FIRST, 14, "Shop"),
                name(8, NEXT, 14, "Job")), names(body(layout, layout.opening(1600))));
    }

    @Test
    void namesOfMembersStandAStepFurtherInThanTheirGroups() {
        Fares group = RoomStory.together("Two", DAY, NOW, List.of(actor("One"), actor("Other")));
        RoomLayout layout = layout(List.of(group), List.of());
        View folded = layout.opening(1600);
        assertEquals(List.of(name(8, 4, 24, "decisions"), name(24, FIRST, 14, "Two")),
                names(body(layout, folded)));
        View open = folded.withGroupSwitched("Two");
        assertEquals(List.of(name(8, 4, 24, "decisions"), name(24, FIRST, 14, "Two"),
                name(34, NEXT, 14, "One"), name(34, NEXT + 19, 14, "Other")),
                names(body(layout, open)));
        for (View view : List.of(folded, open)) {
            assertEquals(List.of(new Shape.Fold(new Box(8, FIRST - 2, 16, 18), Role.TEXT_QUIET,
                    view == open, new Shown.GroupFold("room", "Two"))), body(layout, view)
                            .stream().filter(Shape.Fold.class::isInstance).toList());
        }
    }

    /** 24 pixels beside the longest name, and 26 more before a member's, be it folded or not. */
    @Test
    void namesHaveAsMuchRoomAsTheLongestTakesWithinReason() {
        assertEquals(144, gutter(actor("x".repeat(20))));
        assertEquals(150, gutter(actor("x".repeat(21)), actor("Shop")));
        assertEquals(216, gutter(actor("x".repeat(32))));
        assertEquals(220, gutter(actor("x".repeat(33))));
        assertEquals(24 + 26 + 150, gutter(RoomStory.together("Two", DAY, NOW,
                List.of(actor("Shop"), actor("x".repeat(25))))));
    }

    private static double gutter(Fares... actors) {
        return layout(List.of(actors), List.of()).opening(1600).gutter();
    }

    @Test
    void eachPhaseOfAWorkIsASpanBelowItsTitleAndDashedWhileItIsNotOver() {
        Phase approval = new Phase(PhaseKind.APPROVAL, at("10:00"), at("10:08"), "");
        Phase restore = new Phase(PhaseKind.RESTORE, at("10:08"), at("12:08"), "");
        RoomLayout layout = layout(List.of(actor("Shop")), List.of(new Work(0, "Go back",
                new WorkProgress("under way", false, false), List.of(approval, restore), 0)));
        List<Shape> shapes = body(layout, layout.opening(1600).withShown(DAY));
        double y = NEXT + 4 + 15;
        StepRef ref = new StepRef(Program.STRATEGY, 0, "Go back");
        assertEquals(List.of(
                new Shape.Span(new Box(144 + 600, y, 7, 16), Role.APPROVAL, false,
                        new Shown.StepPhase("room", ref, approval)),
                new Shape.Span(new Box(144 + 608, y, 119, 16), Role.RESTORE, true,
                        new Shown.StepPhase("room", ref, restore))),
                shapes.stream().filter(Shape.Span.class::isInstance).toList());
        assertEquals(name(8, y, 16, "work"), names(shapes).getLast());
    }

    /** A row is its title's 15 pixels, 16 of steps and five of air. */
    @Test
    void worksOfTheSameTimeStandBelowEachOther() {
        RoomLayout layout = layout(List.of(), List.of(run(0, "10:00"), run(1, "10:10")));
        assertEquals(List.of(new Box(744, FIRST + 4 + 15, 29, 16),
                new Box(754, FIRST + 4 + 36 + 15, 29, 16)),
                spans(layout, layout.opening(1600).withShown(DAY)).stream()
                        .map(Shape::bounds).toList());
    }

    private static Work run(int number, String time) {
        return new Work(number, "Work", new WorkProgress("done", true, false), List.of(
                new Phase(PhaseKind.RUN, at(time), at(time).plusMinutes(30), "")), 0);
    }

    @Test
    void aWorkOfNoLengthIsAStrokeAtItsInstantIfThatIsInSight() {
        RoomLayout layout = layout(List.of(), List.of(
                instant(0, "10:00"), instant(1, "11:00")));
        View day = layout.opening(1600).withShown(DAY);
        double y = FIRST + 4 + 15;
        assertEquals(List.of(
                new Shape.Span(new Box(144 + 600, y, 3, 16), Role.RUN, false,
                        new Shown.Title("room", "1. Work · done")),
                new Shape.Span(new Box(144 + 660, y, 3, 16), Role.RUN, true,
                        new Shown.Title("room", "2. Work · done"))),
                spans(layout, day));
        assertEquals(1, spans(layout, day.withShown(new TimeRange(START, at("11:00")))).size());
    }

    private static Work instant(int number, String time) {
        return new Work(number, "Work", new WorkProgress("done", true, false), List.of(),
                Optional.of(at(time)), 0);
    }

    private static List<Shape> spans(RoomLayout layout, View view) {
        return body(layout, view).stream().filter(Shape.Span.class::isInstance).toList();
    }
}
