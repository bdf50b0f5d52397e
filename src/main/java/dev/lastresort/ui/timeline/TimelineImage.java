package dev.lastresort.ui.timeline;

import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.PictureSheet;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Theme;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;

/**
 * A whole picture as an image. It is painted anew at the scale that is asked for: letters and lines
 * are as sharp at 2× as at 1×. For the JavaFX thread.
 */
public final class TimelineImage {

    private TimelineImage() {}

    public static WritableImage of(PictureSheet picture, Theme theme, double scale) {
        Canvas canvas = new Canvas(
                Math.ceil(picture.width() * scale), Math.ceil(picture.height() * scale));
        Palette palette = Palette.of(theme);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.scale(scale, scale);
        PicturePainter painter = new PicturePainter(graphics, palette, scale);
        for (PictureBlock block : picture.blocks()) {
            painter.paint(block, picture.width(), 0, block.height());
            graphics.translate(0, block.height());
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(palette.ground());
        return canvas.snapshot(parameters, null);
    }
}
