package dev.lastresort.ui.theme;

import java.util.Objects;
import javafx.scene.Parent;

/** Loads style sheets that lie beside the classes which use them. */
public final class StyleSheet {

    private StyleSheet() {}

    /** Dresses a part of a window; the colours come from the theme of its window. */
    public static void add(Parent part, Class<?> owner, String name) {
        part.getStylesheets().add(address(owner, name));
    }

    static String address(Class<?> owner, String name) {
        return Objects.requireNonNull(owner.getResource(name), name).toExternalForm();
    }
}
