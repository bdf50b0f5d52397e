package dev.lastresort.ui.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.LadderPath;
import dev.lastresort.model.attempt.Rung;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.Fonts;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** The flowchart of the lesson: its order, and that no path is told by colour alone. */
class FlowchartTest {

    private static final LadderPath REFLEX =
            new LadderPath(Map.of(Rung.RESTORE_IN_PLACE, "10:52, the questions skipped"));
    private static final LadderPath FACTS = new LadderPath(
            Map.of(Rung.CONTAIN, "10:47", Rung.ROLL_FORWARD, "all objectives met at 11:10"));

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        Desktop.does(Fonts::load);
    }

    @Test
    void eachQuestionStandsAboveThoseThatAreAskedAfterIt() {
        Flowchart chart = drawn(Flowchart::plain, ColorScheme.LIGHT, 860);
        List<Label> questions = labels(chart, ".flow-ask");
        assertEquals(Rung.values().length, questions.size());
        for (int i = 0; i < questions.size(); i++) {
            assertTrue(questions.get(i).getText().endsWith(Rung.values()[i].question()));
            if (i > 0) {
                assertTrue(top(questions.get(i)) > top(questions.get(i - 1)));
            }
        }
        assertTrue(all(chart, ".yours").findAny().isEmpty());
        assertTrue(all(chart, ".measured").findAny().isEmpty());
    }

    @Test
    void aPathLeavesAtItsRungsAndPassesThoseAboveThem() {
        Flowchart chart = drawn(
                () -> Flowchart.of(REFLEX, FACTS), ColorScheme.LIGHT, 860);
        // Each reaches its deepest rung by the edges between the rungs above it, and leaves at
        // each of its own; one more is in the legend.
        assertEquals(4 + 1 + 1, all(chart, ".flow-line.yours").count());
        assertEquals(1 + 2 + 1, all(chart, ".flow-line.measured").count());
        assertEquals(List.of("rung-restore-in-place"),
                all(chart, ".flow-answer.yours").map(Node::getId).toList());
        assertEquals(List.of("rung-contain", "rung-roll-forward"),
                all(chart, ".flow-answer.measured").map(Node::getId).toList());
    }

    @Test
    void withoutColoursAPathIsStillToldByItsWordsAndItsLine() {
        Flowchart chart = drawn(
                () -> Flowchart.of(REFLEX, FACTS), ColorScheme.DARK, 860);
        assertEquals(List.of("◇ Measured · 10:47",
                "◇ Measured · all objectives met at 11:10",
                "● Yours · 10:52, the questions skipped"),
                labels(chart, ".flow-tag").stream().map(Label::getText).toList());
        assertTrue(all(chart, ".flow-line.yours").allMatch(
                line -> ((Line) line).getStrokeDashArray().isEmpty()));
        assertTrue(all(chart, ".flow-line.measured").noneMatch(
                line -> ((Line) line).getStrokeDashArray().isEmpty()));
        String told = chart.getAccessibleText();
        assertTrue(told.contains("Your path: " + REFLEX.words()), told);
        assertTrue(told.contains("measured facts lead: " + FACTS.words()), told);
        Stream.of(Rung.values()).forEach(
                rung -> assertTrue(told.contains(rung.question()), told));
    }

    @Test
    void whereNothingWasDoneTheLegendSaysSo() {
        Flowchart chart = drawn(
                () -> Flowchart.of(LadderPath.NONE, FACTS), ColorScheme.LIGHT, 860);
        assertEquals(1, all(chart, ".flow-line.yours").count());
        assertTrue(labels(chart, ".flow-key").getFirst().getText().contains("nothing"));
        assertTrue(chart.getAccessibleText().contains("Your path: nothing"));
    }

    @ParameterizedTest
    @CsvSource({"560", "860"})
    void noWordIsCutOff(double width) {
        Flowchart chart = drawn(() -> Flowchart.of(REFLEX, FACTS), ColorScheme.LIGHT, width);
        all(chart, ".label").map(Label.class::cast).forEach(label -> assertFalse(
                label.getHeight() + 0.5 < label.prefHeight(label.getWidth()),
                label.getText()));
    }

    @Tag("screens")
    @ParameterizedTest
    @CsvSource({"LIGHT,560", "DARK,860", "DARK,560", "LIGHT,860"})
    void showsBothPaths(ColorScheme scheme, double width) throws Exception {
        Flowchart chart = drawn(() -> Flowchart.of(new LadderPath(Map.of(
                Rung.CONTAIN, "10:47, Stop the account page", Rung.RESTORE_IN_PLACE,
                "10:52, Point-in-time recovery to 10:00, the questions skipped")),
                FACTS), scheme, width);
        WritableImage image = Desktop.on(() -> chart.getScene().snapshot(null));
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels,
                0, w);
        BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, w, h, pixels, 0, w);
        Path to = Path.of("target", "screens", "flowchart-" + scheme + "-" + (int) width + ".png");
        Files.createDirectories(to.getParent());
        ImageIO.write(copy, "png", to.toFile());
    }

    private static Flowchart drawn(
            Supplier<Flowchart> made, ColorScheme scheme, double width) {
        return Desktop.on(() -> {
            Flowchart chart = made.get();
            VBox root = new VBox(chart);
            Scene scene = new Scene(root, width, 640);
            new Appearance(new SimpleObjectProperty<>(scheme)).dress(scene);
            root.applyCss();
            root.layout();
            return chart;
        });
    }

    private static Stream<Node> all(Node chart, String selector) {
        return chart.lookupAll(selector).stream();
    }

    private static List<Label> labels(Node chart, String selector) {
        return all(chart, selector).map(Label.class::cast).toList();
    }

    private static double top(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinY();
    }
}
