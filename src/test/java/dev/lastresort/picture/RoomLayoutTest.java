package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.story.RoomStory;
import dev.lastresort.picture.story.RoomStory.ConditionChange;
import dev.lastresort.picture.time.TimeRange;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the incident room's timeline may show, and that its words stay readable. */
class RoomLayoutTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-02T00:00:00");
    private static final TimeRange DAY = new TimeRange(START, START.plusDays(1));
    private static final LocalDateTime NOW = at("10:47");
    private static final TextMeasure TEXT = (words, _) -> 6.0 * words.length();
    private static final Aim IN_PLACE =
            new Aim(Optional.of(at("10:00")), Optional.empty(), true);

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time + ":00");
    }

    /** Whatever the day has yet in store, the picture is that of a day with nothing in store. */
    @Test
    void aDayWithAnyFutureLooksLikeADayWithout() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            List<Mark> events = marks(random, MarkerKind.ALERT);
            List<Mark> decisions = marks(random, MarkerKind.DECISION);
            List<ConditionChange> turns = turns(random);
            View view = random.nextBoolean() ? opening(600 + random.nextInt(1000))
                    : opening(900).withShown(DAY);
            DisplayList all = layout(events, decisions, turns, view);
            DisplayList known = layout(events.stream().filter(m -> !m.at().isAfter(NOW)).toList(),
                    decisions.stream().filter(m -> !m.at().isAfter(NOW)).toList(),
                    turns.stream().filter(turn -> turn.at().isBefore(NOW)).toList(), view);
            assertEquals(known, all);
        }
    }

    @Test
    void nothingButOrderedWorkReachesBeyondNow() {
        RoomStory story = story(List.of(running(0, "10:40", 60), over(1, "10:42", 60)));
        View view = new RoomLayout(story, TEXT).opening(1200);
        double now = view.scale().x(NOW);
        new RoomLayout(story, TEXT).layout(view, IN_PLACE, 0).body().shapes().stream()
                .filter(shape -> shape.bounds().right() > now + 1).forEach(shape -> assertTrue(
                        switch (shape.shows()) {
                            case Shown.StepPhase step -> step.step().index() == 0;
                            case Shown.Title _, Shown.WholeBranch _, Shown.Nothing _ -> true;
                            default -> false;
                        }, () -> shape + " lies after now"));
    }

    @Test
    void workThatIsOverEndsAtNowAtTheLatest() {
        RoomStory story = story(List.of(over(0, "10:42", 60)));
        assertEquals(NOW, story.works().getFirst().phases().getLast().end());
    }

    @Test
    void whatIsStillToComeIsHatched() {
        View view = opening(1000);
        Box hatch = only(layout(List.of(), List.of(), List.of(), view).body(), Shape.Hatch.class)
                .bounds();
        assertEquals(Math.round(view.scale().x(NOW)), hatch.x());
        assertTrue(hatch.right() >= view.scale().right());
    }

    @Test
    void aWindowThatIsHigherThanTheLanesIsFilled() {
        assertEquals(640, new RoomLayout(story(List.of()), TEXT)
                .layout(opening(1000), Aim.NONE, 640).body().height());
        DisplayList low = new RoomLayout(story(List.of()), TEXT)
                .layout(opening(1000), Aim.NONE, 10);
        assertTrue(low.body().height() > 10, "and scrolls where it is lower");
    }

    @Test
    void aBandEndsAtNow() {
        View view = opening(1000).withShown(DAY);
        List<Shape> bands = layout(List.of(), List.of(),
                List.of(new ConditionChange(START, ActorCondition.UP),
                        new ConditionChange(at("10:02"), ActorCondition.DOWN)),
                view).body().shapes()
                .stream()
                .filter(Shape.Band.class::isInstance).toList();
        assertEquals(List.of(Role.UP, Role.DOWN), bands.stream().map(Shape::role).toList());
        assertEquals(view.scale().x(NOW), bands.getLast().bounds().right(), 1);
        assertEquals(new Shown.ActorState(RoomLayout.BRANCH, "Checkout", at("10:02"), NOW,
                ActorCondition.DOWN), bands.getLast().shows());
    }

    @Test
    void aRestoreInPlaceShadesWhatItWouldTakeAndOneAsideDoesNot() {
        View view = opening(1000);
        RoomLayout layout = new RoomLayout(story(List.of()), TEXT);
        Box wash = only(layout.layout(view, IN_PLACE, 0).body(), Shape.Wash.class).bounds();
        assertEquals(Math.round(view.scale().x(at("10:00"))), wash.x());
        assertEquals(Math.round(view.scale().x(NOW)), wash.right());
        Aim aside = new Aim(IN_PLACE.target(), Optional.empty(), false);
        assertFalse(layout.layout(view, aside, 0).body().shapes().stream()
                .anyMatch(Shape.Wash.class::isInstance));
    }

    @Test
    void flagsOnTheRulerCoverNeitherEachOtherNorATime() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            View view = opening(420 + random.nextInt(900));
            LocalDateTime target = NOW.minusSeconds(random.nextInt(4000));
            Aim aim = new Aim(Optional.of(target),
                    Optional.of(NOW.minusSeconds(random.nextInt(4000))), true);
            List<Box> boxes = new RoomLayout(story(List.of()), TEXT).layout(view, aim, 0).header()
                    .shapes().stream().filter(shape -> shape instanceof Shape.Cursor
                            || shape instanceof Shape.AxisTick)
                    .map(Shape::bounds).toList();
            for (int one = 0; one < boxes.size(); one++) {
                for (int other = one + 1; other < boxes.size(); other++) {
                    assertFalse(boxes.get(one).overlaps(boxes.get(other)),
                            boxes.get(one) + " covers " + boxes.get(other) + " of " + aim);
                }
            }
        }
    }

    @Test
    void theTargetIsWhatAHandTakesHoldOf() {
        DisplayList picture = new RoomLayout(story(List.of()), TEXT)
                .layout(opening(1000), IN_PLACE, 0);
        Shape.Cursor flag = picture.header().shapes().stream()
                .filter(shape -> shape.shows() instanceof Shown.RestoreTarget)
                .map(Shape.Cursor.class::cast).findFirst().orElseThrow();
        assertEquals("back to 10:00", flag.text());
    }

    @Test
    void labelsGiveWayUntilNoneOverlap() {
        List<Mark> events = Stream.iterate(at("10:00"), at -> at.isBefore(NOW),
                at -> at.plusMinutes(3)).map(
                        at -> new Mark(MarkerKind.ALERT, at,
                                "10:00 customers cannot open their orders of last year"))
                .toList();
        for (int width = 400; width < 1700; width += 70) {
            List<Shape> words = layout(events, events, List.of(), opening(width)).header().shapes()
                    .stream().filter(shape -> shape.shows() instanceof Shown.MarkGroup).toList();
            for (Shape one : words) {
                for (Shape other : words) {
                    assertTrue(one == other || !one.bounds().overlaps(other.bounds()),
                            one + " lies over " + other);
                }
            }
            assertEquals(events.size(), words.stream().filter(Shape.Marker.class::isInstance)
                    .mapToInt(shape -> ((Shape.Marker) shape).count()).sum(),
                    "every event is marked or counted");
        }
    }

    @Test
    void worksOfTheSameTimeStandBesideEachOtherAndLaterOnesShareARow() {
        RoomStory story = story(List.of(
                over(0, "10:00", 10), running(1, "10:05", 60), over(2, "10:10", 10)));
        assertEquals(List.of(0, 1, 0), story.works().stream().map(RoomStory.Work::row).toList());
        List<Shape.Label> titles = new RoomLayout(story, TEXT).layout(
                new RoomLayout(story, TEXT).opening(700), Aim.NONE, 0).body().shapes().stream()
                .filter(shape -> shape instanceof Shape.Label
                        && shape.shows() instanceof Shown.Title title
                        && title.title().contains(". "))
                .map(Shape.Label.class::cast).toList();
        assertEquals(3, titles.size());
        assertFalse(titles.get(0).bounds().overlaps(titles.get(2).bounds()));
        assertTrue(titles.get(0).text().endsWith("…"), "cut off before the next one");
        assertEquals("1. Work 0 · done", ((Shown.Title) titles.get(0).shows()).title());
    }

    @Test
    void whatWaitsForHandsIsNamedBesideNow() {
        RoomStory story = story(List.of(new RoomStory.Work(0, "Deploy v41",
                new RoomStory.WorkProgress("waits for free hands", false, false), List.of(), 0)));
        View view = opening(1000);
        Shape.Label title = new RoomLayout(story, TEXT).layout(view, Aim.NONE, 0).body().shapes()
                .stream().filter(shape -> shape.shows() instanceof Shown.Title(_, String words)
                        && words.startsWith("1. "))
                .map(Shape.Label.class::cast).findFirst().orElseThrow();
        assertEquals(view.scale().x(NOW), title.bounds().x(), 5);
    }

    /** One is down from 10:00 to 10:10, the other from 10:05 to 10:20. */
    @Test
    void tenantsShareALaneThatIsDownWhereOneOfThemIsAndUnfolds() {
        List<RoomStory.Fares> members = List.of(
                RoomStory.fares("Shop of 1", DAY, NOW, down("10:00", "10:10")),
                RoomStory.fares("Shop of 2", DAY, NOW, down("10:05", "10:20")));
        RoomStory.Fares group = RoomStory.together("Shop · 2 tenants", DAY, NOW, members);
        assertEquals(Duration.ofMinutes(20),
                group.conditions().length(ActorCondition.DOWN, DAY));
        assertEquals(NOW, group.conditions().start(group.conditions().size() - 1));
        RoomLayout layout = new RoomLayout(new RoomStory(DAY, at("10:35"), NOW, List.of(),
                List.of(), List.of(group), List.of()), TEXT);
        View view = layout.opening(1000);
        assertEquals(Set.of("Shop · 2 tenants"), actors(layout, view));
        assertEquals(Set.of("Shop · 2 tenants", "Shop of 1", "Shop of 2"),
                actors(layout, view.withGroupSwitched("Shop · 2 tenants")));
    }

    private static List<ConditionChange> down(String from, String to) {
        return List.of(new ConditionChange(START, ActorCondition.UP),
                new ConditionChange(at(from), ActorCondition.DOWN),
                new ConditionChange(at(to), ActorCondition.UP));
    }

    private static Set<String> actors(RoomLayout layout, View view) {
        return layout.layout(view, Aim.NONE, 0).body().shapes().stream().map(Shape::shows)
                .filter(Shown.ActorState.class::isInstance).map(Shown.ActorState.class::cast)
                .map(Shown.ActorState::actor).collect(Collectors.toSet());
    }

    private static View opening(double width) {
        return new RoomLayout(story(List.of()), TEXT).opening(width);
    }

    private static DisplayList layout(
            List<Mark> events, List<Mark> decisions, List<ConditionChange> turns, View view) {
        RoomStory story = new RoomStory(DAY, at("10:35"), NOW, events, decisions,
                List.of(RoomStory.fares("Checkout", DAY, NOW, turns)), List.of());
        return new RoomLayout(story, TEXT).layout(view, IN_PLACE, 0);
    }

    private static RoomStory story(List<RoomStory.Work> works) {
        return new RoomStory(DAY, at("10:35"), NOW, List.of(), List.of(),
                List.of(RoomStory.fares("Checkout", DAY, NOW,
                        List.of(new ConditionChange(START, ActorCondition.UP)))),
                works);
    }

    private static RoomStory.Work running(int number, String from, int minutes) {
        return work(number, from, minutes, new RoomStory.WorkProgress("under way", false, false));
    }

    private static RoomStory.Work over(int number, String from, int minutes) {
        return work(number, from, minutes, new RoomStory.WorkProgress("done", true, false));
    }

    private static RoomStory.Work work(
            int number, String from, int minutes, RoomStory.WorkProgress progress) {
        return new RoomStory.Work(number, "Work " + number, progress, List.of(new Phase(
                PhaseKind.RUN, at(from), at(from).plusMinutes(minutes), "as declared")), 0);
    }

    private static List<Mark> marks(Random random, MarkerKind kind) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            LocalDateTime at = START.plusMinutes(random.nextInt(24 * 60));
            marks.add(new Mark(kind, at, "event " + at));
        }
        return marks;
    }

    private static List<ConditionChange> turns(Random random) {
        List<ConditionChange> turns =
                new ArrayList<>(List.of(new ConditionChange(START, ActorCondition.UP)));
        LocalDateTime at = START;
        while (at.isBefore(DAY.end())) {
            at = at.plusMinutes(1 + random.nextInt(300));
            turns.add(new ConditionChange(at, ActorCondition.values()[random.nextInt(5)]));
        }
        return turns;
    }

    private static <S extends Shape> Shape only(DisplayList.PictureBlock part, Class<S> kind) {
        List<Shape> found = part.shapes().stream().filter(kind::isInstance).toList();
        assertEquals(1, found.size());
        return found.getFirst();
    }
}
