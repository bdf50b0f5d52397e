package dev.lastresort.ui;

import dev.lastresort.patience.Patience;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.desk.IncidentRooms;
import dev.lastresort.session.desk.ScenarioDesk;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstScreen;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.shell.ShellModel;
import dev.lastresort.ui.theme.Appearance;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The program's window on a display without a screen, for tests that look at it. */
public final class Desktop {

    private static final double SCREEN = 1000;
    /** Until what hears of another size has followed it. */
    private static final int ROUNDS = 4;

    private final Stage stage;
    private final LastResortWindow.Parts parts;

    private Desktop(Stage stage, LastResortWindow.Parts parts) {
        this.stage = stage;
        this.parts = parts;
    }

    public static Desktop open(FakeDesk desk, double width, double height)
            throws TimeoutException {
        return open(desk, desk, width, height);
    }

    public static Desktop open(ScenarioDesk desk, IncidentRooms rooms, double width, double height)
            throws TimeoutException {
        return open(new Doors(desk, rooms, FileWatch.NONE, WindowMemory.NONE), width, height);
    }

    public static Desktop open(Doors doors, double width, double height) throws TimeoutException {
        return open(doors, Optional.empty(), width, height);
    }

    /** @param first where it begins, if not at the library */
    public static Desktop open(Doors doors, Optional<? extends FirstScreen> first,
            double width, double height) throws TimeoutException {
        return open(doors, FileChoice.NONE, first, width, height);
    }

    /** @param files answers where a dialog would be shown */
    public static Desktop open(Doors doors, FileChoice files, Optional<? extends FirstScreen> first,
            double width, double height) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        // A stage larger than the headless screen is painted, but putting it on the screen fails
        // each time.
        boolean fits = width <= SCREEN && height <= SCREEN;
        WaitForAsyncUtils.printException = fits;
        WaitForAsyncUtils.autoCheckException = fits;
        return on(() -> {
            Stage stage = new Stage();
            // At the corner, else the robot's wheel misses.
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            LastResortWindow.Parts parts =
                    new LastResortWindow(doors).open(stage, files, first);
            stage.requestFocus();
            return new Desktop(stage, parts);
        });
    }

    public Stage stage() {
        return stage;
    }

    public Appearance appearance() {
        return parts.appearance();
    }

    public ShellModel model() {
        return parts.model();
    }

    public void close() {
        on(() -> {
            stage.hide();
            return true;
        });
        if (!WaitForAsyncUtils.autoCheckException) {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.clearExceptions();
        }
    }

    /** The first node that the selector finds. */
    public <N extends Node> N find(String selector, Class<N> kind) {
        AtomicReference<Node> found = new AtomicReference<>();
        await(() -> {
            found.set(stage.getScene().lookup(selector));
            return found.get() != null;
        });
        return kind.cast(found.get());
    }

    /** Waits until the selector finds a node of which that is true. */
    public <N extends Node> void await(String selector, Class<N> kind, Predicate<N> condition) {
        await(() -> {
            Node found = stage.getScene().lookup(selector);
            return found != null && condition.test(kind.cast(found));
        });
    }

    /** Waits for the node, and does it on the JavaFX thread. */
    public <N extends Node> void does(String selector, Class<N> kind, Consumer<N> action) {
        N node = find(selector, kind);
        does(() -> action.accept(node));
    }

    /** Waits for the node, and asks it on the JavaFX thread. */
    public <N extends Node, T> T on(String selector, Class<N> kind, Function<N, T> question) {
        N node = find(selector, kind);
        return on(() -> question.apply(node));
    }

    /** All nodes that the selector finds, at least one. */
    public <N extends Node> List<N> all(String selector, Class<N> kind) {
        find(selector, kind);
        return on(() -> stage.getScene().getRoot().lookupAll(selector).stream()
                .map(kind::cast).toList());
    }

    /** Scrolls what the library shows of a scenario to there. */
    public void reveal(String selector) {
        Node node = find(selector, Node.class);
        ScrollPane pane = find(".library-detail", ScrollPane.class);
        does(() -> {
            pane.layout();
            double hidden = pane.getContent().getBoundsInLocal().getHeight()
                    - pane.getViewportBounds().getHeight();
            double top = pane.getContent()
                    .sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
            pane.setVvalue(top / Math.max(1, hidden));
        });
    }

    /** Compares the scenario that the library shows, though nobody has practised it. */
    public void compare() {
        ButtonBase compare = find("#compare", ButtonBase.class);
        ButtonBase anyway = find("#compare-anyway", ButtonBase.class);
        does(() -> {
            compare.fire();
            if (anyway.isVisible()) {
                anyway.fire();
            }
        });
    }

    public void await(BooleanSupplier condition) {
        Patience.until(() -> on(condition::getAsBoolean), WaitForAsyncUtils::waitForFxEvents,
                () -> "the focus is on "
                        + on(() -> stage.isFocused() + " " + stage.getScene().getFocusOwner()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void picture(Path file) {
        picture(stage.getScene(), file);
    }

    /** A picture of any window's scene, such as a list that hangs open. */
    public static void picture(Scene scene, Path file) {
        WaitForAsyncUtils.waitForFxEvents();
        write(on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        }), file);
    }

    /**
     * A picture of the window as if it were of that size. The headless screen could not hold a
     * large one, nor make it small again.
     */
    void picture(double width, double height, Path file) {
        Scene scene = stage.getScene();
        Parent root = scene.getRoot();
        for (int i = 0; i < ROUNDS; i++) {
            does(() -> {
                root.resize(width, height);
                root.applyCss();
                root.layout();
            });
        }
        write(on(() -> {
            SnapshotParameters whole = new SnapshotParameters();
            whole.setFill(scene.getFill());
            whole.setViewport(new Rectangle2D(0, 0, width, height));
            return root.snapshot(whole, null);
        }), file);
        does(() -> root.resize(scene.getWidth(), scene.getHeight()));
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height,
                javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does it on the JavaFX thread, waits, and lets the window follow. */
    public static void does(Runnable action) {
        on(() -> {
            action.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Does it on the JavaFX thread and waits. */
    public static <T> T on(Callable<T> action) {
        if (Platform.isFxApplicationThread()) {
            return here(action);
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(here(action));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return Patience.result(result);
    }

    private static <T> T here(Callable<T> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
