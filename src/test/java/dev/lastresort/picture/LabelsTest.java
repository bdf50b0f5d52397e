package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LabelsTest {

    private static final long SEED = 20260302;
    private static final TextMeasure TEXT = (text, style) -> text.codePoints()
            .mapToDouble(point -> point > 0x2000 ? style.size() : style.size() * 0.55).sum();

    @TestFactory
    Stream<DynamicTest> neverOverlapNorLeaveThePicture() {
        return Variants.all().entrySet().stream().map(variant -> DynamicTest.dynamicTest(
                variant.getKey(), () -> {
                    SplittableRandom random = new SplittableRandom(SEED);
                    TimelineLayout layout = new TimelineLayout(variant.getValue(), TEXT);
                    for (int i = 0; i < 120; i++) {
                        View view = anyView(variant.getValue(), random);
                        DisplayList picture = layout.layout(view);
                        String where = "seed " + SEED + ", view " + i + ": " + view;
                        assertApart(picture.header(), view.width(), where);
                        assertApart(picture.body(), view.width(), where);
                    }
                }));
    }

    private static View anyView(Comparison comparison, SplittableRandom random) {
        TimeRange day = new TimeRange(
                comparison.scenario().start(), comparison.scenario().horizon());
        long start = random.nextLong(day.nanos() - 1_000_000_000);
        long length = 1_000_000_000 + random.nextLong(day.nanos() - start - 1_000_000_000 + 1);
        LocalDateTime from = day.start().plusNanos(start);
        View view = Opening.of(comparison, 120 + random.nextInt(1800), TEXT)
                .withShown(new TimeRange(from, from.plusNanos(length)))
                .withPlayhead(day.start().plusNanos(random.nextLong(day.nanos() + 1)));
        for (String branch : view.order()) {
            view = random.nextInt(3) == 0 ? view.withFoldSwitched(branch) : view;
        }
        if (random.nextInt(3) == 0) {
            view = view.withProvisional(new Provisional(Optional.of(schedule(view, random)),
                    random.nextBoolean()
                            ? Map.of("pitr", day.start().plusNanos(start)) : Map.of()));
        }
        return view.withSelected(Optional.of(view.order().getFirst()));
    }

    private static ModelledSchedule schedule(View view, SplittableRandom random) {
        LocalDateTime at = view.shown().start().plusNanos(random.nextLong(view.shown().nanos()));
        SequencedMap<String, List<ModelledStep>> steps = new LinkedHashMap<>();
        view.order().forEach(branch -> steps.put(branch, List.of(new ModelledStep("x", List.of(
                new Phase(PhaseKind.APPROVAL, at, at.plusMinutes(8), ""),
                new Phase(PhaseKind.RESTORE, at.plusMinutes(8), at.plusHours(2), ""))))));
        return new ModelledSchedule(Optional.of(at), steps);
    }

    private static void assertApart(DisplayList.PictureBlock part, double width, String where) {
        List<Shape> labels = part.shapes().stream()
                .flatMap(shape -> shape instanceof Shape.Bracket bracket
                        ? bracket.text().stream() : Stream.of(shape))
                .filter(shape -> shape instanceof Shape.Label || shape instanceof Shape.AxisTick
                        || shape instanceof Shape.Cursor)
                .toList();
        for (int i = 0; i < labels.size(); i++) {
            Box one = labels.get(i).bounds();
            String name = labels.get(i).toString();
            assertTrue(one.x() >= 0 && one.right() <= width && one.y() >= 0
                    && one.bottom() <= part.height(), () -> name + " leaves, " + where);
            for (int j = i + 1; j < labels.size(); j++) {
                String other = labels.get(j).toString();
                assertFalse(one.overlaps(labels.get(j).bounds()),
                        () -> name + " meets " + other + ", " + where);
            }
        }
    }

    /** The order in which the design lists them. */
    @Test
    void whereTwoMeetTheMoreImportantOneKeepsItsName() {
        List<MarkerKind> order = List.of(MarkerKind.DECISION, MarkerKind.SERVICE_BACK,
                MarkerKind.RESTORE, MarkerKind.MIGRATION, MarkerKind.ALERT, MarkerKind.DEPLOY,
                MarkerKind.BACKUP);
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                List<Shape> shapes = markers(List.of(mark(order.get(j), 600),
                        mark(order.get(i), 605)));
                Shape.Marker marker = (Shape.Marker) shapes.getFirst();
                assertEquals(order.get(i), marker.kind());
                assertEquals(2, marker.count());
                String text = ((Shape.Label) shapes.get(1)).text().toLowerCase(Locale.ROOT);
                assertTrue(text.contains(order.get(i).word().toLowerCase(Locale.ROOT)), text);
                assertTrue(text.endsWith(" +1") || text.contains(
                        order.get(j).word().toLowerCase(Locale.ROOT)), text);
            }
        }
    }

    @Test
    void nothingThatGivesWayIsForgotten() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 200; i++) {
            List<Mark> marks = new ArrayList<>();
            int count = 1 + random.nextInt(40);
            for (int k = 0; k < count; k++) {
                marks.add(mark(MarkerKind.values()[random.nextInt(7)], random.nextInt(1000)));
            }
            assertEquals(count, markers(marks).stream()
                    .filter(Shape.Marker.class::isInstance)
                    .mapToInt(shape -> ((Shape.Marker) shape).count()).sum());
        }
    }

    private static Mark mark(MarkerKind kind, int second) {
        return new Mark(kind, LocalDateTime.of(2026, 3, 2, 10, 0).plusSeconds(second),
                kind.word());
    }

    private static List<Shape> markers(List<Mark> marks) {
        LocalDateTime from = LocalDateTime.of(2026, 3, 2, 10, 0);
        Sketch sketch = new Sketch(
                new TimeScale(new TimeRange(from, from.plusSeconds(1000)), 0, 1000), TEXT);
        new MarkerLane("x", sketch, true).layOut(0, 24, marks);
        return sketch.shapes();
    }
}
