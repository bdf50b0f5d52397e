package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.FakeDesk.Mood;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The break-even map of a real scenario, from its comparison and back to one of its cells. */
class MapInWindowTest {

    @TempDir
    Path folder;

    private Desktop desktop;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void aCellOfTheMapOpensTheComparisonOfItsValues() throws Exception {
        Path file = Files.writeString(
                folder.resolve("day.scenario.json"), ScenarioFiles.starter());
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(desk, new FakeDesk(Mood.DONE), 1000, 700);
        OpenedFile.Ready opened = (OpenedFile.Ready) desk.open(file);
        Desktop.does(() -> desktop.model().compare(opened.card()));
        desktop.find(".axes-table", Node.class);

        Look.press(desktop, "#break-even");
        desktop.await(() -> desktop.stage().getScene().lookup("#map-draw") != null);
        Node timeline = desktop.find(".timeline", Node.class);
        assertFalse(Desktop.on(() -> timeline.getParent().getParent().isVisible()
                && visible(timeline)), "nothing beneath the map takes the focus");
        desktop.does("#map-across-from", TextField.class, field -> field.setText("10 min"));
        desktop.does("#map-across-to", TextField.class, field -> field.setText("20 min"));
        desktop.does("#map-across-steps", TextField.class, field -> field.setText("2"));
        desktop.does("#map-down-steps", TextField.class, field -> field.setText("2"));
        Look.press(desktop, "#map-draw");
        Label status = desktop.find("#map-status", Label.class);
        desktop.await(() -> status.getText().startsWith("The answer changes"));
        Node map = desktop.find("#map", Node.class);
        assertTrue(map.getAccessibleText().contains("Decision delay"), map.getAccessibleText());

        Look.type(map, KeyCode.END, false);
        assertTrue(map.getAccessibleText().startsWith("Decision delay 20 min"),
                map.getAccessibleText());
        Look.type(map, KeyCode.ENTER, false);
        Node notice = desktop.find("#what-if-notice", Node.class);
        desktop.await(() -> notice.lookup(".label") instanceof Label words
                && words.getText().startsWith("Not as in the file: measured with"
                        + " Decision delay 20 min"));
        assertTrue(Desktop.on(() -> visible(timeline)));

        Look.press(desktop, "#break-even");
        assertEquals(status.getText(),
                desktop.find("#map-status", Label.class).getText(), "what was drawn stays");
        Look.type(desktop.find("#map", Node.class), KeyCode.ESCAPE, false);
        assertTrue(Desktop.on(() -> visible(timeline)));
    }

    private static boolean visible(Node node) {
        return node == null || node.isVisible()
                && (node.getParent() == null || visible(node.getParent()));
    }
}
