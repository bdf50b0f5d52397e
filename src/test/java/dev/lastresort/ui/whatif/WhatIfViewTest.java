package dev.lastresort.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.sample.SampleComparison;
import dev.lastresort.session.desk.WhatIf.Kind;
import dev.lastresort.ui.FakeWhatIf;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WhatIfViewTest {

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final FakeWhatIf whatIf = new FakeWhatIf();
    private final Appearance appearance =
            new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT));
    private Stage stage;
    private WhatIfModel model;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        on(() -> {
            Fonts.load();
            model = new WhatIfModel(whatIf, SampleComparison.create(),
                    new Background(work::add, Runnable::run));
            Scene scene = new Scene(new WhatIfView(model), 280, 640);
            appearance.dress(scene);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        on(() -> {
            stage.hide();
            return true;
        });
    }

    @Test
    void takesWhatPeopleWriteAndGivesItBack() throws Exception {
        on(() -> {
            TextField size = field(3);
            size.setText("1.2 TB");
            size.fireEvent(new javafx.event.ActionEvent());
            assertEquals("Measuring… the times are modelled", status());
            work.remove().run();
            assertEquals("Measured", status());
            assertTrue(slider(3).getValue() > 0.7);
            Node reset =
                    stage.getScene().getRoot().lookupAll(".knob-reset").toArray(Node[]::new)[3];
            assertTrue(reset.isVisible());
            ((Button) reset).fire();
            assertEquals("380 GB", size.getText());
            assertFalse(reset.isVisible());
            return true;
        });
    }

    @Test
    void aSliderMovesByKeys() throws Exception {
        on(() -> {
            slider(2).increment();
            assertEquals("13 min", field(2).getText());
            slider(3).increment();
            assertEquals("430 GB", field(3).getText());
            slider(3).decrement();
            assertEquals("380 GB", field(3).getText());
            return true;
        });
    }

    @Test
    void everyControlSaysWhatItIs() throws Exception {
        on(() -> {
            for (String selector : new String[] {".slider", ".text-field", ".knob-reset"}) {
                for (Node node : stage.getScene().getRoot().lookupAll(selector)) {
                    assertTrue(node.getAccessibleText() != null
                            && node.getAccessibleText().length() > 5, selector);
                    assertTrue(node.isFocusTraversable(), selector);
                }
            }
            return true;
        });
    }

    @Test
    void copiesTheCommand() throws Exception {
        on(() -> {
            model.knobs().get(5).type("30");
            ((Button) stage.getScene().lookup("#what-if-copy")).fire();
            assertEquals("lastresort compare sample --set '/environment/redoPace=30'",
                    Clipboard.getSystemClipboard().getString());
            return true;
        });
    }

    @Tag("screens")
    @ParameterizedTest
    @EnumSource(Theme.class)
    void showsEveryState(Theme theme) throws Exception {
        String look = theme.name().toLowerCase();
        on(() -> {
            appearance.choose(theme);
            return true;
        });
        shoot("what-if-" + look);
        on(() -> {
            model.knobs().get(1).type("09:30");
            model.knobs().get(3).type("1.2 TB");
            return true;
        });
        shoot("what-if-measuring-" + look);
        on(() -> {
            model.knobs().stream().filter(k -> k.knob().kind() == Kind.DATABASE_SIZE)
                    .forEach(knob -> knob.type("much?"));
            while (!work.isEmpty()) {
                work.remove().run();
            }
            return true;
        });
        shoot("what-if-problem-" + look);
    }

    private String status() {
        return ((Label) stage.getScene().lookup(".what-if-status")).getText();
    }

    private TextField field(int index) {
        return (TextField) stage.getScene().getRoot().lookupAll(".knob-field")
                .toArray(Node[]::new)[index];
    }

    private Slider slider(int index) {
        return (Slider) stage.getScene().getRoot().lookupAll(".slider")
                .toArray(Node[]::new)[index];
    }

    private void shoot(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = on(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return stage.getScene().snapshot(null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height,
                PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        Path file = Path.of("target", "screens", name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(copy, "png", file.toFile());
    }

    private static <T> T on(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get();
    }
}
