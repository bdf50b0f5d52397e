package dev.lastresort.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Theme;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TimelineImageTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void isPaintedAnewAtTwiceTheSize() {
        OnScreen.on(() -> {
            Fonts.load();
            DisplayList picture = new TimelineModel(
                    SampleComparison.create(), new FontMeasure(), 900).picture().get();
            WritableImage one = TimelineImage.of(picture.printed(), Theme.LIGHT, 1);
            WritableImage two = TimelineImage.of(picture.printed(), Theme.LIGHT, 2);
            assertEquals(2 * one.getWidth(), two.getWidth());
            assertEquals(2 * one.getHeight(), two.getHeight(), 1);
            assertTrue(unlikeEnlarged(one, two) > 0.01, "letters have finer edges at 2×");
            return true;
        });
    }

    /** The share of pixels that an enlarged picture would not have. */
    private static double unlikeEnlarged(WritableImage one, WritableImage two) {
        int unlike = 0;
        int width = (int) two.getWidth();
        int height = (int) one.getHeight() * 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int enlarged = one.getPixelReader().getArgb(x / 2, y / 2);
                unlike += two.getPixelReader().getArgb(x, y) == enlarged ? 0 : 1;
            }
        }
        return (double) unlike / (width * height);
    }
}
