package dev.lastresort.ui.timeline;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Look;
import dev.lastresort.ui.theme.Palette;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/** Paints a part of a display list on a canvas, in the colours of one palette. */
public final class PicturePainter {

    private final GraphicsContext graphics;
    private final Palette palette;
    private final PatternPainter patterns;
    private final GlyphPainter glyphs;
    private final LinePainter lines;
    private final TickPainter ticks;
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    private final List<Shape.Group> groups = new ArrayList<>();
    private final List<Box> ranges = new ArrayList<>();

    /** @param scale device pixels a unit: what is painted stays sharp, and no larger */
    public PicturePainter(GraphicsContext graphics, Palette palette, double scale) {
        this.graphics = graphics;
        this.palette = palette;
        this.patterns = new PatternPainter(graphics, new Tiles(scale));
        this.glyphs = new GlyphPainter(graphics);
        this.lines = new LinePainter(graphics, patterns);
        this.ticks = new TickPainter(graphics, patterns);
        for (TextStyle style : TextStyle.values()) {
            fonts.put(style, Fonts.of(style));
        }
    }

    /** Paints so much of the part as shows through a window that begins at {@code top}. */
    public void paint(DisplayList.Part part, double width, double top, double height) {
        groups.clear();
        ranges.clear();
        patterns.rectangle(0, 0, width, height, palette.ground());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.save();
        graphics.translate(0, -top);
        for (Shape shape : part.shapes()) {
            Box box = shape.bounds();
            if (box.y() < top + height && box.bottom() > top) {
                paint(shape);
            }
        }
        graphics.restore();
    }

    private void paint(Shape shape) {
        Look look = palette.look(shape.role());
        Box box = shape.bounds();
        switch (shape) {
            case Shape.Group group -> {
                groups.add(group);
                group(box, look);
            }
            case Shape.Band _, Shape.Hatch _ -> patterns.fill(box, look);
            case Shape.Span span -> patterns.span(box, look, span.modelled());
            case Shape.DensityColumn _ -> column(box, look);
            case Shape.TickRun run -> ticks.paint(run, look);
            case Shape.Bracket bracket -> {
                lines.bracket(bracket, look, palette.look(Role.TEXT_QUIET).ink());
                bracket.text().ifPresent(this::label);
            }
            case Shape.Marker marker ->
                    glyphs.paint(box, marker.kind(), look.ink(), palette.ground());
            case Shape.Arrow arrow -> lines.arrow(arrow, look);
            case Shape.Rail rail -> lines.rail(rail, look);
            case Shape.Label label -> label(label);
            case Shape.Guide guide -> lines.guide(guide, look);
            case Shape.AxisTick tick -> text(tick.text(), TextStyle.SMALL, look, box);
            case Shape.Fold fold -> lines.fold(fold, look);
            case Shape.Handle handle -> lines.handle(handle, look);
            case Shape.Tether _ -> lines.tether(box, look);
            case Shape.Outline _ -> lines.outline(box, look, palette.ground());
            case Shape.Wash _ -> {
                if (shape.role() == Role.RANGE) {
                    ranges.add(box);
                }
                patterns.rectangle(box.x(), box.y(), box.width(), box.height(), look.fill());
            }
            case Shape.Cursor cursor -> cursor(cursor, look);
        }
    }

    private void group(Box box, Look look) {
        patterns.rectangle(box.x(), box.y(), box.width(), box.height(), look.fill());
        patterns.rectangle(box.x(), box.bottom() - 1, box.width(), 1,
                palette.look(Role.GRID).ink());
        if (!look.ink().equals(palette.look(Role.GRID).ink())) {
            patterns.rectangle(box.x(), box.y(), 3, box.height() - 1, look.ink());
        }
    }

    /** The columns of steady traffic are light; their tops are not. */
    private void column(Box box, Look look) {
        if (look.pattern() == Pattern.EDGED) {
            patterns.rectangle(box.x(), box.y(), box.width(), box.height(), look.fill());
            patterns.rectangle(box.x(), box.y(), box.width(), 1, look.ink());
        } else {
            patterns.fill(box, look);
        }
    }

    private void cursor(Shape.Cursor cursor, Look look) {
        Box box = cursor.bounds();
        graphics.setFill(look.fill());
        graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 6, 6);
        double x = Math.clamp(cursor.x() + 0.5, box.x() + 5, box.right() - 5);
        graphics.fillPolygon(new double[] {x - 4, x + 4, x},
                new double[] {box.bottom(), box.bottom(), box.bottom() + 4}, 3);
        double pad = 6;
        text(cursor.text(), TextStyle.STRONG, look,
                new Box(box.x() + pad, box.y(), box.width() - 2 * pad, box.height()));
    }

    private void label(Shape.Label label) {
        clear(label);
        text(label.text(), label.style(), palette.look(label.role()), label.bounds());
    }

    private void text(String words, TextStyle style, Look look, Box box) {
        graphics.setFill(look.ink());
        graphics.setFont(fonts.get(style));
        graphics.fillText(words, box.x(), Math.round(box.centerY()));
    }

    /** Lines and patterns through a text make it hard to read: they end at its box. */
    private void clear(Shape.Label label) {
        Box box = label.bounds();
        double height = Math.min(box.height(), label.style().size() + 2);
        double y = Math.round(box.centerY() - height / 2);
        Role on = label.on() != Role.GROUP ? label.on() : groups.stream()
                .filter(group -> group.bounds().contains(box.x(), box.centerY()))
                .map(Shape.Group::role).findFirst().orElse(Role.GROUP);
        Box cleared = new Box(box.x() - 2, y, box.width() + 4, height);
        patterns.rectangle(cleared.x(), cleared.y(), cleared.width(), cleared.height(),
                palette.look(on).fill());
        for (Box range : label.on() == Role.GROUP ? ranges : List.<Box>of()) {
            cleared.common(range).ifPresent(part -> patterns.rectangle(part.x(), part.y(),
                    part.width(), part.height(), palette.look(Role.RANGE).fill()));
        }
    }
}
