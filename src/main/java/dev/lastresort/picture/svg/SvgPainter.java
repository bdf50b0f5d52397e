package dev.lastresort.picture.svg;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Paint;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Paints a display list as an SVG document that needs nothing but itself: header over body, in the
 * colours of one theme. Areas that lie side by side become one path for each role, so that the file
 * grows with what is to be seen and not with the traffic.
 */
public final class SvgPainter {

    private final Colours colours;
    private final SvgPaper paper;
    private final SvgGlyphs glyphs;
    private final SvgLines lines;
    private final List<Shape> areas = new ArrayList<>();
    private final List<Shape.Group> groups = new ArrayList<>();
    private final List<Shape.Wash> tints = new ArrayList<>();

    private SvgPainter(Colours colours) {
        this.colours = colours;
        this.paper = new SvgPaper();
        this.glyphs = new SvgGlyphs(paper, colours);
        this.lines = new SvgLines(paper, colours);
    }

    public static String paint(DisplayList picture, Colours colours) {
        SvgPainter painter = new SvgPainter(colours);
        double height = picture.header().height() + picture.body().height();
        painter.paper.rectangle(new Box(0, 0, picture.width(), height), colours.ground());
        painter.paint(picture.header());
        painter.paper.open(picture.header().height());
        painter.paint(picture.body());
        painter.paper.close();
        return painter.paper.document(picture.width(), height);
    }

    private void paint(DisplayList.Part part) {
        groups.clear();
        tints.clear();
        for (Shape shape : part.shapes()) {
            if (isArea(shape)) {
                areas.add(shape);
            } else {
                flush();
                paint(shape);
            }
        }
        flush();
    }

    /** Areas that follow one another lie side by side, and may be painted in any order. */
    private static boolean isArea(Shape shape) {
        return switch (shape) {
            case Shape.Band _, Shape.DensityColumn _, Shape.Hatch _ -> true;
            case Shape.TickRun run -> !run.single();
            default -> false;
        };
    }

    private void flush() {
        areas.stream().map(Shape::role).distinct().forEach(role -> {
            List<Box> boxes = areas.stream().filter(area -> area.role() == role)
                    .map(Shape::bounds).toList();
            paper.areas(boxes, colours.paint(role));
        });
        areas.clear();
    }

    private void paint(Shape shape) {
        Paint paint = colours.paint(shape.role());
        Box box = shape.bounds();
        switch (shape) {
            case Shape.Group group -> {
                groups.add(group);
                group(box, paint);
            }
            case Shape.Band _, Shape.DensityColumn _, Shape.Hatch _ ->
                    paper.areas(List.of(box), paint);
            case Shape.TickRun run -> lines.tick(run, paint);
            case Shape.Span span -> lines.span(span, paint);
            case Shape.Bracket bracket -> {
                lines.bracket(bracket, paint);
                bracket.text().ifPresent(this::label);
            }
            case Shape.Marker marker -> glyphs.paint(box, marker.kind(), paint.ink());
            case Shape.Arrow arrow -> lines.arrow(arrow, paint);
            case Shape.Rail rail -> lines.rail(rail, paint);
            case Shape.Label label -> label(label);
            case Shape.Guide guide -> lines.guide(guide, paint);
            case Shape.AxisTick tick ->
                    paper.text(box, tick.text(), TextStyle.SMALL, paint.ink());
            // Nobody can unfold what is printed.
            case Shape.Fold _ -> {}
            case Shape.Handle _ -> lines.handle(box, paint);
            case Shape.Tether _ -> lines.tether(box, paint);
            case Shape.Outline _ -> lines.outline(box, paint);
            case Shape.Wash wash -> {
                tints.add(wash);
                paper.rectangle(box, paint.fill());
            }
            case Shape.Cursor cursor -> lines.cursor(cursor, paint);
        }
    }

    private void group(Box box, Paint paint) {
        String grid = colours.paint(Role.GRID).ink();
        paper.rectangle(box, paint.fill());
        paper.rectangle(new Box(box.x(), box.bottom() - 1, box.width(), 1), grid);
        if (!paint.ink().equals(grid)) {
            paper.rectangle(new Box(box.x(), box.y(), 3, box.height() - 1), paint.ink());
        }
    }

    /** Lines and patterns through a text make it hard to read: they end at its box. */
    private void label(Shape.Label label) {
        Box box = label.bounds();
        Role on = label.on() != Role.GROUP ? label.on() : groups.stream()
                .filter(group -> group.bounds().contains(box.x(), box.centerY()))
                .map(Shape.Group::role).findFirst().orElse(Role.GROUP);
        double height = Math.min(box.height(), label.style().size() + 2);
        Box clear = new Box(box.x() - 2, Math.round(box.centerY() - height / 2),
                box.width() + 4, height);
        paper.rectangle(clear, colours.paint(on).fill());
        tints.stream()
                .filter(wash -> wash.role() == Role.RANGE && label.on() == Role.GROUP)
                .flatMap(wash -> clear.common(wash.bounds()).stream())
                .forEach(part -> paper.rectangle(part, colours.paint(Role.RANGE).fill()));
        paper.text(box, label.text(), label.style(), colours.paint(label.role()).ink());
    }
}
