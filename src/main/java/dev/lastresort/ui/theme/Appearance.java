package dev.lastresort.ui.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** The theme in force: the system's, until a person chooses the other one. Dresses scenes in it. */
public final class Appearance {

    private static final List<String> WIDGETS = List.of(
            "base.css", "command.css", "shell.css", "library.css", "timeline.css", "comparison.css",
            "presenter.css");

    private final ReadOnlyObjectWrapper<Theme> theme;
    private boolean chosen;

    public Appearance(ObservableValue<ColorScheme> system) {
        theme = new ReadOnlyObjectWrapper<>(Theme.of(system.getValue()));
        system.addListener((_, _, scheme) -> {
            if (!chosen) {
                theme.set(Theme.of(scheme));
            }
        });
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    public void choose(Theme next) {
        chosen = true;
        theme.set(next);
    }

    /** Keeps the scene in the theme in force. */
    public void dress(Scene scene) {
        apply(scene, theme.get());
        theme.addListener((_, _, next) -> apply(scene, next));
    }

    private static void apply(Scene scene, Theme theme) {
        scene.setUserAgentStylesheet(theme.userAgentStylesheet());
        List<String> sheets = new ArrayList<>();
        sheets.add(StyleSheet.address(Appearance.class, theme.colours()));
        WIDGETS.forEach(sheet -> sheets.add(StyleSheet.address(Appearance.class, sheet)));
        scene.getStylesheets().setAll(sheets);
    }
}
