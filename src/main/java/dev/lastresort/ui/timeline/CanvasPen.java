package dev.lastresort.ui.timeline;

import dev.lastresort.picture.ink.Contour;
import dev.lastresort.picture.ink.Primitive;
import dev.lastresort.picture.ink.Primitive.Dashes;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.shape.Tone;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Palette;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;

/** Draws primitives on a canvas, in the colours of one palette. */
final class CanvasPen {

    private final GraphicsContext graphics;
    private final Palette palette;
    private final Tiles tiles;
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);

    /** @param scale device pixels a unit: what is painted stays sharp, and no larger */
    CanvasPen(GraphicsContext graphics, Palette palette, double scale) {
        this.graphics = graphics;
        this.palette = palette;
        this.tiles = new Tiles(scale);
        for (TextStyle style : TextStyle.values()) {
            fonts.put(style, Fonts.of(style));
        }
        graphics.setTextBaseline(VPos.CENTER);
    }

    void draw(Primitive primitive) {
        switch (primitive) {
            case Primitive.Boxes(List<Box> boxes, Tone tone) -> {
                Color colour = palette.colour(tone);
                if (colour.getOpacity() > 0) {
                    graphics.setFill(colour);
                    boxes.forEach(this::fill);
                }
            }
            case Primitive.Hatched hatched -> {
                graphics.setFill(tiles.of(hatched.pattern(), palette.colour(hatched.tone()),
                        hatched.x(), hatched.y()));
                graphics.setGlobalAlpha(hatched.opacity());
                hatched.boxes().forEach(this::fill);
                graphics.setGlobalAlpha(1);
            }
            case Primitive.Filled(Contour contour, Tone tone) -> {
                graphics.setFill(palette.colour(tone));
                trace(contour);
                graphics.fill();
            }
            case Primitive.Stroked line -> stroke(line);
            case Primitive.Written written -> {
                graphics.setFill(palette.colour(written.tone()));
                graphics.setFont(fonts.get(written.style()));
                graphics.fillText(written.text(), written.x(), written.middle());
            }
        }
    }

    private void fill(Box box) {
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
    }

    private void stroke(Primitive.Stroked line) {
        Dashes dashes = line.dashes();
        graphics.setStroke(palette.colour(line.tone()));
        graphics.setLineWidth(line.width());
        if (dashes == Dashes.SOLID) {
            graphics.setLineCap(StrokeLineCap.SQUARE);
            graphics.setLineDashes();
        } else {
            graphics.setLineCap(StrokeLineCap.BUTT);
            graphics.setLineDashes(dashes.on(), dashes.off());
        }
        trace(line.contour());
        graphics.stroke();
    }

    private void trace(Contour contour) {
        graphics.beginPath();
        for (Contour.ContourPiece run : contour.runs()) {
            switch (run) {
                case Contour.MoveTo(double x, double y) -> graphics.moveTo(x, y);
                case Contour.LineTo(double x, double y) -> graphics.lineTo(x, y);
                case Contour.CurveTo curve -> graphics.bezierCurveTo(curve.x1(), curve.y1(),
                        curve.x2(), curve.y2(), curve.x(), curve.y());
                case Contour.ClosePath() -> graphics.closePath();
            }
        }
    }
}
