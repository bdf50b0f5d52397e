package dev.lastresort.ui.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.Expected;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** What is on the projector fits it, whatever its size. */
class PresenterViewTest {

    private static final Comparison COMPARISON = Expected.ofArchive().comparison();

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        Desktop.does(Fonts::load);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,3840,2160"})
    void everythingFitsOnTheSmallestAndTheLargest(Theme theme, int width, int height)
            throws Exception {
        everythingFitsWithItsKeyAndItsNames(theme, width, height);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"DARK,1000,700", "LIGHT,1600,1000", "DARK,1280,1024", "LIGHT,3840,2160"})
    void everythingFitsWithItsKeyAndItsNames(Theme theme, int width, int height)
            throws Exception {
        PresenterView view = Desktop.on(() -> shown(theme, width, height));
        for (int i = 0; i < 40; i++) {
            Desktop.does(() -> {
                layOut(view);
                view.getChildren().stream().filter(Node::isManaged).forEach(row -> assertTrue(
                        row.getBoundsInParent().getMaxY() <= height
                                && row.getBoundsInParent().getMaxX() <= width,
                        () -> row + " ends at " + row.getBoundsInParent()));
                assertTrue(view.lookup(".image-view") == null
                        || view.lookup(".image-view").getBoundsInParent().getHeight() > height / 3);
                press(view, KeyCode.PAGE_DOWN);
            });
        }
        List<String> key = Desktop.on(() -> view.lookupAll("#presenter-key .label").stream()
                .map(label -> ((Label) label).getText()).toList());
        assertTrue(key.stream().anyMatch(words -> words.startsWith("Migration")), key::toString);
        assertTrue(key.stream().anyMatch(words -> words.startsWith("Alert")), key::toString);
        assertTrue(key.contains("down"), key::toString);
        Desktop.does(() -> {
            press(view, KeyCode.UP);
            press(view, KeyCode.UP);
            press(view, KeyCode.UP);
        });
        shoot(view, "presenter", theme, width, height);
        Desktop.does(() -> press(view, KeyCode.H));
        shoot(view, "presenter-vote", theme, width, height);
    }

    @Test
    void nothingOfTheEndIsToldUntilTheVoteIsOver() {
        PresenterView view = Desktop.on(() -> shown(Theme.LIGHT, 1000, 700));
        Desktop.does(() -> layOut(view));
        String before = Desktop.on(() -> words(view));
        Desktop.does(() -> press(view, KeyCode.H));
        Desktop.does(() -> layOut(view));
        String asked = Desktop.on(() -> words(view));
        assertFalse(asked.contains("down"), asked);
        assertFalse(asked.matches("(?s).*\\d+ (acknowledged|turned|rows|orders).*"), asked);
        Slide slide = Slide.of(COMPARISON).getFirst();
        slide.sentences().forEach(sentence -> assertFalse(asked.contains(sentence.text())));
        assertFalse(view.getAccessibleText().contains(slide.sentences().getFirst().text()));
        Desktop.does(() -> press(view, KeyCode.V));
        Desktop.does(() -> layOut(view));
        assertEquals(before.replace("hide outcomes until the vote is over",
                "show outcomes at once"), Desktop.on(() -> words(view)));
        Desktop.does(() -> press(view, KeyCode.DOWN));
        assertTrue(Desktop.on(() -> words(view)).contains("Which of the two"));
    }

    private static PresenterView shown(Theme theme, int width, int height) {
        PresenterView view = new PresenterView(COMPARISON, new FontMeasure(),
                new SimpleObjectProperty<>(theme), () -> {});
        Scene scene = new Scene(view, width, height);
        new Appearance(new SimpleObjectProperty<>(theme == Theme.LIGHT
                ? ColorScheme.LIGHT : ColorScheme.DARK)).dress(scene);
        view.resize(width, height);
        return view;
    }

    private static void layOut(PresenterView view) {
        view.applyCss();
        view.layout();
        view.applyCss();
        view.layout();
    }

    private static void press(PresenterView view, KeyCode code) {
        view.fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static String words(Parent parent) {
        List<String> words = new ArrayList<>();
        collect(parent, words);
        return words.stream().collect(Collectors.joining("\n"));
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Label label -> words.add(label.getText());
            case Text text -> words.add(text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable()
                    .forEach(child -> collect(child, words));
            default -> {}
        }
    }

    private static void shoot(PresenterView view, String name, Theme theme, int width,
            int height) throws Exception {
        java.awt.image.BufferedImage copy = Desktop.on(() -> {
            layOut(view);
            WritableImage image = view.getScene().snapshot(null);
            int wide = (int) image.getWidth();
            int high = (int) image.getHeight();
            int[] pixels = new int[wide * high];
            image.getPixelReader().getPixels(0, 0, wide, high,
                    javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, wide);
            var made = new java.awt.image.BufferedImage(
                    wide, high, java.awt.image.BufferedImage.TYPE_INT_RGB);
            made.setRGB(0, 0, wide, high, pixels, 0, wide);
            return made;
        });
        Path file = Path.of("target", "screens",
                name + "-" + theme.name().toLowerCase() + "-" + width + "x" + height + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(copy, "png", file.toFile());
    }
}
