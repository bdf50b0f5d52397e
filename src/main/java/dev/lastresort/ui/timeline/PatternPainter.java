package dev.lastresort.ui.timeline;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Motif;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.ui.theme.Look;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Fills a box with a colour and a pattern. */
final class PatternPainter {

    private static final double DASH = 3;
    private static final double FAINT = 0.3;
    private static final double SPINE = 2;

    private final GraphicsContext graphics;
    private final Tiles tiles;

    PatternPainter(GraphicsContext graphics, Tiles tiles) {
        this.graphics = graphics;
        this.tiles = tiles;
    }

    void fill(Box box, Look look) {
        rectangle(box.x(), box.y(), box.width(), box.height(), look.fill());
        pattern(box, look);
    }

    /** A phase: its pattern is faint, since a name may stand on it, and its left edge is not. */
    void span(Box box, Look look, boolean modelled) {
        rectangle(box.x(), box.y(), box.width(), box.height(), look.fill());
        graphics.setGlobalAlpha(FAINT);
        if (Motif.repeats(look.pattern())) {
            pattern(box, look);
        }
        graphics.setGlobalAlpha(1);
        if (modelled || look.pattern() == Pattern.DASHES) {
            dashedFrame(box, look.ink());
        } else {
            frameOrNothing(box, look);
            rectangle(box.x(), box.y(), Math.min(SPINE, box.width()), box.height(), look.ink());
        }
    }

    private void frameOrNothing(Box box, Look look) {
        if (look.pattern() == Pattern.HOLLOW) {
            frame(box, look.ink());
        }
    }

    private void pattern(Box box, Look look) {
        switch (look.pattern()) {
            case SOLID -> {}
            case EDGED -> rectangle(box.x(), box.bottom() - 1, box.width(), 1, look.ink());
            case HOLLOW -> frame(box, look.ink());
            case LINE -> rectangle(box.x(), Math.floor(box.centerY()), box.width(), 1, look.ink());
            case DASHES -> {
                if (box.height() < 8) {
                    dashes(box.x(), box.right(), Math.floor(box.centerY()), look.ink());
                } else {
                    dashedFrame(box, look.ink());
                }
            }
            case CROSSES -> tiled(box, look, box.width() < Motif.PERIOD
                    ? box.centerX() - Motif.PERIOD / 2.0 : 0,
                    box.centerY() - Motif.PERIOD / 2.0);
            // Counted from the origin, so that the stripes of neighbours meet and stand still while
            // panning.
            case STRIPES, BACK_STRIPES, LATTICE, DOTS, BARS, RUNGS -> tiled(box, look, 0, box.y());
        }
    }

    private void tiled(Box box, Look look, double x, double y) {
        graphics.setFill(tiles.of(look.pattern(), look.ink(), x, y));
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
    }

    void stripes(Box box, Color ink) {
        graphics.setFill(tiles.of(Pattern.STRIPES, ink, 0, box.y()));
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
    }

    private void frame(Box box, Color ink) {
        rectangle(box.x(), box.y(), box.width(), 1, ink);
        rectangle(box.x(), box.bottom() - 1, box.width(), 1, ink);
        rectangle(box.x(), box.y(), 1, box.height(), ink);
        rectangle(box.right() - 1, box.y(), 1, box.height(), ink);
    }

    void dashes(double from, double to, double y, Color ink) {
        for (double x = from; x < to; x += 2 * DASH) {
            rectangle(x, y, Math.min(DASH, to - x), 1, ink);
        }
    }

    private void dashedFrame(Box box, Color ink) {
        dashes(box.x(), box.right(), box.y(), ink);
        dashes(box.x(), box.right(), box.bottom() - 1, ink);
        for (double y = box.y(); y < box.bottom(); y += 2 * DASH) {
            double height = Math.min(DASH, box.bottom() - y);
            rectangle(box.x(), y, 1, height, ink);
            rectangle(box.right() - 1, y, 1, height, ink);
        }
    }

    void rectangle(double x, double y, double width, double height, Color colour) {
        graphics.setFill(colour);
        graphics.fillRect(x, y, width, height);
    }
}
