package dev.lastresort.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.Paint;
import dev.lastresort.picture.shape.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    private static final double TEXT_CONTRAST = 4.5;
    private static final Pattern COLOUR = Pattern.compile("(-lr-[a-z-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void paintsEveryRoleAsThePictureSays(Theme theme) {
        for (Role role : Role.values()) {
            Paint paint = theme.pictureColours().paint(role);
            assertEquals(new Look(Color.web(paint.fill()), Color.web(paint.ink())),
                    Palette.of(theme).look(role));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsOfTheScreensAreReadableOnEveryGround(Theme theme) throws IOException {
        Map<String, Color> colours = colours(theme);
        for (String ground : List.of(
                "-lr-surface", "-lr-surface-raised", "-lr-selected", "-lr-marked")) {
            for (String text : List.of("-lr-text", "-lr-quiet", "-lr-good", "-lr-bad")) {
                assertReadable(colours, text, ground);
            }
        }
        assertReadable(colours, "-lr-bad", "-lr-bad-fill");
        assertReadable(colours, "-lr-warn", "-lr-warn-fill");
        assertReadable(colours, "-lr-text", "-lr-code-fill");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void thePictureStandsOnTheGroundOfTheWindow(Theme theme) throws IOException {
        assertEquals(colours(theme).get("-lr-surface"), Palette.of(theme).ground());
    }

    private static void assertReadable(Map<String, Color> colours, String text, String ground) {
        double contrast = contrast(colours.get(text), colours.get(ground));
        assertTrue(contrast >= TEXT_CONTRAST, () -> text + " on " + ground + " has " + contrast);
    }

    private static Map<String, Color> colours(Theme theme) throws IOException {
        try (InputStream in = PaletteTest.class.getResourceAsStream(theme.colours())) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Color> colours = new LinkedHashMap<>();
            COLOUR.matcher(css).results()
                    .forEach(found -> colours.put(found.group(1), Color.web(found.group(2))));
            return colours;
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
