package dev.lastresort.ui.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/**
 * The theme in force: the system's, until a person chooses the other one; and the size of text.
 * Dresses scenes in them.
 */
public final class Appearance {

    private static final List<String> WIDGETS = List.of(
            "base.css", "command.css", "shell.css", "library.css", "timeline.css", "comparison.css",
            "presenter.css");

    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyObjectWrapper<TextSize> textSize =
            new ReadOnlyObjectWrapper<>(TextSize.MEDIUM);
    /** The system's setting outlives every window: it must not keep one that is closed. */
    private final ChangeListener<ColorScheme> following;
    private boolean chosen;

    public Appearance(ObservableValue<ColorScheme> system) {
        theme = new ReadOnlyObjectWrapper<>(Theme.of(system.getValue()));
        following = (_, _, scheme) -> {
            if (!chosen) {
                theme.set(Theme.of(scheme));
            }
        };
        system.addListener(new WeakChangeListener<>(following));
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    public void choose(Theme next) {
        chosen = true;
        theme.set(next);
    }

    public ReadOnlyObjectProperty<TextSize> textSize() {
        return textSize.getReadOnlyProperty();
    }

    public void choose(TextSize next) {
        textSize.set(next);
    }

    /** Keeps the scene in the theme in force. */
    public void dress(Scene scene) {
        apply(scene, theme.get(), textSize.get());
        theme.addListener((_, _, next) -> apply(scene, next, textSize.get()));
        textSize.addListener((_, _, next) -> apply(scene, theme.get(), next));
    }

    private static void apply(Scene scene, Theme theme, TextSize textSize) {
        // A list that drops down is measured before its window takes over this scene's sheet; until
        // then it goes by the program's, and one that does not fit cannot resolve its colours.
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        scene.setUserAgentStylesheet(theme.userAgentStylesheet());
        List<String> sheets = new ArrayList<>();
        sheets.add(StyleSheet.address(Appearance.class, theme.colours()));
        WIDGETS.forEach(sheet -> sheets.add(StyleSheet.address(Appearance.class, sheet)));
        sheets.add(StyleSheet.address(Appearance.class, textSize.popups()));
        scene.getStylesheets().setAll(sheets);
    }
}
