package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.FileWatch;
import dev.lastresort.ui.LastResortWindow.Doors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever the keyboard reaches has a name that a screen reader can say. */
class NamesTest {

    private final Set<String> nameless = new TreeSet<>();
    private Desktop desktop;
    private int seen;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void everythingThatTakesTheFocusIsNamed() throws Exception {
        FakeWatch watch = new FakeWatch();
        Path own = Path.of("/game-day/our-own-warned-scenario.json");
        desktop = Desktop.open(new Doors(
                new FakeDesk(Expected.ofArchive().comparison()),
                new FakeDesk(FakeDesk.Mood.DONE), watch, new FakeMemory()),
                1000, 700);
        desktop.find("#compare", Node.class);
        look("library");
        Desktop.does(() -> desktop.model().open(Path.of("/game-day/broken-scenario.json")));
        desktop.find(".problem", Node.class);
        look("problems");
        Desktop.does(() -> desktop.model().open(own));
        TitledPane warnings = desktop.find("#warnings", TitledPane.class);
        Desktop.does(() -> warnings.setExpanded(true));
        look("warnings");
        Look.compare(desktop);
        desktop.find(".axes-table", Node.class);
        watch.save(own);
        desktop.find(".notice", Node.class);
        comparison();
        overlays();
        assertTrue(seen > 60, "only " + seen + " nodes were looked at");
        assertEquals(Set.of(), nameless);
    }

    @Test
    void alsoWhileAComparisonRuns() throws Exception {
        desktop = Desktop.open(new Doors(new FakeDesk(FakeDesk.Mood.STUCK),
                new FakeDesk(FakeDesk.Mood.STUCK), FileWatch.NONE,
                new FakeMemory()), 1000, 700);
        Look.compare(desktop);
        desktop.find("#cancel", Node.class);
        look("working");
        assertEquals(Set.of(), nameless);
    }

    private void comparison() {
        TableView<?> costs = desktop.find(".axes-table", TableView.class);
        Desktop.does(() -> costs.getSelectionModel().select(4));
        Look.press(desktop, "#what-if");
        desktop.find(".knob", Node.class);
        for (String tab : List.of("costs", "story", "facts", "ledger", "database", "steps",
                "events")) {
            Look.press(desktop, "#tab-" + tab);
            WaitForAsyncUtils.sleep(150, java.util.concurrent.TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
            look(tab);
        }
    }

    private void overlays() {
        Look.press(desktop, "#commands");
        look("palette");
        Look.type(desktop.find(".palette", Node.class), KeyCode.ESCAPE, false);
        Look.press(desktop, "#show-keys");
        look("keys");
        for (String part : List.of("words", "scenario-format", "attempt-format")) {
            Look.press(desktop, "#help-" + part);
            look("help " + part);
        }
        Look.press(desktop, "#keys-close");
        Look.type(desktop.find(".shell", Node.class), KeyCode.F5, false);
        look("presenter");
        Look.type(desktop.find(".presenter", Node.class), KeyCode.ESCAPE, false);
    }

    private void look(String screen) {
        nameless.addAll(Desktop.on(() -> {
            List<String> found = new ArrayList<>();
            walk(desktop.stage().getScene().getRoot(), screen, found);
            return found;
        }));
    }

    private void walk(Node node, String screen, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable()) {
            seen++;
            if (!named(node)) {
                found.add(screen + ": " + node);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, screen, found));
        }
    }

    private boolean named(Node node) {
        return says(node.getAccessibleText())
                || node instanceof Labeled labeled && says(labeled.getText())
                || desktop.stage().getScene().getRoot().lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Label named
                                && named.getLabelFor() == node && says(named.getText()));
    }

    private static boolean says(String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetter);
    }
}
