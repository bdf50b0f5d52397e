package dev.lastresort.ui;

import javafx.application.Application;
import javafx.application.Platform;

/**
 * Opens the window and waits until it is closed; the only door from the launcher into JavaFX.
 *
 * <p>The toolkit is started apart from the application, so that a toolkit that cannot start is told
 * from a defect in our own window.
 */
public final class WindowStart {

    private WindowStart() {}

    public static void openAndWait() throws NoWindowException {
        ClassPathNotice.silence();
        startToolkit();
        Application.launch(LastResortWindow.class);
    }

    private static void startToolkit() throws NoWindowException {
        try {
            Platform.startup(() -> {});
        } catch (RuntimeException | LinkageError cannot) {
            throw new NoWindowException(cannot);
        }
    }
}
