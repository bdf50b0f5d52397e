package dev.lastresort.ui.timeline;

import dev.lastresort.picture.Box;
import dev.lastresort.picture.Role;
import dev.lastresort.picture.Shape;
import dev.lastresort.ui.theme.Look;
import dev.lastresort.ui.theme.Pattern;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints what is made of lines: brackets, arrows, rails, guides. */
final class LinePainter {

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
        graphics.fillPolygon(new double[] {box.x(), box.x() + 7, box.x() + 7},
                new double[] {y, y - 4, y + 4}, 3);
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
        graphics.save();
        if (guide.role() == Role.GUIDE) {
            graphics.setLineDashes(2, 4);
        }
        graphics.setStroke(look.ink());
        graphics.setLineWidth(1);
        graphics.strokeLine(box.x() + 0.5, box.y(), box.x() + 0.5, box.bottom());
        graphics.restore();
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
