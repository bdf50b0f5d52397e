package dev.lastresort.ui.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.DiskWatch;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.shell.Screen;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A scenario that is open follows its file, as somebody who writes it sees it. */
class AuthorViewTest {

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private String good;
    private Path file;
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        good = new String(
                BundledScenarios.bytes("dropped-orders-archive"), StandardCharsets.UTF_8);
        file = Files.writeString(folder.resolve("mine.json"), good);
        desktop = Desktop.open(new Doors(new SessionDesk(), new FakeDesk(FakeDesk.Mood.DONE),
                new DiskWatch(), WindowMemory.NONE), 1000, 700);
        Desktop.does(() -> desktop.model().open(file));
        desktop.find("#author", Button.class);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        desktop.find("#plan-timeline", Node.class);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private String words(String selector) {
        return desktop.find(selector, Label.class).getText();
    }

    private Optional<Node> shown(String selector) {
        return Desktop.on(() -> Optional.ofNullable(
                desktop.stage().getScene().lookup(selector)).filter(Node::isVisible));
    }

    @Test
    void neitherTheProseNorTheTableOfTheDayCutsASentenceShort() throws Exception {
        String told = "At ten in the morning ";
        Button explain = desktop.find("#author-explain", Button.class);
        Desktop.does(explain::fire);
        Files.writeString(file, good.replace(told, told.repeat(20)));
        ListView<?> prose = desktop.find("#author-prose", ListView.class);
        desktop.await(() -> prose.getItems().stream()
                .anyMatch(line -> line.toString().startsWith(told.repeat(20))));
        allHaveRoom(".prose-words");

        ToggleButton steps = desktop.find("#tab-steps", ToggleButton.class);
        Desktop.does(steps::fire);
        allHaveRoom(".plan-words");
    }

    private void allHaveRoom(String selector) {
        desktop.all(selector, Text.class).forEach(words -> assertTrue(Desktop.on(() -> {
            Region cell = (Region) words.getParent();
            return words.getLayoutBounds().getHeight() <= cell.getHeight()
                    && words.getLayoutBounds().getWidth() <= cell.getWidth();
        }), words.getText()));
    }

    @Test
    void theViewFollowsTheFileThroughErrorsAndBack() throws Exception {
        assertTrue(words("#plan-basis").contains("Decision assumed at 10:47"));
        assertTrue(shown("#author-problems").isEmpty(), "nothing is wrong");

        Files.writeString(file, good.replaceFirst("\"actor\": \"tax", "\"actor\": \"tx"));
        desktop.await(() -> shown("#author-problems .problem-place").isPresent());
        assertTrue(words("#author-problems .problem-place").startsWith("mine.json:"));
        assertTrue(words("#author-stale").contains("last valid state"));
        assertTrue(shown("#plan-timeline").isPresent(), "the last day that was valid stays");
        assertTrue(desktop.find("#author-compare", Button.class).isDisabled());

        Files.writeString(file, good.replaceFirst("\"humanDelay\": \"12 min\"",
                "\"humanDelay\": \"32 min\""));
        desktop.await("#plan-basis", Label.class,
                label -> label.getText().contains("Decision assumed at 11:07"));
        assertTrue(shown("#author-stale").isEmpty());
        assertFalse(desktop.find("#author-compare", Button.class).isDisabled());
    }

    @Test
    void allOfItIsReachedByKeys() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.COMMA);
        desktop.await("#plan-step", Label.class,
                label -> label.getText().contains("380 GB ÷ 4 GB/min = 1 h 35 min"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        TableView<?> table = desktop.find("#plan-table", TableView.class);
        desktop.await(table::isFocused);
        robot.push(KeyCode.UP);
        desktop.await("#plan-step", Label.class,
                label -> label.getText().contains("8 h of log ÷ 20 = 24 min"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        desktop.await(() -> shown("#author-prose").isPresent());

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.Authoring);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        desktop.await("#author-outcome-note", Label.class,
                label -> label.getText().startsWith("Measured"));
        assertEquals(7 - 1, desktop.find("#author-outcome", TableView.class).getItems().size());
        assertTrue(words("#plan-basis").contains("as it was measured last"));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.Library);
    }
}
