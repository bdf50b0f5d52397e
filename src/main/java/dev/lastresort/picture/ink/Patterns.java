package dev.lastresort.picture.ink;

import dev.lastresort.picture.ink.Primitive.Dashes;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Areas in the colour and the pattern of their role. */
final class Patterns {

    private static final double FAINT = 0.3;
    private static final double SPINE = 2;
    /** What is lower is no frame when it is dashed, but a line. */
    private static final double LEAST_FRAME = 8;
    private static final double HALF = Motif.PERIOD / 2.0;

    private final Ink ink;

    Patterns(Ink ink) {
        this.ink = ink;
    }

    /**
     * Areas of one lane that do not overlap; their pattern is counted from the lane's top, so that
     * it stands still while the lane is panned.
     */
    void lane(List<Box> boxes, Role role) {
        fill(boxes, role);
        pattern(boxes, role, boxes.getFirst().y(), 1);
    }

    /**
     * Columns that are stacked. Those of steady traffic are light; their tops are not. Patterns are
     * counted from the top of all, so that neighbours of unlike height meet.
     */
    void columns(List<Box> boxes, Role role) {
        fill(boxes, role);
        if (role.pattern() == Pattern.EDGED) {
            ink.add(new Primitive.Boxes(boxes.stream()
                    .map(box -> new Box(box.x(), box.y(), box.width(), 1)).toList(),
                    Tone.ink(role)));
        } else {
            pattern(boxes, role, 0, 1);
        }
    }

    /** A phase: its pattern is faint, since a name may stand on it, and its left edge is not. */
    void span(Shape.Span span) {
        Box box = span.bounds();
        Role role = span.role();
        Tone tone = Tone.ink(role);
        ink.box(box, Tone.fill(role));
        if (Motif.repeats(role.pattern())) {
            pattern(List.of(box), role, box.y(), FAINT);
        }
        if (span.modelled() || role.pattern() == Pattern.DASHES) {
            ink.stroked(sides(box), tone, 1, Dashes.DASHED);
            return;
        }
        if (role.pattern() == Pattern.HOLLOW) {
            frames(List.of(box), tone);
        }
        ink.box(box.x(), box.y(), Math.min(SPINE, box.width()), box.height(), tone);
    }

    void striped(Box box, Role role) {
        ink.box(box, Tone.fill(role));
        ink.add(new Primitive.Hatched(
                List.of(box), Pattern.STRIPES, Tone.ink(role), 0, box.y(), 1));
    }

    void frames(List<Box> boxes, Tone tone) {
        ink.add(new Primitive.Boxes(boxes.stream().flatMap(box -> Stream.of(
                new Box(box.x(), box.y(), box.width(), 1),
                new Box(box.x(), box.bottom() - 1, box.width(), 1),
                new Box(box.x(), box.y() + 1, 1, box.height() - 2),
                new Box(box.right() - 1, box.y() + 1, 1, box.height() - 2))).toList(), tone));
    }

    private void fill(List<Box> boxes, Role role) {
        ink.add(new Primitive.Boxes(boxes, Tone.fill(role)));
    }

    private void pattern(List<Box> boxes, Role role, double top, double opacity) {
        Tone tone = Tone.ink(role);
        switch (role.pattern()) {
            case SOLID -> {}
            case EDGED -> ink.add(new Primitive.Boxes(boxes.stream()
                    .map(box -> new Box(box.x(), box.bottom() - 1, box.width(), 1)).toList(),
                    tone));
            case LINE -> middles(boxes, tone);
            case HOLLOW -> frames(boxes, tone);
            case DASHES -> ink.stroked(Contour.of(boxes.stream()
                    .map(box -> box.height() < LEAST_FRAME ? middle(box) : sides(box)).toList()),
                    tone, 1, Dashes.DASHED);
            case CROSSES -> crosses(boxes, tone, opacity);
            case STRIPES, BACK_STRIPES, LATTICE, DOTS, BARS, RUNGS -> ink.add(
                    new Primitive.Hatched(boxes, role.pattern(), tone, 0, top, opacity));
        }
    }

    /** In the middle of their row; what has no room for two has one in its own middle. */
    private void crosses(List<Box> boxes, Tone tone, double opacity) {
        double y = boxes.getFirst().centerY() - HALF;
        List<Box> wide = new ArrayList<>();
        for (Box box : boxes) {
            if (box.width() < Motif.PERIOD) {
                ink.add(new Primitive.Hatched(List.of(box), Pattern.CROSSES, tone,
                        box.centerX() - HALF, y, opacity));
            } else {
                wide.add(box);
            }
        }
        if (!wide.isEmpty()) {
            ink.add(new Primitive.Hatched(wide, Pattern.CROSSES, tone, 0, y, opacity));
        }
    }

    void middles(List<Box> boxes, Tone tone) {
        ink.add(new Primitive.Boxes(boxes.stream()
                .map(box -> new Box(box.x(), Math.floor(box.centerY()), box.width(), 1))
                .toList(), tone));
    }

    private static Contour middle(Box box) {
        double y = Math.floor(box.centerY()) + 0.5;
        return Contour.line(box.x(), y, box.right(), y);
    }

    /** Four lines, each of which begins with a dash: no corner stays open. */
    private static Contour sides(Box box) {
        double left = box.x() + 0.5;
        double right = box.right() - 0.5;
        double top = box.y() + 0.5;
        double bottom = box.bottom() - 0.5;
        return Contour.of(List.of(Contour.line(box.x(), top, box.right(), top),
                Contour.line(box.x(), bottom, box.right(), bottom),
                Contour.line(left, box.y(), left, box.bottom()),
                Contour.line(right, box.y(), right, box.bottom())));
    }
}
