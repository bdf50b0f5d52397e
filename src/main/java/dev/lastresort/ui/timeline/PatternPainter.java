package dev.lastresort.ui.timeline;

import dev.lastresort.picture.Box;
import dev.lastresort.ui.theme.Look;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Fills a box with a colour and a pattern. */
final class PatternPainter {

    private static final double STRIPE = 6;
    private static final double DOT = 6;
    private static final double CROSS = 10;

    private final GraphicsContext graphics;

    PatternPainter(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    void fill(Box box, Look look) {
        graphics.setFill(look.fill());
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
        switch (look.pattern()) {
            case SOLID -> { }
            case STRIPES -> stripes(box, look.ink());
            case DOTS -> dots(box, look.ink());
            case CROSSES -> crosses(box, look.ink());
            case HOLLOW -> frame(box, look.ink());
            case LINE -> line(box, look.ink());
            case DASHES -> dashedFrame(box, look.ink());
        }
    }

    void stripes(Box box, Color ink) {
        clipped(box, () -> {
            graphics.setStroke(ink);
            graphics.setLineWidth(1.25);
            // Counted from the origin, so that the stripes of neighbours meet and stand still while
            // panning.
            double first = Math.floor(box.x() / STRIPE) * STRIPE - box.height();
            for (double x = first; x < box.right(); x += STRIPE) {
                graphics.strokeLine(x, box.bottom(), x + box.height(), box.y());
            }
        });
    }

    private void dots(Box box, Color ink) {
        graphics.setFill(ink);
        for (double x = box.x() + DOT / 2; x < box.right() - 1; x += DOT) {
            for (double y = box.y() + DOT / 2; y < box.bottom() - 1; y += DOT) {
                graphics.fillRect(Math.round(x), Math.round(y), 2, 2);
            }
        }
    }

    private void crosses(Box box, Color ink) {
        graphics.setStroke(ink);
        graphics.setLineWidth(1.5);
        double arm = Math.min(3, box.height() / 2 - 2);
        double count = Math.max(1, Math.floor(box.width() / CROSS));
        double pitch = box.width() / count;
        clipped(box, () -> {
            for (double x = box.x() + pitch / 2; x < box.right(); x += pitch) {
                double y = box.centerY();
                graphics.strokeLine(x - arm, y - arm, x + arm, y + arm);
                graphics.strokeLine(x - arm, y + arm, x + arm, y - arm);
            }
        });
    }

    private void frame(Box box, Color ink) {
        graphics.setStroke(ink);
        graphics.setLineWidth(1);
        graphics.strokeRect(
                box.x() + 0.5, box.y() + 0.5, Math.max(0, box.width() - 1), box.height() - 1);
    }

    private void line(Box box, Color ink) {
        graphics.setStroke(ink);
        graphics.setLineWidth(1);
        double y = Math.floor(box.centerY()) + 0.5;
        graphics.strokeLine(box.x(), y, box.right(), y);
    }

    private void dashedFrame(Box box, Color ink) {
        graphics.save();
        graphics.setLineDashes(3, 3);
        if (box.height() < 8) {
            line(box, ink);
        } else {
            frame(box, ink);
        }
        graphics.restore();
    }

    private void clipped(Box box, Runnable painting) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(box.x(), box.y(), box.width(), box.height());
        graphics.clip();
        painting.run();
        graphics.restore();
    }
}
