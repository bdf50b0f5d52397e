package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.picture.ColourVision.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourVisionTest {

    /** Pairs 1, 4, 7, 9, 11, 17 to 20, 25, 28, 33 and 34 of table 1 of Sharma, Wu and Dalal. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
        "50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 61, -5, 29, 22.8977",
        "50, 2.5, 0, 56, -27, -3, 31.9030",
        "50, 2.5, 0, 58, 24, 15, 19.4535",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"})
    void agreesWithThePublishedDistances(
            double l1, double a1, double b1, double l2, double a2, double b2, double distance) {
        double[] one = {l1, a1, b1};
        double[] other = {l2, a2, b2};
        assertEquals(distance, ColourVision.ciede2000(one, other), 0.00005);
        assertEquals(distance, ColourVision.ciede2000(other, one), 0.00005);
    }

    /** sRGB white and red in CIELAB under D65, as ICC and Lindbloom list them. */
    @Test
    void agreesWithThePublishedCoordinates() {
        assertArrayEquals(new double[] {100, 0, 0},
                ColourVision.lab(ColourVision.light("#ffffff")), 0.01);
        assertArrayEquals(new double[] {53.24, 80.09, 67.20},
                ColourVision.lab(ColourVision.light("#ff0000")), 0.01);
    }

    /** Every published matrix leaves greys alone: its rows sum to 1. */
    @ParameterizedTest
    @EnumSource(Sight.class)
    void seesGreysAsTheyAre(Sight sight) {
        assertEquals(0, ColourVision.distance("#808080", "#808080", sight));
        assertArrayEquals(new double[] {0.5, 0.5, 0.5},
                sight.seen(new double[] {0.5, 0.5, 0.5}), 0.00001);
    }

    @Test
    void redAndGreenAreAlikeWithoutRedOrGreenCones() {
        String red = "#c05030";
        String green = "#807800";
        assertEquals(true, ColourVision.distance(red, green, Sight.NORMAL)
                > 3 * ColourVision.distance(red, green, Sight.DEUTERANOPIA));
    }

    @Test
    void agreesWithThePublishedContrasts() {
        assertEquals(21, ColourVision.contrast("#000000", "#ffffff"), 0.001);
        assertEquals(4.54, ColourVision.contrast("#767676", "#ffffff"), 0.01);
    }

    @Test
    void mixesWhatIsTranslucent() {
        assertEquals("#808080", ColourVision.over("#00000080", "#ffffff").replace("7f", "80"));
        assertEquals("#123456", ColourVision.over("#123456", "#ffffff"));
    }
}
