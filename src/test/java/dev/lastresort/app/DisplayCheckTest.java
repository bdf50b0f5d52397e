package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {

    private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", " ");
    private static final Map<String, String> X11 = Map.of("DISPLAY", ":0");
    private static final Map<String, String> WAYLAND = Map.of("WAYLAND_DISPLAY", "wayland-0");

    @Test
    void linuxWithoutADisplayHasAnObstacle() {
        assertEquals(Optional.of("neither DISPLAY nor WAYLAND_DISPLAY is set"),
                obstacle(NO_DISPLAY, "Linux", "", true));
    }

    @Test
    void linuxWithADisplayButWithoutGtkHasAnObstacle() {
        assertEquals(Optional.of("GTK 3 is not installed"), obstacle(X11, "Linux", "", false));
    }

    @Test
    void linuxWithADisplayAndGtkHasNone() {
        assertEquals(Optional.empty(), obstacle(X11, "Linux", "", true));
        assertEquals(Optional.empty(), obstacle(WAYLAND, "Linux", "", true));
    }

    @Test
    void theHeadlessPlatformNeedsNeither() {
        assertEquals(Optional.empty(), obstacle(NO_DISPLAY, "Linux", "Headless", false));
    }

    @Test
    void otherSystemsAlwaysHaveADisplay() {
        assertEquals(Optional.empty(), obstacle(NO_DISPLAY, "Windows 11", "", false));
        assertEquals(Optional.empty(), obstacle(NO_DISPLAY, "Mac OS X", "", false));
    }

    private static Optional<String> obstacle(
            Map<String, String> environment, String osName, String glassPlatform, boolean gtk) {
        return new DisplayCheck(environment, osName, glassPlatform, () -> gtk).obstacle();
    }
}
