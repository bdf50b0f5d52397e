package dev.lastresort.ui;

import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstRoom;
import dev.lastresort.ui.shell.FileDialog;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Opens the window and waits until it is closed; the only door from the launcher into JavaFX.
 *
 * <p>The toolkit is started apart from the window, so that a toolkit that cannot start is told from
 * a defect in our own window.
 */
public final class WindowStart {

    private WindowStart() {}

    /**
     * Throws {@link NoWindowException} if this machine shows no windows; a defect of ours comes out
     * as it is.
     */
    public static void openAndWait(Doors doors, Optional<FirstRoom> first)
            throws NoWindowException {
        ClassPathNotice.silence();
        startToolkit();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Platform.runLater(() -> open(doors, first, closed));
        try {
            closed.join();
        } catch (CompletionException defect) {
            throw defect.getCause() instanceof RuntimeException cause ? cause : defect;
        }
    }

    private static void open(
            Doors doors, Optional<FirstRoom> first, CompletableFuture<Void> closed) {
        try {
            Stage stage = new Stage();
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.complete(null));
            new LastResortWindow(doors).open(stage, new FileDialog(stage), first);
        } catch (RuntimeException defect) {
            closed.completeExceptionally(defect);
        }
    }

    private static void startToolkit() throws NoWindowException {
        try {
            Platform.startup(() -> {});
        } catch (RuntimeException | LinkageError cannot) {
            throw new NoWindowException(cannot);
        }
    }
}
