package dev.lastresort.ui.command;

import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Key combinations as this system writes and hears them. */
public final class Keys {

    private Keys() {}

    /** For people, such as "Ctrl+O" or, elsewhere, "⌘O"; empty if the command has none. */
    public static String text(Command command) {
        return command.keys().stream()
                .map(key -> KeyCombination.valueOf(key).getDisplayText())
                .collect(Collectors.joining(" or "));
    }

    public static boolean match(Command command, KeyEvent event) {
        return command.keys().stream()
                .anyMatch(key -> KeyCombination.valueOf(key).match(event));
    }
}
