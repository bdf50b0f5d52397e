package dev.lastresort.ui.timeline;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.Fonts;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A node in a window on a screen in memory. */
final class OnScreen {

    private final Stage stage;

    private OnScreen(Stage stage) {
        this.stage = stage;
    }

    static OnScreen show(Callable<Parent> root, double width, double height)
            throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        OnScreen screen = new OnScreen(on(() -> {
            Fonts.load();
            Appearance appearance = new Appearance(
                    new SimpleObjectProperty<>(ColorScheme.LIGHT));
            Stage stage = new Stage();
            Scene scene = new Scene(root.call(), width, height);
            appearance.dress(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return stage;
        }));
        screen.settle();
        return screen;
    }

    Stage stage() {
        return stage;
    }

    void close() {
        on(() -> {
            stage.hide();
            return true;
        });
    }

    /** Until everything that was asked for has been laid out. */
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        on(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
    }

    static <T> T on(Callable<T> action) {
        return Desktop.on(action);
    }
}
