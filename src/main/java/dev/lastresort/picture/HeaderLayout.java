package dev.lastresort.picture;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What stays on top: the ruler with its flags, such as the playhead's, and the marks below it. */
final class HeaderLayout {

    private static final double TICK_GAP = 72;
    private static final double CURSOR_PAD = 6;
    private static final double CURSOR_HEIGHT = 18;
    private static final double CURSOR_GAP = 4;

    private final String branch;
    private final String scope;
    private final View view;
    private final Sketch sketch;

    /**
     * An instant that stands on the ruler in words.
     *
     * @param before what stands before the time of day, with the blank that follows it
     */
    record Flag(LocalDateTime at, String before, Role role, Shown shows) {}

    /**
     * @param branch whose marks they are
     * @param scope  the same in words
     */
    HeaderLayout(String branch, String scope, View view, Sketch sketch) {
        this.branch = branch;
        this.scope = scope;
        this.view = view;
        this.sketch = sketch;
    }

    /**
     * @param line  an upright one that no mark's label crosses
     * @param flags those that must not be covered come first
     */
    DisplayList.PictureBlock layOut(List<Mark> marks, OptionalDouble line, List<Flag> flags) {
        double room = sketch.scale().left() - 2 * Geometry.PAD;
        sketch.addLabel(Geometry.PAD, Geometry.RULER, Geometry.MARKERS, room,
                day() + " · " + scope, Role.TEXT_QUIET, TextStyle.SMALL);
        addRange(sketch, Geometry.HEADER);
        List<Shape.Cursor> cursors = new ArrayList<>();
        flags.forEach(flag -> cursors.add(cursor(flag, cursors)));
        addTicks(cursors);
        MarkerLane lane = new MarkerLane(branch, sketch, true);
        line.ifPresent(x -> lane.keepOff(x, Geometry.RULER, Geometry.MARKERS));
        lane.layOut(Geometry.RULER, Geometry.MARKERS, marks);
        view.thing().ifPresent(
                thing -> Outlines.around(List.copyOf(sketch.shapes()), thing).forEach(sketch::add));
        addPlayhead(sketch, Geometry.RULER, Geometry.HEADER - Geometry.RULER);
        cursors.reversed().forEach(sketch::add);
        return sketch.part(Geometry.HEADER);
    }

    private String day() {
        return view.shown().start().toLocalDate().toString();
    }

    /**
     * The flag; at the edge, with a sign of where to look, if its instant is out of sight. The date
     * is told where it is not the one that stands before the ruler.
     */
    private Shape.Cursor cursor(Flag flag, List<Shape.Cursor> others) {
        TimeScale scale = sketch.scale();
        double room = scale.right() + Geometry.RIGHT_MARGIN;
        String words = pointed(flag, TimeText.clock(
                flag.at().withNano(0), view.shown().start()));
        // A narrow picture has no room for a date.
        if (cursorWidth(words) > room) {
            words = pointed(flag, TimeText.clock(flag.at().withNano(0)));
        }
        double width = cursorWidth(words);
        double x = Math.round(scale.clampedX(flag.at()));
        double left = Math.clamp(x - width / 2, 0, Math.max(0, room - width));
        Box box = new Box(left, 2, width, CURSOR_HEIGHT);
        return new Shape.Cursor(free(box, room, others.stream().map(Shape.Cursor::bounds).toList()),
                flag.role(), x, words, flag.shows());
    }

    /** The place next to its own that no other flag takes; its own if there is none. */
    private static Box free(Box own, double room, List<Box> others) {
        Stream<Double> beside = others.stream().flatMap(other -> Stream.of(
                other.x() - CURSOR_GAP - own.width(), other.right() + CURSOR_GAP));
        return Stream.concat(Stream.of(own.x()), beside)
                .map(x -> new Box(x, own.y(), own.width(), own.height()))
                .filter(box -> box.x() >= 0 && box.right() <= room
                        && others.stream().noneMatch(box::overlaps))
                .min(Comparator.comparingDouble(box -> Math.abs(box.x() - own.x())))
                .orElse(own);
    }

    private String pointed(Flag flag, String clock) {
        String words = flag.before() + clock;
        return flag.at().isBefore(view.shown().start()) ? "‹ " + words
                : flag.at().isAfter(view.shown().end()) ? words + " ›" : words;
    }

    private double cursorWidth(String words) {
        return sketch.textWidth(words, TextStyle.STRONG) + 2 * CURSOR_PAD;
    }

    private void addTicks(List<Shape.Cursor> cursors) {
        TimeScale scale = sketch.scale();
        for (LocalDateTime at : AxisTicks.instants(scale, AxisTicks.step(scale, TICK_GAP))) {
            double x = Math.round(scale.x(at));
            String words = words(at);
            double width = sketch.textWidth(words, TextStyle.SMALL);
            Box box = new Box(x - width / 2, 0, width, Geometry.RULER);
            // The outermost labels would stick out of the plot, and flags lie over some; the
            // line below still tells the instant.
            boolean fits = box.x() >= scale.left() - Geometry.PAD && box.x() >= 0
                    && box.right() <= scale.right() + Geometry.RIGHT_MARGIN
                    && cursors.stream().map(Shape.Cursor::bounds).noneMatch(box::overlaps);
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
