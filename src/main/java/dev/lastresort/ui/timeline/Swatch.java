package dev.lastresort.ui.timeline;

import dev.lastresort.picture.ink.Lowering;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;

/** A little area that looks as a role does on the timeline. */
public final class Swatch extends Canvas {

    private static final double WIDTH = 28;
    private static final double HEIGHT = 12;

    public Swatch(Role role, ObservableValue<Theme> theme) {
        super(WIDTH, HEIGHT);
        paint(role, theme.getValue());
        theme.subscribe(next -> paint(role, next));
    }

    private void paint(Role role, Theme theme) {
        getGraphicsContext2D().clearRect(0, 0, WIDTH, HEIGHT);
        CanvasPen pen = new CanvasPen(getGraphicsContext2D(), Palette.of(theme), 1);
        Lowering.swatch(new Box(0, 0, WIDTH, HEIGHT), role).forEach(pen::draw);
    }
}
