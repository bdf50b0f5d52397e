package dev.lastresort.picture.ink;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Areas that follow one another lie side by side: those that look the same become one primitive, so
 * that a picture grows with what is to be seen and not with the traffic.
 */
final class Areas {

    private static final double SIGN = 1.5;
    private static final double CROSS = 1.3;
    /** With the ends of its lines it is as large as those of the pattern. */
    private static final double ARM = 2.5;

    /** What must be equal for areas to be painted as one. */
    private record Alike(Sort sort, Role role, double y) {

        private boolean is(Sort otherSort, Role otherRole, double otherY) {
            return sort == otherSort && role == otherRole && y == otherY;
        }
    }

    private enum Sort {
        LANE, COLUMN, TICK
    }

    private final Ink ink;
    private final Patterns patterns;
    private final Map<Alike, List<Box>> open = new LinkedHashMap<>();
    /** What came last is most often what comes next. */
    private Alike last = new Alike(Sort.LANE, Role.GROUP, Double.NaN);
    private List<Box> lastBoxes = List.of();

    Areas(Ink ink, Patterns patterns) {
        this.ink = ink;
        this.patterns = patterns;
    }

    static boolean isArea(Shape shape) {
        return switch (shape) {
            case Shape.Band _, Shape.Hatch _, Shape.DensityColumn _, Shape.TickRun _ -> true;
            default -> false;
        };
    }

    void lane(Shape shape) {
        add(Sort.LANE, shape.role(), shape.bounds().y(), shape.bounds());
    }

    void column(Shape.DensityColumn column) {
        add(Sort.COLUMN, column.role(), 0, column.bounds());
    }

    void ticks(Shape.TickRun run) {
        if (run.single()) {
            add(Sort.TICK, run.role(), run.bounds().y(), run.bounds());
        } else {
            lane(run);
        }
    }

    private void add(Sort sort, Role role, double y, Box box) {
        if (open.isEmpty() || !last.is(sort, role, y)) {
            last = new Alike(sort, role, y);
            lastBoxes = open.computeIfAbsent(last, _ -> new ArrayList<>());
        }
        lastBoxes.add(box);
    }

    /** Before anything that may lie over them. */
    void flush() {
        open.forEach((alike, boxes) -> {
            switch (alike.sort()) {
                case LANE -> patterns.lane(boxes, alike.role());
                case COLUMN -> patterns.columns(boxes, alike.role());
                case TICK -> ticks(boxes, alike.role());
            }
        });
        open.clear();
    }

    /** Single requests: a sign each for what was told, a block each for what is remembered. */
    private void ticks(List<Box> boxes, Role role) {
        switch (role) {
            case TOLD_YES -> ink.stroked(Contour.of(boxes.stream().map(Areas::check).toList()),
                    Tone.fill(role), SIGN);
            case TOLD_NO -> ink.stroked(Contour.of(boxes.stream().map(Areas::cross).toList()),
                    Tone.ink(role), CROSS);
            case NO_ROW -> patterns.middles(boxes.stream().map(box -> within(box, 2, 0)).toList(),
                    Tone.ink(role));
            case FORGOTTEN -> patterns.frames(
                    boxes.stream().map(box -> within(box, 1, 2)).toList(), Tone.ink(role));
            default -> ink.add(new Primitive.Boxes(
                    boxes.stream().map(box -> within(box, 1, 2)).toList(), Tone.fill(role)));
        }
    }

    private static Contour check(Box box) {
        double y = box.centerY();
        return Contour.line(box.x() + 1, y, box.x() + 3, y + 3, box.x() + 7, y - 3);
    }

    private static Contour cross(Box box) {
        double x = box.centerX();
        double y = box.centerY();
        return Contour.of(List.of(
                Contour.line(x - ARM, y - ARM, x + ARM, y + ARM),
                Contour.line(x - ARM, y + ARM, x + ARM, y - ARM)));
    }

    private static Box within(Box box, double x, double y) {
        return new Box(box.x() + x, box.y() + y, box.width() - 2 * x, box.height() - 2 * y);
    }
}
