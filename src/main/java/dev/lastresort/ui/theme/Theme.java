package dev.lastresort.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.lastresort.picture.Colours;
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
