package dev.lastresort.ui.timeline;

import dev.lastresort.picture.ink.Motif;
import dev.lastresort.picture.shape.Pattern;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/**
 * Patterns as small images, drawn once for the resolution in use: an area of any size is then
 * filled by one command.
 */
final class Tiles {

    private static final int SAMPLES = 4;

    private record Key(Pattern pattern, Color ink) {}

    private final double scale;
    private final Map<Key, WritableImage> images = new HashMap<>();

    /** @param scale device pixels a unit */
    Tiles(double scale) {
        this.scale = scale;
    }

    /** The pattern, laid out from {@code x} and {@code y} on. */
    ImagePattern of(Pattern pattern, Color ink, double x, double y) {
        WritableImage image = images.computeIfAbsent(new Key(pattern, ink), this::draw);
        return new ImagePattern(image, x, y, Motif.PERIOD, Motif.PERIOD, false);
    }

    private WritableImage draw(Key key) {
        int side = (int) Math.round(Motif.PERIOD * scale);
        Motif motif = Motif.of(key.pattern());
        WritableImage image = new WritableImage(side, side);
        PixelWriter pixels = image.getPixelWriter();
        double unit = (double) Motif.PERIOD / side;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double cover = cover(motif, x * unit, y * unit, unit);
                pixels.setColor(x, y, key.ink().deriveColor(0, 1, 1, cover));
            }
        }
        return image;
    }

    private static double cover(Motif motif, double x, double y, double unit) {
        int inked = 0;
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                inked += motif.inked(x + (i + 0.5) * unit / SAMPLES,
                        y + (j + 0.5) * unit / SAMPLES) ? 1 : 0;
            }
        }
        return (double) inked / (SAMPLES * SAMPLES);
    }
}
