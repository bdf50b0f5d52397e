package dev.lastresort.picture;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.Shown.Mark;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** What stays on top: the ruler, and the marks of the history that all branches share. */
final class HeaderLayout {

    private static final double TICK_GAP = 72;

    private final Comparison comparison;
    private final Sketch sketch;

    HeaderLayout(Comparison comparison, Sketch sketch) {
        this.comparison = comparison;
        this.sketch = sketch;
    }

    DisplayList.Part layOut(List<Mark> shared) {
        String day = comparison.scenario().start().toLocalDate().toString();
        double room = sketch.scale().left() - 2 * Geometry.PAD;
        sketch.addLabel(Geometry.PAD, 0, Geometry.RULER, room, day, Role.TEXT_QUIET,
                TextStyle.SMALL);
        sketch.addLabel(Geometry.PAD, Geometry.RULER, Geometry.MARKERS, room,
                "All branches", Role.TEXT_QUIET, TextStyle.SMALL);
        addTicks();
        new MarkerLane(comparison.trunk().name(), sketch)
                .layOut(Geometry.RULER, Geometry.MARKERS, shared);
        return sketch.part(Geometry.HEADER);
    }

    private void addTicks() {
        TimeScale scale = sketch.scale();
        for (LocalDateTime at : AxisTicks.instants(scale, AxisTicks.step(scale, TICK_GAP))) {
            double x = Math.round(scale.x(at));
            String words = TimeText.clock(at);
            double width = sketch.textWidth(words, TextStyle.SMALL);
            // The outermost labels would stick out of the plot; the line below still tells the
            // instant.
            boolean fits = x - width / 2 >= scale.left() - Geometry.PAD
                    && x + width / 2 <= scale.right() + Geometry.RIGHT_MARGIN;
            if (fits) {
                sketch.add(new Shape.AxisTick(
                        new Box(x - width / 2, 0, width, Geometry.RULER), Role.TEXT_QUIET, words,
                        Shown.NOTHING));
            }
        }
    }

    /** Lines through all lanes at the round instants and at the turning points of the incident. */
    void addGuides(Sketch body, double height, List<Mark> shared) {
        TimeScale scale = sketch.scale();
        Duration step = AxisTicks.step(scale, TICK_GAP);
        AxisTicks.instants(scale, step).forEach(at -> body.add(guide(at, height, Role.GRID)));
        shared.stream()
                .filter(mark -> mark.kind() != MarkerKind.BACKUP)
                .map(Mark::at)
                .filter(scale.shown()::contains)
                .forEach(at -> body.add(guide(at, height, Role.GUIDE)));
    }

    private Shape guide(LocalDateTime at, double height, Role role) {
        return new Shape.Guide(
                new Box(Math.round(sketch.scale().x(at)), 0, 1, height), role, Shown.NOTHING);
    }
}
