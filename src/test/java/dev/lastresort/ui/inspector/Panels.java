package dev.lastresort.ui.inspector;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window with one panel of the inspector, for tests that look at it. */
final class Panels {

    private final Stage stage;
    private final Scene scene;
    private final BorderPane root;
    private final Appearance appearance;

    private Panels(Stage stage, Scene scene, BorderPane root, Appearance appearance) {
        this.stage = stage;
        this.scene = scene;
        this.root = root;
        this.appearance = appearance;
    }

    static TimelineModel timeline(Comparison comparison) {
        return new TimelineModel(comparison, (text, _) -> text.length() * 7.0, 1000);
    }

    /** An inspector that does everything at once. */
    static InspectorModel inspector(TimelineModel timeline) {
        return new InspectorModel(timeline, new Background(Runnable::run, Runnable::run),
                Optional.of((_, _) -> {}));
    }

    static Panels open(double width, double height) throws Exception {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.printException = false;
        WaitForAsyncUtils.autoCheckException = false;
        return on(() -> {
            Fonts.load();
            BorderPane root = new BorderPane();
            Scene scene = new Scene(root, width, height);
            Appearance appearance =
                    new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT));
            appearance.dress(scene);
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            return new Panels(stage, scene, root, appearance);
        });
    }

    Scene scene() {
        return scene;
    }

    void size(double width, double height) {
        on(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    void show(Parent panel) {
        on(() -> {
            root.setCenter(panel);
            return true;
        });
        settle();
    }

    void wear(Theme theme) {
        on(() -> {
            appearance.choose(theme);
            return true;
        });
        settle();
    }

    void close() {
        on(() -> {
            stage.hide();
            return true;
        });
        WaitForAsyncUtils.clearExceptions();
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(60, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void picture(Path file) {
        settle();
        WritableImage image = on(() -> {
            root.applyCss();
            root.layout();
            return scene.snapshot(null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height,
                PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T on(Callable<T> action) {
        return Desktop.on(action);
    }
}
