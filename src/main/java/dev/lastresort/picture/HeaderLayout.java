package dev.lastresort.picture;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.time.AxisTicks;
import dev.lastresort.picture.time.TimeScale;
import dev.lastresort.picture.time.TimeText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * What stays on top: the ruler with the playhead's handle, and the marks of the history that all
 * branches share.
 */
final class HeaderLayout {

    private static final double TICK_GAP = 72;
    private static final double CURSOR_PAD = 6;
    private static final double CURSOR_HEIGHT = 18;

    private final Comparison comparison;
    private final View view;
    private final Sketch sketch;

    HeaderLayout(Comparison comparison, View view, Sketch sketch) {
        this.comparison = comparison;
        this.view = view;
        this.sketch = sketch;
    }

    DisplayList.Part layOut(List<Mark> shared) {
        double room = sketch.scale().left() - 2 * Geometry.PAD;
        sketch.addLabel(Geometry.PAD, Geometry.RULER, Geometry.MARKERS, room,
                day() + " · all branches", Role.TEXT_QUIET, TextStyle.SMALL);
        addRange(sketch, Geometry.HEADER);
        Shape.Cursor cursor = cursor();
        addTicks(cursor.bounds());
        new MarkerLane(comparison.trunk().name(), sketch, true)
                .layOut(Geometry.RULER, Geometry.MARKERS, shared);
        view.thing().ifPresent(
                thing -> Outlines.around(List.copyOf(sketch.shapes()), thing).forEach(sketch::add));
        addPlayhead(sketch, Geometry.RULER, Geometry.HEADER - Geometry.RULER);
        sketch.add(cursor);
        return sketch.part(Geometry.HEADER);
    }

    private String day() {
        return view.shown().start().toLocalDate().toString();
    }

    /**
     * The handle; at the edge, with a sign of where to look, if the playhead is out of sight. Its
     * date is told where it is not the one that stands before the ruler.
     */
    private Shape.Cursor cursor() {
        TimeScale scale = sketch.scale();
        LocalDateTime at = view.playhead();
        double room = scale.right() + Geometry.RIGHT_MARGIN;
        String words = pointed(TimeText.clock(at.withNano(0), view.shown().start()));
        // A narrow picture has no room for a date.
        if (cursorWidth(words) > room) {
            words = pointed(TimeText.clock(at.withNano(0)));
        }
        double width = cursorWidth(words);
        double x = Math.round(scale.clampedX(at));
        double left = Math.clamp(x - width / 2, 0,
                Math.max(0, room - width));
        return new Shape.Cursor(new Box(left, 2, width, CURSOR_HEIGHT), Role.TEXT_PLAYHEAD, x,
                words, new Shown.Playhead());
    }

    private String pointed(String clock) {
        return view.playhead().isBefore(view.shown().start()) ? "‹ " + clock
                : view.playhead().isAfter(view.shown().end()) ? clock + " ›" : clock;
    }

    private double cursorWidth(String words) {
        return sketch.textWidth(words, TextStyle.STRONG) + 2 * CURSOR_PAD;
    }

    private void addTicks(Box cursor) {
        TimeScale scale = sketch.scale();
        for (LocalDateTime at : AxisTicks.instants(scale, AxisTicks.step(scale, TICK_GAP))) {
            double x = Math.round(scale.x(at));
            String words = words(at);
            double width = sketch.textWidth(words, TextStyle.SMALL);
            Box box = new Box(x - width / 2, 0, width, Geometry.RULER);
            // The outermost labels would stick out of the plot, and the handle lies over some; the
            // line below still tells the instant.
            boolean fits = box.x() >= scale.left() - Geometry.PAD && box.x() >= 0
                    && box.right() <= scale.right() + Geometry.RIGHT_MARGIN
                    && !box.overlaps(cursor);
            if (fits) {
                sketch.add(new Shape.AxisTick(box, Role.TEXT_QUIET, words, Shown.NOTHING));
            }
        }
    }

    /** A midnight within a longer stretch is told by its date. */
    private String words(LocalDateTime at) {
        boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        boolean another = !at.toLocalDate().equals(view.shown().start().toLocalDate());
        return midnight && another ? at.toLocalDate().toString() : TimeText.clock(at);
    }

    void addRange(Sketch part, double height) {
        TimeScale scale = part.scale();
        view.range().filter(range -> scale.shown().meets(range.start(), range.end()))
                .ifPresent(range -> {
                    double x = Math.round(scale.clampedX(range.start()));
                    double right = Math.round(scale.clampedX(range.end()));
                    part.add(new Shape.Wash(new Box(x, 0, Math.max(1, right - x), height),
                            Role.RANGE, Shown.NOTHING));
                });
    }

    void addPlayhead(Sketch part, double y, double height) {
        if (!view.playhead().isBefore(view.shown().start())
                && !view.playhead().isAfter(view.shown().end())) {
            part.add(new Shape.Guide(
                    new Box(Math.round(part.scale().x(view.playhead())), y, 1, height),
                    Role.PLAYHEAD, Shown.NOTHING));
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
