package dev.lastresort.ui;

import dev.lastresort.ui.desk.Remembered.Frame;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands, to be put there again. */
final class WindowFrame {

    private final Stage stage;
    private Frame normal;

    WindowFrame(Stage stage) {
        this.stage = stage;
        this.normal = new Frame(0, 0, stage.getWidth(), stage.getHeight(), false);
        stage.xProperty().addListener((_, _, _) -> follow());
        stage.yProperty().addListener((_, _, _) -> follow());
        stage.widthProperty().addListener((_, _, _) -> follow());
        stage.heightProperty().addListener((_, _, _) -> follow());
    }

    /** The size that a maximised window goes back to is the one to remember. */
    private void follow() {
        if (!stage.isMaximized() && !stage.isIconified()) {
            normal = new Frame(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    Frame current() {
        return new Frame(normal.x(), normal.y(), normal.width(), normal.height(),
                stage.isMaximized());
    }

    /** A place on a screen that is there no more is left to the system. */
    void restore(Frame frame) {
        Rectangle2D title = new Rectangle2D(frame.x(), frame.y(), frame.width(), 40);
        boolean visible = Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().intersects(title));
        if (visible) {
            stage.setX(frame.x());
            stage.setY(frame.y());
        }
        stage.setWidth(frame.width());
        stage.setHeight(frame.height());
        stage.setMaximized(frame.maximised());
    }
}
