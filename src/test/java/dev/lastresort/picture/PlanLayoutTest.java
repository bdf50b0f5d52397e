package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.outcome.ModelledDay.CallBasis;
import dev.lastresort.model.outcome.ModelledDay.InstantSort;
import dev.lastresort.model.outcome.ModelledDay.ModelledCall;
import dev.lastresort.model.outcome.ModelledDay.ModelledInstant;
import dev.lastresort.model.outcome.ModelledDay.ModelledProgram;
import dev.lastresort.model.outcome.ModelledDay.ModelledTraffic;
import dev.lastresort.model.outcome.ModelledDay.PlannedStep;
import dev.lastresort.model.outcome.ModelledTicks.PacedTicks;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.time.TimeRange;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanLayoutTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-02T00:00:00");
    private static final LocalDateTime DECISION = START.plusHours(11);
    private static final TextMeasure TEXT = (words, style) -> words.length() * style.size() * 0.55;

    private static PlannedStep step(int number, LocalDateTime start, int minutes) {
        LocalDateTime end = start.plusMinutes(minutes);
        return new PlannedStep(number, new Step.Verify("step " + number, Step.Hands.NONE,
                Duration.ofMinutes(minutes)), start, end,
                minutes == 0 ? List.of()
                        : List.of(new Phase(PhaseKind.RUN, start, end, minutes + " min run")),
                "Looks.", Optional.empty(), Optional.empty());
    }

    private static ModelledDay day(int strategies, Duration gap) {
        List<ModelledProgram> programs = new ArrayList<>();
        for (int i = 0; i < strategies; i++) {
            programs.add(new ModelledProgram("s" + i, "Strategy " + i, List.of(
                    step(1, DECISION, 0), step(2, DECISION, 40),
                    step(3, DECISION.plusMinutes(40), 20)), 0));
        }
        long ticks = Duration.ofDays(1).dividedBy(gap);
        return new ModelledDay(START, START.plusDays(1), START.plusHours(10),
                List.of(new ModelledInstant(
                        InstantSort.BACKUP, START.plusHours(2), "nightly", true),
                        new ModelledInstant(
                                InstantSort.INCIDENT, START.plusHours(10), "incident", true),
                        new ModelledInstant(
                                InstantSort.ALERT, START.plusHours(10), "failures", false)),
                new ModelledCall(Optional.of(DECISION), CallBasis.ASSUMED, "Assumed."),
                List.of(new ModelledTraffic("a", "Actor",
                        new PacedTicks(START, gap, ticks), true)),
                new ModelledProgram("", "It goes wrong", List.of(
                        step(1, START.plusHours(10), 5)), 0),
                programs);
    }

    private static DisplayList whole(PlanLayout layout) {
        return layout.layout(layout.opening(1000).withShown(layout.whole()), 0,
                Double.MAX_VALUE / 2);
    }

    private static <S extends Shape> List<S> of(List<Shape> shapes, Class<S> kind) {
        return shapes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Shape> body(PlanLayout layout, View view) {
        return layout.layout(view, 0, 400).body().shapes();
    }

    @Test
    void everyStepIsDrawnAsModelledWhereTheModelHasIt() {
        PlanLayout layout = new PlanLayout(day(2, Duration.ofHours(1)), TEXT);
        View view = layout.opening(1000);
        List<Shape.Span> spans = of(body(layout, view), Shape.Span.class);
        assertEquals(1 + 2 * 3, spans.size());
        assertTrue(spans.stream().allMatch(Shape.Span::modelled));
        Shape.Span second = spans.stream()
                .filter(span -> span.shows() instanceof Shown.ModelledPhase phase
                        && phase.step().equals("step 2")
                        && phase.branch().equals("s0"))
                .findFirst().orElseThrow();
        assertEquals(view.scale().x(DECISION), second.bounds().x(), 1);
        assertEquals(view.scale().pixels(Duration.ofMinutes(40)), second.bounds().width(), 2);
    }

    @Test
    void whatOnlyARunCanTellHasNoMark() {
        PlanLayout layout = new PlanLayout(day(1, Duration.ofHours(1)), TEXT);
        List<Shape.Marker> markers =
                of(layout.layout(layout.opening(1000).withShown(layout.whole()), 0, 400)
                        .header().shapes(), Shape.Marker.class);
        assertEquals(List.of(MarkerKind.DECISION, MarkerKind.MIGRATION, MarkerKind.BACKUP),
                markers.stream().map(Shape.Marker::kind).toList());
    }

    @Test
    void anAssumedDecisionSaysSo() {
        PlanLayout layout = new PlanLayout(day(1, Duration.ofHours(1)), TEXT);
        assertTrue(of(layout.layout(layout.opening(1000), 0, 400).header().shapes(),
                Shape.Label.class).stream()
                .anyMatch(label -> label.text().equals("Decision assumed 11:00")));
    }

    @Test
    void fewRequestsAreTicksAndManyAreColumnsThatCountThemAll() {
        PlanLayout few = new PlanLayout(day(1, Duration.ofHours(1)), TEXT);
        View view = few.opening(1000).withShown(few.whole());
        assertEquals(24, of(body(few, view), Shape.TickRun.class).size());
        PlanLayout many = new PlanLayout(day(1, Duration.ofMillis(100)), TEXT);
        List<Shape.DensityColumn> columns = of(body(many, view), Shape.DensityColumn.class);
        assertTrue(columns.size() < 1000 / 6, columns.size() + " columns");
        assertEquals(864_000, columns.stream().map(Shape::shows)
                .mapToLong(shows -> ((Shown.ScheduledRequests) shows).count()).sum());
    }

    @Test
    void lanesOutOfSightAreNotLaidOut() {
        PlanLayout layout = new PlanLayout(day(2_000, Duration.ofHours(1)), TEXT);
        DisplayList picture = layout.layout(layout.opening(1000), 0, 400);
        assertTrue(picture.body().height() > 60_000, "all of it can be scrolled to");
        assertTrue(picture.body().shapes().size() < 300, picture.body().shapes().size() + "");
        View selecting = layout.opening(1000).withSelected(Optional.of("s1999"));
        assertTrue(layout.layout(selecting, 0, 400).body().groupOf("s1999").isPresent(),
                "to be brought into sight");
    }

    @Test
    void theStepThatIsSelectedIsFramed() {
        PlanLayout layout = new PlanLayout(day(2, Duration.ofHours(1)), TEXT);
        View view = layout.opening(1000).withThing(Optional.of(
                new Shown.ModelledMoment("s1", "step 1", DECISION)));
        List<Shape.Outline> frames = of(body(layout, view), Shape.Outline.class);
        assertEquals(1, frames.size());
        assertEquals(view.scale().x(DECISION), frames.getFirst().bounds().x(), 4);
    }

    @Test
    void theNameOfALastStepAtTheEdgeIsWholeAndClearOfTheOneBefore() {
        PlanLayout layout = new PlanLayout(day(1, Duration.ofHours(1)), TEXT);
        View view = layout.opening(1000).withShown(
                new TimeRange(DECISION.minusHours(2), DECISION.plusMinutes(42)));
        List<Shape.Label> names = of(body(layout, view), Shape.Label.class);
        Shape.Label last = named(names, "3. step 3");
        Shape.Label before = named(names, "2. step 2");
        assertTrue(last.bounds().right() <= view.scale().right(), last::toString);
        assertTrue(before.bounds().right() <= last.bounds().x(), before::toString);
    }

    /** The last step ends at 12:00; before and behind there is a twelfth of what is between. */
    @Test
    void theFirstLookReachesFromWhatRestoresGoBackToUpToTheLastStep() {
        assertEquals(range("09:50", "12:10"), back(Optional.empty()));
        assertEquals(range("08:45", "12:15"), back(Optional.of(START.plusHours(9))));
        // neither what comes after the incident nor what is of another day
        assertEquals(range("09:50", "12:10"), back(Optional.of(START.plusHours(11))));
        assertEquals(range("09:50", "12:10"), back(Optional.of(START.minusHours(1))));
        assertEquals(range("00:00", "13:00"), back(Optional.of(START)));
    }

    /** What is looked at first, of a day one of whose strategies goes back to there. */
    private static TimeRange back(Optional<LocalDateTime> target) {
        ModelledDay day = day(1, Duration.ofHours(1));
        ModelledProgram one = day.strategies().getFirst();
        List<PlannedStep> steps = one.steps().stream()
                .map(step -> new PlannedStep(step.number(), step.step(), step.start(), step.end(),
                        step.phases(), step.what(), target, step.fails()))
                .toList();
        return new PlanLayout(new ModelledDay(day.start(), day.horizon(), day.incidentAt(),
                day.instants(), day.call(), day.traffic(), day.incident(),
                List.of(new ModelledProgram(one.name(), one.title(), steps, 0))), TEXT)
                .incident();
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(LocalDateTime.parse("2026-03-02T" + from),
                LocalDateTime.parse("2026-03-02T" + to));
    }

    @Test
    void aLookAtAnotherStateOfTheFileStaysAndIsMovedWhereItWouldLeaveTheDay() {
        PlanLayout layout = new PlanLayout(day(1, Duration.ofHours(1)), TEXT);
        for (TimeRange within : List.of(layout.whole(), range("10:00", "11:00"))) {
            assertEquals(within, again(layout, within));
        }
        assertEquals(range("00:00", "03:00"), again(layout,
                new TimeRange(START.minusHours(2), START.plusHours(1))));
        LocalDateTime end = START.plusDays(1);
        assertEquals(new TimeRange(end.minusHours(3), end), again(layout,
                new TimeRange(end.minusHours(2), end.plusHours(1))));
        assertEquals(layout.whole(), again(layout,
                new TimeRange(START.minusHours(2), end.plusHours(1))));
    }

    private static TimeRange again(PlanLayout layout, TimeRange shown) {
        return layout.again(layout.opening(1000).withShown(shown)).shown();
    }

    @Test
    void aGroupOfTenantsHasASignThatUnfoldsItsMembers() {
        ModelledDay day = day(1, Duration.ofHours(1));
        ModelledTraffic one = day.traffic().getFirst();
        List<ModelledTraffic> members = List.of(
                new ModelledTraffic("a@1", "A of 1", one.ticks(), true),
                new ModelledTraffic("a@2", "A of 2", one.ticks(), true));
        PlanLayout layout = new PlanLayout(new ModelledDay(day.start(), day.horizon(),
                day.incidentAt(), day.instants(), day.call(), List.of(new ModelledTraffic(
                        "a", "A", one.ticks(), true, members), one),
                day.incident(), day.strategies()), TEXT);
        View folded = layout.opening(1000);
        assertEquals(List.of("A", "Actor"), actors(layout, folded));
        View open = folded.withGroupSwitched("a");
        assertEquals(List.of("A", "A of 1", "A of 2", "Actor"), actors(layout, open));
        for (View view : List.of(folded, open)) {
            Shape.Fold sign = of(body(layout, view), Shape.Fold.class).stream()
                    .filter(fold -> fold.shows() instanceof Shown.GroupFold).findFirst()
                    .orElseThrow();
            assertEquals(new Shown.GroupFold(PlanLayout.DAY, "a"), sign.shows());
            assertEquals(view == open, sign.unfolded());
        }
    }

    private static List<String> actors(PlanLayout layout, View view) {
        return of(body(layout, view), Shape.Label.class).stream()
                .filter(label -> label.shows() instanceof Shown.ScheduledRequests)
                .map(Shape.Label::text).toList();
    }

    private static Shape.Label named(List<Shape.Label> labels, String words) {
        return labels.stream().filter(label -> label.text().equals(words)).findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not among " + labels));
    }

    @Test
    void nothingLeavesThePicture() {
        PlanLayout layout = new PlanLayout(day(3, Duration.ofMinutes(1)), TEXT);
        for (Shape shape : whole(layout).body().shapes()) {
            assertTrue(shape.bounds().x() >= 0 && shape.bounds().right() <= 1001, shape::toString);
        }
    }
}
