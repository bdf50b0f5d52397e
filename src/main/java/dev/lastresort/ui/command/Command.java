package dev.lastresort.ui.command;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Something that a person can do here.
 *
 * @param group    what it belongs to, such as a screen
 * @param title    as a verb with its object
 * @param keys     as JavaFX writes key combinations, such as {@code Shortcut+O}; none if it has
 *                 none
 * @param reach    where its keys are heard
 * @param possible whether it would do anything now
 */
public record Command(String group, String title, List<String> keys, Reach reach,
        BooleanSupplier possible, Runnable act) {

    /** Where keys are heard. */
    public enum Reach {
        /** Wherever the focus is. */
        WINDOW,
        /** While its own part of the screen has the focus, which listens itself. */
        FOCUS
    }

    public Command {
        keys = List.copyOf(keys);
    }

    /** A command that is always possible and whose keys are heard everywhere. */
    public static Command of(String group, String title, String key, Runnable act) {
        return new Command(group, title, key.isEmpty() ? List.of() : List.of(key), Reach.WINDOW,
                () -> true, act);
    }

    /** The same, possible only at times. */
    public Command when(BooleanSupplier condition) {
        return new Command(group, title, keys, reach, condition, act);
    }

    /** The same with keys that only its own part of the screen hears. */
    public static Command focused(String group, String title, List<String> keys, Runnable act) {
        return new Command(group, title, keys, Reach.FOCUS, () -> true, act);
    }
}
