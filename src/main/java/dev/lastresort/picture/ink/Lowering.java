package dev.lastresort.picture.ink;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.shape.Tone;
import java.util.ArrayList;
import java.util.List;

/** Says of every shape what is to be drawn for it. */
public final class Lowering {

    private static final double EDGE = 3;

    private final Ink ink = new Ink();
    private final Patterns patterns = new Patterns(ink);
    private final Areas areas = new Areas(ink, patterns);
    private final Lines lines = new Lines(ink, patterns);
    private final Signs signs = new Signs(ink);
    private final List<Shape.Group> groups = new ArrayList<>();
    private final List<Box> ranges = new ArrayList<>();

    private Lowering() {}

    public static List<Primitive> of(DisplayList.PictureBlock part) {
        return of(part, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** So much of the part as shows between two heights. */
    public static List<Primitive> of(DisplayList.PictureBlock part, double top, double bottom) {
        Lowering lowering = new Lowering();
        for (Shape shape : part.shapes()) {
            Box box = shape.bounds();
            if (box.y() < bottom && box.bottom() > top) {
                lowering.lower(shape);
            }
        }
        lowering.areas.flush();
        return lowering.ink.primitives();
    }

    /** An area as the role's lanes have it. */
    public static List<Primitive> swatch(Box box, Role role) {
        return of(new DisplayList.PictureBlock(
                box.bottom(), List.of(new Shape.Band(box, role, Shown.NOTHING))));
    }

    private void lower(Shape shape) {
        Box box = shape.bounds();
        Role role = shape.role();
        if (!Areas.isArea(shape)) {
            areas.flush();
        }
        switch (shape) {
            case Shape.Band _, Shape.Hatch _ -> areas.lane(shape);
            case Shape.DensityColumn column -> areas.column(column);
            case Shape.TickRun run -> areas.ticks(run);
            case Shape.Group group -> lowerGroup(group);
            case Shape.Span span -> patterns.span(span);
            case Shape.Bracket bracket -> {
                lines.bracket(bracket);
                bracket.text().ifPresent(this::lowerLabel);
            }
            case Shape.Marker marker -> signs.lower(box, marker.kind());
            case Shape.Arrow arrow -> lines.arrow(arrow);
            case Shape.Rail rail -> lines.rail(rail);
            case Shape.Label label -> lowerLabel(label);
            case Shape.Guide guide -> lines.guide(guide);
            case Shape.AxisTick tick ->
                    ink.written(box, tick.text(), TextStyle.SMALL, Tone.ink(role));
            case Shape.Fold fold -> lines.fold(fold);
            case Shape.Handle handle -> lines.handle(handle);
            case Shape.Tether _ -> lines.tether(box, role);
            case Shape.Outline _ -> lines.outline(box, role);
            case Shape.Wash _ -> {
                if (role == Role.RANGE) {
                    ranges.add(box);
                }
                ink.box(box, Tone.fill(role));
            }
            case Shape.Cursor cursor -> lines.cursor(cursor);
        }
    }

    private void lowerGroup(Shape.Group group) {
        Box box = group.bounds();
        groups.add(group);
        ink.box(box, Tone.fill(group.role()));
        ink.box(box.x(), box.bottom() - 1, box.width(), 1, Tone.ink(Role.GRID));
        if (group.role() == Role.GROUP_SELECTED) {
            ink.box(box.x(), box.y(), EDGE, box.height() - 1, Tone.ink(group.role()));
        }
    }

    /** Lines and patterns through a text make it hard to read: they end at its box. */
    private void lowerLabel(Shape.Label label) {
        Box box = label.bounds();
        double height = Math.min(box.height(), label.style().size() + 2);
        Box clear = new Box(box.x() - 2, Math.round(box.centerY() - height / 2),
                box.width() + 4, height);
        ink.box(clear, Tone.fill(label.on() == Role.GROUP ? ground(box) : label.on()));
        if (label.on() == Role.GROUP) {
            ranges.forEach(range -> clear.common(range)
                    .ifPresent(part -> ink.box(part, Tone.fill(Role.RANGE))));
        }
        ink.written(box, label.text(), label.style(), Tone.ink(label.role()));
    }

    private Role ground(Box label) {
        for (Shape.Group group : groups) {
            if (group.bounds().contains(label.x(), label.centerY())) {
                return group.role();
            }
        }
        return Role.GROUP;
    }
}
