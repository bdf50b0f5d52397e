package dev.lastresort.ui.timeline;

import dev.lastresort.picture.Box;
import dev.lastresort.picture.DisplayList;
import dev.lastresort.picture.Role;
import dev.lastresort.picture.Shape;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Look;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Pattern;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints a part of a display list on a canvas, in the colours of one palette. */
final class PicturePainter {

    private final GraphicsContext graphics;
    private final Palette palette;
    private final PatternPainter patterns;
    private final GlyphPainter glyphs;

    PicturePainter(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        this.patterns = new PatternPainter(graphics);
        this.glyphs = new GlyphPainter(graphics);
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
            case Shape.Group _ -> group(box, look);
            case Shape.Band _, Shape.Span _, Shape.Hatch _ -> patterns.fill(box, look);
            case Shape.DensityColumn _ -> {
                graphics.setFill(look.fill());
                graphics.fillRect(box.x(), box.y(), box.width(), box.height());
            }
            case Shape.TickRun run -> tick(run, look);
            case Shape.Bracket bracket -> bracket(bracket, look);
            case Shape.Marker marker -> glyphs.paint(box, marker.kind(), look.ink(), palette.ground());
            case Shape.Arrow arrow -> arrow(arrow, look);
            case Shape.Rail rail -> rail(rail, look);
            case Shape.Label label -> label(label);
            case Shape.Guide guide -> guide(guide, look);
            case Shape.AxisTick tick -> {
                graphics.setFill(look.ink());
                graphics.setFont(Fonts.of(dev.lastresort.picture.TextStyle.SMALL));
                graphics.fillText(tick.text(), box.x(), box.centerY());
            }
            case Shape.Fold fold -> fold(fold, look);
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

    private void tick(Shape.TickRun run, Look look) {
        Box box = run.bounds();
        if (!run.single()) {
            patterns.fill(box, look);
            return;
        }
        graphics.setLineWidth(1.5);
        switch (run.role()) {
            case TOLD_YES -> check(box, look.fill());
            case REMEMBERED -> {
                graphics.setFill(look.fill());
                graphics.fillRect(box.x() + 1, box.y() + 2, box.width() - 2, box.height() - 4);
            }
            case NO_ROW -> patterns.fill(
                    new Box(box.x() + 2, box.y(), box.width() - 4, box.height()),
                    new Look(Color.TRANSPARENT, look.ink(), Pattern.LINE));
            default -> patterns.fill(
                    new Box(box.x() + 1, box.y() + 2, box.width() - 2, box.height() - 4),
                    new Look(Color.TRANSPARENT, look.ink(), look.pattern()));
        }
    }

    private void check(Box box, Color ink) {
        graphics.setStroke(ink);
        double y = box.centerY();
        graphics.strokePolyline(
                new double[] {box.x() + 1, box.x() + 3, box.x() + 7}, new double[] {y, y + 3, y - 3}, 3);
    }

    private void bracket(Shape.Bracket bracket, Look look) {
        Box box = bracket.bounds();
        double y = box.y() + 4.5;
        graphics.setStroke(look.ink());
        graphics.setLineWidth(bracket.role() == Role.FORGOTTEN ? 1.5 : 1);
        double left = box.x() + 0.5;
        double right = box.right() - 0.5;
        graphics.strokePolyline(
                new double[] {left, left, right, right}, new double[] {y - 4, y, y, y - 4}, 4);
        bracket.text().ifPresent(this::label);
    }

    private void arrow(Shape.Arrow arrow, Look look) {
        Box box = arrow.bounds();
        double y = Math.floor(box.centerY()) + 0.5;
        graphics.setStroke(look.ink());
        graphics.setFill(look.ink());
        graphics.setLineWidth(1.5);
        graphics.strokePolyline(new double[] {box.right() - 0.5, box.right() - 0.5, box.x() + 4},
                new double[] {box.y(), y, y}, 3);
        graphics.fillPolygon(new double[] {box.x(), box.x() + 7, box.x() + 7},
                new double[] {y, y - 4, y + 4}, 3);
    }

    private void rail(Shape.Rail rail, Look look) {
        Box box = rail.bounds();
        double turn = Math.min(8, box.width() / 2);
        graphics.setStroke(look.ink());
        graphics.setLineWidth(2);
        graphics.beginPath();
        if (rail.startShown()) {
            graphics.moveTo(box.x(), box.y());
            graphics.bezierCurveTo(box.x() + turn / 2, box.y(), box.x() + turn / 2, box.bottom(),
                    box.x() + turn, box.bottom());
        } else {
            graphics.moveTo(box.x(), box.bottom());
        }
        if (rail.endShown()) {
            graphics.lineTo(box.right() - turn, box.bottom());
            graphics.bezierCurveTo(box.right() - turn / 2, box.bottom(), box.right() - turn / 2, box.y(),
                    box.right(), box.y());
        } else {
            graphics.lineTo(box.right(), box.bottom());
        }
        graphics.stroke();
    }

    private void label(Shape.Label label) {
        graphics.setFill(palette.look(label.role()).ink());
        graphics.setFont(Fonts.of(label.style()));
        graphics.fillText(label.text(), label.bounds().x(), Math.round(label.bounds().centerY()));
    }

    private void guide(Shape.Guide guide, Look look) {
        Box box = guide.bounds();
        graphics.save();
        if (guide.role() == Role.GUIDE) {
            graphics.setLineDashes(2, 4);
        }
        graphics.setStroke(look.ink());
        graphics.setLineWidth(1);
        graphics.strokeLine(box.x() + 0.5, box.y(), box.x() + 0.5, box.bottom());
        graphics.restore();
    }

    private void fold(Shape.Fold fold, Look look) {
        double x = Math.round(fold.bounds().centerX());
        double y = fold.unfolded() ? fold.bounds().y() + 12 : fold.bounds().y() + 8;
        graphics.setStroke(look.ink());
        graphics.setLineWidth(1.5);
        if (fold.unfolded()) {
            graphics.strokePolyline(
                    new double[] {x - 4, x, x + 4}, new double[] {y - 2, y + 2, y - 2}, 3);
        } else {
            graphics.strokePolyline(
                    new double[] {x - 2, x + 2, x - 2}, new double[] {y - 4, y, y + 4}, 3);
        }
    }
}
