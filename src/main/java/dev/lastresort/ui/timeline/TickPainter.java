package dev.lastresort.ui.timeline;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.ui.theme.Look;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints the telling rows: runs as patterned areas, single requests as a sign each. */
final class TickPainter {

    private final GraphicsContext graphics;
    private final PatternPainter patterns;

    TickPainter(GraphicsContext graphics, PatternPainter patterns) {
        this.graphics = graphics;
        this.patterns = patterns;
    }

    void paint(Shape.TickRun run, Look look) {
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
                new double[] {box.x() + 1, box.x() + 3, box.x() + 7},
                new double[] {y, y + 3, y - 3}, 3);
    }
}
