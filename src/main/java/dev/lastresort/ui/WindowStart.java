package dev.lastresort.ui;

import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstScreen;
import dev.lastresort.ui.shell.FileDialog;
import dev.lastresort.ui.shell.ShellModel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * Opens the window and waits until it is closed; the only door from the launcher into JavaFX.
 *
 * <p>The toolkit is started apart from the window, so that a toolkit that cannot start is told from
 * a defect in our own window.
 */
public final class WindowStart {

    private static final Duration A_WHILE = Duration.seconds(4);

    private WindowStart() {}

    /**
     * Throws {@link NoWindowException} if this machine shows no windows; a defect of ours comes out
     * as it is.
     */
    public static void openAndWait(Doors doors, Optional<? extends FirstScreen> first)
            throws NoWindowException {
        openAndWait(doors, first, (_, _) -> {});
    }

    /** Opens it at the library, goes on into that room, and closes it, each after a while. */
    public static void openBriefly(Doors doors, ScenarioCard room) throws NoWindowException {
        openAndWait(doors, Optional.empty(), (stage, model) -> later(() -> {
            model.practise(room, Optional.empty());
            later(stage::close);
        }));
    }

    private static void later(Runnable next) {
        PauseTransition pause = new PauseTransition(A_WHILE);
        pause.setOnFinished(_ -> next.run());
        pause.play();
    }

    private static void openAndWait(
            Doors doors, Optional<? extends FirstScreen> first, BiConsumer<Stage, ShellModel> then)
            throws NoWindowException {
        ClassPathNotice.silence();
        startToolkit();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Platform.runLater(() -> open(doors, first, then, closed));
        try {
            closed.join();
        } catch (CompletionException defect) {
            throw defect.getCause() instanceof RuntimeException cause ? cause : defect;
        }
    }

    private static void open(
            Doors doors, Optional<? extends FirstScreen> first, BiConsumer<Stage, ShellModel> then,
            CompletableFuture<Void> closed) {
        try {
            Stage stage = new Stage();
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.complete(null));
            var parts = new LastResortWindow(doors).open(stage, new FileDialog(stage), first);
            then.accept(stage, parts.model());
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
