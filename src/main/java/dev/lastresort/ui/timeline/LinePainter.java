package dev.lastresort.ui.timeline;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.ui.theme.Look;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints what is made of lines: brackets, arrows, rails, guides. */
final class LinePainter {

    private static final double DOT = 2;
    private static final double DOT_PITCH = 5;

    private final GraphicsContext graphics;
    private final PatternPainter patterns;

    LinePainter(GraphicsContext graphics, PatternPainter patterns) {
        this.graphics = graphics;
        this.patterns = patterns;
    }

    void bracket(Shape.Bracket bracket, Look look, Color quiet) {
        Box box = bracket.bounds();
        double y = box.y() + 7.5;
        boolean loud = bracket.role() == Role.FORGOTTEN;
        Color ink = loud ? look.ink() : quiet;
        if (loud) {
            patterns.fill(new Box(box.x(), box.y() + 3, box.width(), 5),
                    new Look(look.fill(), ink, Pattern.STRIPES));
        }
        graphics.setStroke(ink);
        graphics.setLineWidth(1);
        double left = box.x() + 0.5;
        double right = box.right() - 0.5;
        graphics.strokePolyline(
                new double[] {left, left, right, right}, new double[] {y - 4, y, y, y - 4}, 4);
    }

    void arrow(Shape.Arrow arrow, Look look) {
        Box box = arrow.bounds();
        double y = Math.floor(box.centerY()) + 0.5;
        graphics.setStroke(look.ink());
        graphics.setFill(look.ink());
        graphics.setLineWidth(1.5);
        graphics.strokePolyline(new double[] {box.right() - 0.5, box.right() - 0.5, box.x() + 4},
                new double[] {box.y(), y, y}, 3);
        double[] xs = {box.x() + 7, box.x(), box.x() + 7};
        double[] ys = {y - 4, y, y + 4};
        if (arrow.targetShown()) {
            graphics.fillPolygon(xs, ys, 3);
        } else {
            graphics.strokePolyline(xs, ys, 3);
        }
    }

    void rail(Shape.Rail rail, Look look) {
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
            graphics.bezierCurveTo(box.right() - turn / 2, box.bottom(),
                    box.right() - turn / 2, box.y(), box.right(), box.y());
        } else {
            graphics.lineTo(box.right(), box.bottom());
        }
        graphics.stroke();
    }

    void guide(Shape.Guide guide, Look look) {
        Box box = guide.bounds();
        if (guide.role() != Role.GUIDE) {
            patterns.rectangle(box.x(), box.y(), 1, box.height(), look.ink());
            return;
        }
        for (double y = box.y(); y < box.bottom(); y += DOT_PITCH) {
            patterns.rectangle(box.x(), y, 1, DOT, look.ink());
        }
    }

    void handle(Shape.Handle handle, Look look) {
        Box box = handle.bounds();
        double x = box.centerX();
        double y = box.centerY();
        double[] xs = {x, box.right() - 1, x, box.x() + 1};
        double[] ys = {box.y() + 1, y, box.bottom() - 1, y};
        graphics.setFill(handle.held() ? look.ink() : look.fill());
        graphics.fillPolygon(xs, ys, 4);
        graphics.setStroke(look.ink());
        graphics.setLineWidth(2);
        graphics.strokePolygon(xs, ys, 4);
    }

    void tether(Box box, Look look) {
        for (double x = box.x(); x < box.right(); x += DOT_PITCH) {
            patterns.rectangle(x, Math.floor(box.y()), DOT, box.height(), look.ink());
        }
    }

    void outline(Box box, Look look, Color ground) {
        graphics.setLineWidth(1);
        graphics.setStroke(ground);
        graphics.strokeRect(box.x() + 1.5, box.y() + 1.5, box.width() - 3, box.height() - 3);
        graphics.setLineWidth(2);
        graphics.setStroke(look.ink());
        graphics.strokeRect(box.x(), box.y(), box.width(), box.height());
    }

    void fold(Shape.Fold fold, Look look) {
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
