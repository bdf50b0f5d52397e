package dev.lastresort.ui.timeline;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.MarkerKind;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/**
 * Paints the sign of each kind of marker: a shape of its own each, so that colour is not needed to
 * tell them apart.
 */
final class GlyphPainter {

    private final GraphicsContext graphics;

    GlyphPainter(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    void paint(Box box, MarkerKind kind, Color ink, Color ground) {
        graphics.setFill(ink);
        graphics.setStroke(ink);
        graphics.setLineWidth(1.5);
        switch (kind) {
            case DECISION -> polygon(box, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5);
            case RECOVERED -> recovered(box, ground);
            case RESTORE -> restore(box);
            case MIGRATION -> polygon(box, 0.08, 0.08, 0.92, 0.5, 0.08, 0.92);
            case ALERT -> alert(box, ground);
            case DEPLOY -> polygon(box, 0.5, 0.08, 0.95, 0.9, 0.05, 0.9);
            case CONTAINMENT -> polygon(box, 0.3, 0.05, 0.7, 0.05, 0.95, 0.3, 0.95, 0.7,
                    0.7, 0.95, 0.3, 0.95, 0.05, 0.7, 0.05, 0.3);
            case CONSOLE -> console(box);
            case BACKUP -> backup(box);
        }
    }

    private void polygon(Box box, double... shares) {
        double[] xs = new double[shares.length / 2];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = box.x() + shares[2 * i] * box.width();
            ys[i] = box.y() + shares[2 * i + 1] * box.height();
        }
        graphics.fillPolygon(xs, ys, xs.length);
    }

    private void recovered(Box box, Color ground) {
        graphics.fillOval(box.x(), box.y(), box.width(), box.height());
        graphics.setStroke(ground);
        double x = box.x();
        double y = box.y();
        graphics.strokePolyline(new double[] {x + 3, x + 5.2, x + 9},
                new double[] {y + 6.2, y + 8.6, y + 3.8}, 3);
    }

    private void restore(Box box) {
        graphics.strokeArc(box.x() + 1.5, box.y() + 1.5, box.width() - 3, box.height() - 3,
                100, 290, ArcType.OPEN);
        double x = box.centerX();
        double y = box.y() + 1.5;
        graphics.fillPolygon(new double[] {x - 4, x + 1, x + 1}, new double[] {y, y - 3, y + 3}, 3);
    }

    private void alert(Box box, Color ground) {
        polygon(box, 0.5, 0.02, 1, 0.95, 0, 0.95);
        graphics.setFill(ground);
        graphics.fillRect(box.centerX() - 0.75, box.y() + 4, 1.5, 3.5);
        graphics.fillRect(box.centerX() - 0.75, box.y() + 8.5, 1.5, 1.5);
    }

    private void console(Box box) {
        double x = box.x();
        double y = box.y();
        graphics.strokePolyline(new double[] {x + 1.5, x + 5.5, x + 1.5},
                new double[] {y + 2.5, y + 6, y + 9.5}, 3);
        graphics.strokeLine(x + 6.5, y + 10, x + 11, y + 10);
    }

    private void backup(Box box) {
        double x = box.x() + 1.5;
        double width = box.width() - 3;
        graphics.strokeOval(x, box.y() + 1, width, 4);
        graphics.strokeLine(x, box.y() + 3, x, box.y() + 9);
        graphics.strokeLine(x + width, box.y() + 3, x + width, box.y() + 9);
        graphics.strokeArc(x, box.y() + 7, width, 4, 180, 180, ArcType.OPEN);
    }
}
