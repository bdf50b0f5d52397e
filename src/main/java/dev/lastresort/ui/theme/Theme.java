package dev.lastresort.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.lastresort.picture.shape.Colours;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.ColorScheme;

/** The two looks. */
public enum Theme {
    LIGHT,
    DARK;

    public static Theme of(ColorScheme scheme) {
        return switch (scheme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /** The theme of that constant's name; empty if none has it. */
    public static Optional<Theme> named(String name) {
        return Stream.of(values()).filter(theme -> theme.name().equals(name)).findFirst();
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The picture's colours in this theme, for painters that are no part of the window. */
    public Colours pictureColours() {
        return switch (this) {
            case LIGHT -> Colours.LIGHT;
            case DARK -> Colours.DARK;
        };
    }

    String userAgentStylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    String colours() {
        return switch (this) {
            case LIGHT -> "colours-light.css";
            case DARK -> "colours-dark.css";
        };
    }
}
