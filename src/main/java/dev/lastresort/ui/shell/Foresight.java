package dev.lastresort.ui.shell;

import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.library.LibraryEntry;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Readies the incident room of the scenario that somebody has been reading about for a while.
 * Invariant: whoever only passes by a scenario on the way to another costs nothing.
 */
final class Foresight {

    private static final Duration A_WHILE = Duration.millis(600);

    private final ShellModel model;
    private final Background background;
    private final PauseTransition pause = new PauseTransition(A_WHILE);

    Foresight(ShellModel model, Background background) {
        this.model = model;
        this.background = background;
    }

    void install() {
        pause.setOnFinished(_ -> ready());
        model.library().selected().subscribe(_ -> pause.playFromStart());
    }

    private void ready() {
        if (model.screen().get() instanceof Screen.Library
                && model.library().selected().get()
                        .orElse(null) instanceof LibraryEntry.Ready entry) {
            background.run(() -> {
                model.prepare(entry.card());
                return true;
            }, new WhenOver<Boolean>(_ -> {}, _ -> {}));
        }
    }
}
