package dev.lastresort.ui;

import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.desk.FileWatch;
import dev.lastresort.ui.desk.ScenarioDesk;
import dev.lastresort.ui.shell.ShellModel;
import dev.lastresort.ui.shell.ShellView;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.Fonts;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * Puts the window together. It is not a JavaFX {@code Application}, which the toolkit would have to
 * create by itself: so its desk can be handed over as any other collaborator is, without a static
 * field.
 */
public final class LastResortWindow {

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 880;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    /** What drives an open window. */
    public record Parts(ShellModel model, Appearance appearance) {}

    private final ScenarioDesk desk;
    private final FileWatch watch;

    public LastResortWindow(ScenarioDesk desk, FileWatch watch) {
        this.desk = desk;
        this.watch = watch;
    }

    /** Fills the stage and shows it; to be called on the JavaFX thread. */
    public Parts open(Stage stage, FileChoice files) {
        Fonts.load();
        ExecutorService worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("desk").factory());
        ShellModel model = new ShellModel(desk, watch,
                new Background(worker, Platform::runLater));
        Appearance appearance = new Appearance(Platform.getPreferences().colorSchemeProperty());
        Scene scene = new Scene(new ShellView(model, appearance, files), WIDTH, HEIGHT);
        appearance.dress(scene);
        stage.setTitle("Last Resort");
        stage.getIcons().add(new Image(LastResortWindow.class.getResource("icon.png")
                .toExternalForm()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(_ -> {
            watch.close();
            worker.shutdownNow();
        });
        stage.show();
        model.start();
        return new Parts(model, appearance);
    }
}
