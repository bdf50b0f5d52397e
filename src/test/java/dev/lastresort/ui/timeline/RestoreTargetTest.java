package dev.lastresort.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestoreTargetTest {

    private final TimelineModel model = new TimelineModel(
            SampleComparison.create(), (text, _) -> 7.0 * text.length(), 1200);
    private final List<String> heard = new ArrayList<>();

    RestoreTargetTest() {
        model.onTargetDragged((branch, at) -> heard.add(branch + " " + at.toLocalTime()));
    }

    @Test
    void everyChosenTargetCanBeTakenHoldOf() {
        assertEquals(List.of(new Shown.RestoreTarget("side-restore", at("10:00:00")),
                new Shown.RestoreTarget("pitr", at("10:00:00"))),
                shapes(Shape.Handle.class).map(Shape::shows).toList());
    }

    @Test
    void aBackupAloneHasNoTarget() {
        model.click(new Shown.Fold("full-restore"));
        assertEquals(2, shapes(Shape.Handle.class).count());
    }

    @Test
    void tellsWholeMinutesWhileDraggedAndOnceMoreWhenDropped() {
        drag("10:20:10");
        drag("10:20:20");
        drag("10:30:40");
        model.dropTarget();
        assertEquals(List.of("pitr 10:20", "pitr 10:31", "pitr 10:31"), heard);
    }

    @Test
    void tellsSecondsWhereAMinuteIsWide() {
        while (model.view().get().shown().length().toSeconds() > 120) {
            model.navigation().zoomAt(model.view().get().scale().x(at("10:20:00")), 2);
        }
        drag("10:20:10");
        assertEquals(List.of("pitr 10:20:10"), heard);
    }

    @Test
    void springsBackFromWhereItCannotBeMeasured() {
        model.onTargetDragged((_, _) -> false);
        drag("10:20:00");
        assertEquals(at("10:20:00"), target());
        model.dropTarget();
        assertEquals(at("10:00:00"), target());
    }

    @Test
    void staysWhereItWasDroppedUntilItWasMeasuredThere() {
        drag("10:20:00");
        model.dropTarget();
        assertEquals(at("10:20:00"), target());
        model.measuring(Optional.of(schedule()));
        assertEquals(at("10:20:00"), target());
        model.show(SampleComparison.create());
        model.measuring(Optional.empty());
        assertEquals(at("10:00:00"), target());
    }

    @Test
    void anEstimateIsNeverShownAsMeasured() {
        model.measuring(Optional.of(schedule()));
        List<Shape.Span> spans = shapes(Shape.Span.class).toList();
        assertTrue(spans.stream().filter(span -> on(span, "pitr")).allMatch(Shape.Span::modelled));
        assertTrue(spans.stream().filter(span -> on(span, "side-restore"))
                .noneMatch(Shape.Span::modelled));
        List<String> words = shapes(Shape.Label.class).map(Shape.Label::text).toList();
        assertTrue(words.contains("measuring…"));
        assertTrue(words.contains("Decision 10:50, modelled"), words::toString);
        assertTrue(words.stream().noneMatch(text -> text.contains("13:04")));
    }

    /** What was measured lies under the veil, what is modelled over it. */
    @Test
    void theVeilDimsAllThatWasMeasured() {
        model.measuring(Optional.of(schedule()));
        List<Shape> shapes = model.picture().get().body().shapes();
        Shape veil = shapes.stream().filter(shape -> shape.role() == Role.VEIL)
                .findFirst().orElseThrow();
        int place = shapes.indexOf(veil);
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            boolean measured = shape instanceof Shape.TickRun || shape instanceof Shape.Bracket
                    || shape instanceof Shape.Hatch;
            if (measured && on(shape, "pitr")) {
                assertTrue(i < place, shape::toString);
                assertTrue(veil.bounds().overlaps(shape.bounds()), shape::toString);
            }
        }
    }

    private LocalDateTime target() {
        return shapes(Shape.Handle.class).map(Shape::shows)
                .map(Shown.RestoreTarget.class::cast)
                .filter(target -> target.branch().equals("pitr"))
                .map(Shown.RestoreTarget::at).findFirst().orElseThrow();
    }

    private static ModelledSchedule schedule() {
        LocalDateTime decision = at("10:50:00");
        SequencedMap<String, List<ModelledStep>> steps = new LinkedHashMap<>();
        steps.put("pitr", List.of(new ModelledStep("Point-in-time recovery to 10:00", List.of(
                new Phase(PhaseKind.APPROVAL, decision, decision.plusMinutes(8), "8 min"),
                new Phase(PhaseKind.RESTORE, decision.plusMinutes(8),
                        decision.plusMinutes(100), "92 min")))));
        return new ModelledSchedule(Optional.of(decision), steps);
    }

    private void drag(String to) {
        model.dragTarget("pitr", model.view().get().scale().x(at(to)));
    }

    private static boolean on(Shape shape, String branch) {
        return shape.shows() instanceof Shown.OnBranch thing && thing.branch().equals(branch);
    }

    private <S extends Shape> Stream<S> shapes(Class<S> kind) {
        return model.picture().get().body().shapes().stream()
                .filter(kind::isInstance).map(kind::cast);
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }
}
