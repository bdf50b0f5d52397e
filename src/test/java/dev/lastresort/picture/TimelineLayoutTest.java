package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.story.RangeTotals;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class TimelineLayoutTest {

    private static final TextMeasure TEXT = (text, style) -> text.length() * style.size() * 0.55;

    private static final Comparator<Shape> DOWNWARDS =
            Comparator.comparingDouble(shape -> shape.bounds().y());

    private final Comparison comparison = SampleComparison.create();
    private final TimelineLayout layout = new TimelineLayout(comparison, TEXT);
    private final View opening = Opening.of(comparison, 1600, TEXT);

    @Test
    void bracketsWhatWasToldYesAndThenForgotten() {
        List<Shape.Bracket> brackets = of(layout.layout(opening).body(), Shape.Bracket.class);
        assertEquals(List.of("165 told yes, then forgotten", "387 turned away"),
                brackets.stream().map(bracket -> bracket.text().orElseThrow().text()).toList());
        Box forgotten = brackets.getFirst().bounds();
        assertEquals(x(opening, "10:00:10"), forgotten.x(), 1);
        assertEquals(x(opening, "10:55:10"), forgotten.right(), 1);
    }

    @Test
    void rowsOfTheSideRestoreAreUnbroken() {
        DisplayList.PictureBlock body = layout.layout(opening).body();
        List<Role> roles = of(body, Shape.TickRun.class).stream()
                .filter(run -> onBranch(run, "side-restore")).sorted(DOWNWARDS)
                .map(Shape::role).toList();
        assertEquals(List.of(Role.TOLD_YES, Role.REMEMBERED), roles);
    }

    @Test
    void memoryOfPitrIsEmptyFromTheTargetToTheEndOfTheRestore() {
        DisplayList.PictureBlock body = layout.layout(opening).body();
        List<Role> roles = of(body, Shape.TickRun.class).stream()
                .filter(run -> onBranch(run, "pitr")).sorted(DOWNWARDS).map(Shape::role).toList();
        assertEquals(List.of(Role.TOLD_YES, Role.TOLD_NO, Role.TOLD_YES,
                Role.REMEMBERED, Role.FORGOTTEN, Role.NO_ROW, Role.REMEMBERED), roles);
    }

    @Test
    void forgottenTicksAreStillRememberedWithThePlayheadBeforeTheRestore() {
        View before = opening.withPlayhead(at("10:54:00"));
        assertTrue(of(layout.layout(before).body(), Shape.TickRun.class).stream()
                .noneMatch(run -> run.role() == Role.FORGOTTEN));
    }

    @Test
    void ticksStandAloneWhereThereIsRoom() {
        View close = opening.withShown(new TimeRange(at("10:50:00"), at("10:58:00")));
        List<Shape.TickRun> ticks = of(layout.layout(close).body(), Shape.TickRun.class).stream()
                .filter(run -> onBranch(run, "pitr")).toList();
        assertTrue(ticks.stream().allMatch(Shape.TickRun::single));
        assertEquals(24, ticks.stream()
                .filter(run -> run.bounds().y() == ticks.getFirst().bounds().y()).count());
    }

    @Test
    void hatchesTheDiscardedHistoryAndPointsBackToTheTarget() {
        DisplayList.PictureBlock body = layout.layout(opening).body();
        Box hatch = of(body, Shape.Hatch.class).getFirst().bounds();
        assertEquals(x(opening, "10:00:00"), hatch.x(), 1);
        assertEquals(x(opening, "10:55:00"), hatch.right(), 1);
        Shape.Arrow arrow = of(body, Shape.Arrow.class).getFirst();
        assertEquals(hatch.x(), arrow.bounds().x());
        assertTrue(arrow.targetShown());
    }

    @Test
    void anArrowToATargetOutOfSightEndsAtTheEdge() {
        View view = opening.withFoldSwitched("full-restore");
        Shape.Arrow arrow = of(layout.layout(view).body(), Shape.Arrow.class).getLast();
        assertFalse(arrow.targetShown());
        assertEquals(view.scale().left(), arrow.bounds().x());
    }

    @Test
    void theSideInstanceLeavesAfterItsApprovalAndMergesAfterTheCopy() {
        Shape.Rail rail = of(layout.layout(opening).body(), Shape.Rail.class).getFirst();
        assertEquals(x(opening, "10:52:00"), rail.bounds().x(), 1);
        assertEquals(x(opening, "13:07:00"), rail.bounds().right(), 1);
        assertEquals(new Shown.SideInstance("side-restore", "side", at("10:52:00"),
                at("13:07:00"), 12_000),
                rail.shows());
    }

    @Test
    void phasesFollowOneAnotherInTheStepLane() {
        List<Shape.Span> spans = of(layout.layout(opening).body(), Shape.Span.class).stream()
                .filter(span -> onBranch(span, "pitr")).toList();
        assertEquals(List.of(Role.APPROVAL, Role.PROVISIONING, Role.RESTORE, Role.REDO),
                spans.stream().map(Shape::role).toList());
    }

    @Test
    void aFoldedBranchShowsItsMainActorOverTheWorstOfTheOthers() {
        List<Shape.Band> bands = of(layout.layout(opening).body(), Shape.Band.class).stream()
                .filter(band -> onBranch(band, "full-restore")).toList();
        assertEquals(List.of(Role.UP, Role.DOWN, Role.UP, Role.UP, Role.DOWN, Role.UP),
                bands.stream().map(Shape::role).toList());
        assertEquals(new Shown.ActorState("full-restore", "checkout",
                at("10:55:10"), at("12:40:10"), ActorCondition.DOWN), bands.get(1).shows());
        assertEquals(new Shown.ActorState("full-restore", "tax-export",
                at("10:05:00"), at("12:50:00"), ActorCondition.DOWN), bands.get(4).shows());
    }

    @Test
    void pointingAtAThingTellsWhatItIs() {
        DisplayList.PictureBlock body = layout.layout(opening).body();
        Box hatch = of(body, Shape.Hatch.class).getFirst().bounds();
        Optional<Shape> hit = body.at(hatch.centerX(), hatch.y() + 2);
        assertEquals(Optional.of(new Shown.Discarded("pitr", at("10:00:00"), at("10:55:00"), 0)),
                hit.map(Shape::shows));
    }

    @Test
    void labelsNeverOverlapNorLeaveThePicture() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 150; i++) {
            View view = anyView(random);
            DisplayList picture = layout.layout(view);
            for (DisplayList.PictureBlock part : List.of(picture.header(), picture.body())) {
                assertApart(labels(part), view);
            }
        }
    }

    @Test
    void aPictureNeedsNoMoreShapesThanItHasPixels() {
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 50; i++) {
            View view = anyView(random);
            assertTrue(layout.layout(view).body().shapes().size() < 7 * 5 * view.width());
        }
    }

    @Test
    void aWindowNeedsOnlyTheLanesThatItShows() {
        DisplayList all = layout.layout(opening);
        Box second = all.body().groupOf("pitr").orElseThrow();
        DisplayList window = layout.layout(opening, second.y() + 1, second.bottom() - 1);
        assertEquals(all.header(), window.header());
        assertEquals(all.body().height(), window.body().height());
        assertEquals(all.body().shapes().stream()
                .filter(shape -> shape.bounds().overlaps(second)).toList(),
                window.body().shapes().stream()
                        .filter(shape -> shape.bounds().overlaps(second)).toList());
        assertTrue(of(window.body(), Shape.TickRun.class).stream()
                .allMatch(run -> onBranch(run, "pitr")));
        assertEquals(7, of(window.body(), Shape.Group.class).size());
    }

    private static final List<LocalDateTime> SHARED = List.of(
            at("02:00:00"), at("10:00:00"), at("10:35:00"), at("10:47:00"));

    @Test
    void whatAllBranchesShareBelongsToNoneOfThem() {
        List<Mark> shared = layout.sharedMarks();
        assertEquals(SHARED, shared.stream().map(Mark::at).distinct().toList());
        assertTrue(layout.isShared(new Shown.MarkGroup("pitr", shared)));
        assertFalse(layout.isShared(new Shown.MarkGroup("pitr", layout.marksOf("pitr"))));
    }

    /** The recovery in place ends at 13:04, the other one at 13:07. */
    @Test
    void thePlayheadSnapsToWhatIsSharedAndToTheMarksOfTheBranchesAskedFor() {
        assertEquals(Set.copyOf(SHARED), Set.copyOf(layout.markedInstants(List.of("unknown"))));
        Set<LocalDateTime> pitr = Set.copyOf(layout.markedInstants(List.of("pitr")));
        assertTrue(pitr.containsAll(SHARED) && pitr.contains(at("13:04:00")), pitr::toString);
        assertFalse(pitr.contains(at("13:07:00")));
        assertTrue(layout.markedInstants(List.of("pitr", "side-restore")).containsAll(
                List.of(at("13:04:00"), at("13:07:00"))));
    }

    /** Besides 387 orders, the eight exports from 11:05 to 12:50 were refused. */
    @Test
    void aRangeIsTotalledOnEachUnfoldedBranch() {
        TimeRange day = new TimeRange(at("00:00:00"), at("00:00:00").plusDays(1));
        List<RangeTotals> totals = layout.totals(opening, day);
        assertEquals(List.of("side-restore 0 0 PT0S", "pitr 165 395 PT2H9M"), totals.stream()
                .map(one -> one.branch() + " " + one.forgotten() + " " + one.refused() + " "
                        + one.down())
                .toList());
        assertEquals(List.of(), layout.totals(opening.withBranches(opening.order(), Set.of()),
                day));
    }

    @Test
    void aBranchThatOnlyTouchesWhatIsInSightIsNotLaidOut() {
        double edge = layout.layout(opening).body().groupOf("pitr").orElseThrow().y();
        assertEquals(List.of(true, false), laidOut(0, edge));
        assertEquals(List.of(true, true), laidOut(0, edge + 1));
        assertEquals(List.of(true, true), laidOut(edge - 1, edge + 1));
        assertEquals(List.of(false, true), laidOut(edge, edge + 1));
    }

    /** Whether the upper two of the branches are. */
    private List<Boolean> laidOut(double top, double bottom) {
        List<Shape> shapes = layout.layout(opening, top, bottom).body().shapes();
        return Stream.of("side-restore", "pitr").map(branch -> shapes.stream().anyMatch(
                shape -> shape instanceof Shape.Label && onBranch(shape, branch))).toList();
    }

    /** What is kept from one view to the next must never show. */
    @Test
    void aPictureDoesNotDependOnTheViewsBeforeIt() {
        SplittableRandom random = new SplittableRandom(19);
        View view = opening;
        for (int i = 0; i < 300; i++) {
            view = switch (random.nextInt(6)) {
                case 0 -> anyView(random);
                case 1 -> view.withFoldSwitched(view.order().get(random.nextInt(7)));
                case 2 -> view.withSelected(Optional.of(view.order().get(random.nextInt(7))));
                case 3 -> view.withWidth(500 + random.nextInt(1000));
                case 4 -> view.withProvisional(new Provisional(Optional.empty(),
                        random.nextBoolean() ? Map.of("pitr", at("10:20:00")) : Map.of()));
                default -> view.withPlayhead(
                        comparison.scenario().start().plusSeconds(random.nextInt(86_400)));
            };
            assertEquals(new TimelineLayout(comparison, TEXT).layout(view), layout.layout(view),
                    "seed 19, view " + i);
        }
    }

    private View anyView(SplittableRandom random) {
        long start = random.nextLong(80_000);
        long length = 60 + random.nextLong(86_400 - start - 60);
        LocalDateTime from = comparison.scenario().start().plusSeconds(start);
        View view = opening.withWidth(700 + random.nextInt(1200))
                .withShown(new TimeRange(from, from.plusSeconds(length)));
        return random.nextBoolean() ? view : view.withFoldSwitched("full-restore")
                .withFoldSwitched("do-nothing");
    }

    private static void assertApart(List<Shape> labels, View view) {
        for (int i = 0; i < labels.size(); i++) {
            Box one = labels.get(i).bounds();
            assertTrue(one.x() >= 0 && one.right() <= view.width(), () -> one + " in " + view);
            for (int j = i + 1; j < labels.size(); j++) {
                Box other = labels.get(j).bounds();
                String message = labels.get(i) + " meets " + labels.get(j) + " in " + view;
                assertFalse(one.overlaps(other), message);
            }
        }
    }

    private static List<Shape> labels(DisplayList.PictureBlock part) {
        return part.shapes().stream()
                .flatMap(shape -> shape instanceof Shape.Bracket bracket
                        ? bracket.text().stream() : Stream.of(shape))
                .filter(shape -> shape instanceof Shape.Label || shape instanceof Shape.AxisTick)
                .toList();
    }

    private static boolean onBranch(Shape shape, String branch) {
        return shape.shows() instanceof Shown.OnBranch on && on.branch().equals(branch);
    }

    private static <S extends Shape> List<S> of(DisplayList.PictureBlock part, Class<S> kind) {
        return part.shapes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static double x(View view, String time) {
        return view.scale().x(at(time));
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }
}
