package dev.lastresort.ui.theme;

import java.util.Optional;
import java.util.stream.Stream;

/** How large everything in the window is, letters first of all. */
public enum TextSize {
    SMALL(0.9, "small"),
    MEDIUM(1, "medium"),
    LARGE(1.25, "large");

    private final double factor;
    private final String word;

    TextSize(double factor, String word) {
        this.factor = factor;
        this.word = word;
    }

    /** The size of that constant's name; empty if none has it. */
    public static Optional<TextSize> named(String name) {
        return Stream.of(values()).filter(size -> size.name().equals(name)).findFirst();
    }

    /** Against the usual size. */
    public double factor() {
        return factor;
    }

    public String word() {
        return word;
    }

    /** The style sheet of what a window shows outside itself: tips, menus, lists of choices. */
    String popups() {
        return "popups-" + word + ".css";
    }
}
