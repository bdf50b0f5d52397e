package dev.lastresort.ui.timeline;

import dev.lastresort.picture.Box;
import dev.lastresort.picture.DisplayList;
import dev.lastresort.picture.Role;
import dev.lastresort.picture.Shape;
import dev.lastresort.picture.TextStyle;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Look;
import dev.lastresort.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/** Paints a part of a display list on a canvas, in the colours of one palette. */
final class PicturePainter {

    private final GraphicsContext graphics;
    private final Palette palette;
    private final PatternPainter patterns;
    private final GlyphPainter glyphs;
    private final LinePainter lines;
    private final TickPainter ticks;
    private final List<Shape.Group> groups = new ArrayList<>();

    PicturePainter(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        this.patterns = new PatternPainter(graphics);
        this.glyphs = new GlyphPainter(graphics);
        this.lines = new LinePainter(graphics, patterns);
        this.ticks = new TickPainter(graphics, patterns);
    }

    void paint(DisplayList.Part part, double width, double height) {
        graphics.setFill(palette.ground());
        graphics.fillRect(0, 0, width, height);
        graphics.setTextBaseline(VPos.CENTER);
        part.shapes().forEach(this::paint);
    }

    private void paint(Shape shape) {
        Look look = palette.look(shape.role());
        Box box = shape.bounds();
        switch (shape) {
            case Shape.Group group -> {
                groups.add(group);
                group(box, look);
            }
            case Shape.Band _, Shape.Span _, Shape.Hatch _ -> patterns.fill(box, look);
            case Shape.DensityColumn _ -> {
                graphics.setFill(look.fill());
                graphics.fillRect(box.x(), box.y(), box.width(), box.height());
            }
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
            case Shape.AxisTick tick -> {
                graphics.setFill(look.ink());
                graphics.setFont(Fonts.of(TextStyle.SMALL));
                graphics.fillText(tick.text(), box.x(), box.centerY());
            }
            case Shape.Fold fold -> lines.fold(fold, look);
        }
    }

    private void group(Box box, Look look) {
        graphics.setFill(look.fill());
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
        graphics.setStroke(palette.look(Role.GRID).ink());
        graphics.setLineWidth(1);
        graphics.strokeLine(box.x(), box.bottom() - 0.5, box.right(), box.bottom() - 0.5);
        if (!look.ink().equals(palette.look(Role.GRID).ink())) {
            graphics.setFill(look.ink());
            graphics.fillRect(box.x(), box.y(), 3, box.height() - 1);
        }
    }

    private void label(Shape.Label label) {
        if (label.role() != Role.TEXT) {
            clearGuides(label.bounds(), label.style().size() + 2);
        }
        graphics.setFill(palette.look(label.role()).ink());
        graphics.setFont(Fonts.of(label.style()));
        graphics.fillText(label.text(), label.bounds().x(), Math.round(label.bounds().centerY()));
    }

    /** Lines through a small text make it hard to read: they end at its box. */
    private void clearGuides(Box box, double height) {
        graphics.setFill(groups.stream()
                .filter(group -> group.bounds().contains(box.x(), box.centerY()))
                .map(group -> palette.look(group.role()).fill())
                .findFirst().orElse(palette.ground()));
        double y = Math.round(box.centerY() - height / 2);
        graphics.fillRect(box.x() - 2, y, box.width() + 4, height);
    }
}
