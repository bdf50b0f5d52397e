package dev.lastresort.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.function.BooleanSupplier;

/**
 * Whether GTK 3, which JavaFX draws its Linux windows with, can be loaded.
 *
 * <p>The system's own loader answers, so no list of folders has to be kept true for each
 * distribution.
 */
final class GtkLibrary implements BooleanSupplier {

    private static final String NAME = "libgtk-3.so.0";

    /** The library stays loaded: GTK does not survive being unloaded, and JavaFX wants it next. */
    @Override
    @SuppressWarnings("restricted")
    public boolean getAsBoolean() {
        try {
            SymbolLookup.libraryLookup(NAME, Arena.global());
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
