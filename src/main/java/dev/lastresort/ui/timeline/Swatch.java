package dev.lastresort.ui.timeline;

import dev.lastresort.picture.ink.Lowering;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Theme;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A little area that looks as a role does on the timeline, or a marker's sign. */
public final class Swatch extends Canvas {

    private static final double WIDTH = 28;
    private static final double HEIGHT = 12;

    public Swatch(Role role, ObservableValue<Theme> theme) {
        this(role, theme, 1);
    }

    /** @param scale how much larger than on the timeline */
    public Swatch(Role role, ObservableValue<Theme> theme, double scale) {
        super(WIDTH * scale, HEIGHT * scale);
        getGraphicsContext2D().scale(scale, scale);
        theme.subscribe(next -> {
            getGraphicsContext2D().clearRect(0, 0, WIDTH, HEIGHT);
            CanvasPen pen = new CanvasPen(getGraphicsContext2D(), Palette.of(next), scale);
            Lowering.swatch(new Box(0, 0, WIDTH, HEIGHT), role).forEach(pen::draw);
        });
    }

    /** @param scale how much larger than on the timeline */
    public Swatch(MarkerKind kind, ObservableValue<Theme> theme, double scale) {
        super(HEIGHT * scale, HEIGHT * scale);
        DisplayList.PictureBlock sign = new DisplayList.PictureBlock(HEIGHT, List.of(
                new Shape.Marker(new Box(0, 0, HEIGHT, HEIGHT), kind, 1, Shown.NOTHING)));
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.scale(scale, scale);
        theme.subscribe(next -> new PicturePainter(graphics, Palette.of(next), scale)
                .paint(sign, HEIGHT, 0, HEIGHT));
    }
}
