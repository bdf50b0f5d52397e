package dev.lastresort.ui.timeline;

import dev.lastresort.picture.ink.Lowering;
import dev.lastresort.picture.ink.Primitive;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.ui.theme.Palette;
import javafx.scene.canvas.GraphicsContext;

/** Paints a part of a display list on a canvas, in the colours of one palette. */
public final class PicturePainter {

    private final GraphicsContext graphics;
    private final Palette palette;
    private final CanvasPen pen;

    /** @param scale device pixels a unit: what is painted stays sharp, and no larger */
    public PicturePainter(GraphicsContext graphics, Palette palette, double scale) {
        this.graphics = graphics;
        this.palette = palette;
        this.pen = new CanvasPen(graphics, palette, scale);
    }

    /** Paints so much of the part as shows through a window that begins at {@code top}. */
    public void paint(DisplayList.PictureBlock part, double width, double top, double height) {
        graphics.setFill(palette.ground());
        graphics.fillRect(0, 0, width, height);
        graphics.save();
        graphics.translate(0, -top);
        for (Primitive primitive : Lowering.of(part, top, top + height)) {
            pen.draw(primitive);
        }
        graphics.restore();
    }
}
