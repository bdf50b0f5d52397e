package dev.lastresort.ui.shell;

import dev.lastresort.ui.part.OncePerPulse;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/**
 * Holds the screen that is shown. Invariant: it shows what it was asked for last, at the latest
 * with the next pulse.
 */
final class ScreenFrame extends BorderPane {

    private final OncePerPulse next = new OncePerPulse(this::showWhatWaits);
    private Optional<Node> waiting = Optional.empty();

    void show(Node screen) {
        waiting = Optional.empty();
        setCenter(screen);
        if (getScene() != null) {
            // Parts of it are not in the scene before.
            screen.applyCss();
            screen.requestFocus();
        }
    }

    /**
     * Shows a screen with the next pulse. For those that take long to build: building it and
     * laying it out each hold the window up for half as long.
     */
    void showNext(Node screen) {
        waiting = Optional.of(screen);
        next.ask();
    }

    private void showWhatWaits() {
        waiting.ifPresent(this::show);
    }
}
