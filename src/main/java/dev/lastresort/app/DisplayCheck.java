package dev.lastresort.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Foresees whether a window can open, without loading JavaFX.
 *
 * <p>Asking first matters on Linux: there the toolkit prints its own lines before it gives up. The
 * check may be too hopeful (a display that is named but dead), never too gloomy.
 *
 * @param environment the environment variables
 * @param osName the system property {@code os.name}
 * @param glassPlatform the system property {@code glass.platform}, or an empty text
 * @param gtk whether GTK 3 can be loaded; asked last, for it costs the most
 */
public record DisplayCheck(
        Map<String, String> environment, String osName, String glassPlatform, BooleanSupplier gtk) {

    public static DisplayCheck ofThisMachine() {
        return new DisplayCheck(System.getenv(), System.getProperty("os.name"),
                System.getProperty("glass.platform", ""), new GtkLibrary());
    }

    /** What stands in the way of a window, in a few words; empty if nothing is known to. */
    public Optional<String> obstacle() {
        if (!isLinux() || glassPlatform.equalsIgnoreCase("Headless")) {
            return Optional.empty();
        }
        if (isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            return Optional.of("neither DISPLAY nor WAYLAND_DISPLAY is set");
        }
        return gtk.getAsBoolean() ? Optional.empty() : Optional.of("GTK 3 is not installed");
    }

    private boolean isLinux() {
        return osName.toLowerCase(Locale.ROOT).contains("linux");
    }

    private boolean isUnset(String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }
}
