package dev.lastresort.ui.theme;

import dev.lastresort.picture.shape.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The fonts that the program brings along, so that every machine shows and measures the same
 * letters.
 */
public final class Fonts {

    public static final String TEXT = "Inter";
    /** A family of its own to JavaFX, which knows regular and bold only. */
    public static final String STRONG = "Inter SemiBold";
    public static final String CODE = "JetBrains Mono";

    private static final List<String> FILES = List.of(
            "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /**
     * Makes the fonts known to JavaFX and lets it wrap every script; to be called once before the
     * first scene.
     */
    public static void load() {
        RunShaping.install();
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(file)) {
                if (in == null || Font.loadFont(in, TextStyle.LABEL.size()) == null) {
                    throw new IllegalStateException("the font " + file
                            + " is missing or unreadable");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Font of(TextStyle style) {
        return Font.font(style.bold() ? STRONG : TEXT, style.size());
    }
}
