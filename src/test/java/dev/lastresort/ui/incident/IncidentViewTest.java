package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.Fields;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The incident room, as somebody uses it. */
class IncidentViewTest {

    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        press("#practise");
        press("#help-close");
        desktop.await(() -> desktop.stage().getScene().lookup("#room-help") == null);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void everyActionShowsItsPriceFirstAndTypedTextStays() {
        tab("actions");
        form(2);
        desktop.find("#roll-forward-version", TextField.class);
        assertFalse(take().contains("min"));
        write("#roll-forward-version", "V43");
        write("#roll-forward-sql", "CREATE VIEW a AS SELECT 1");
        desktop.await("#take", Button.class, take -> take.getText().equals("Take it · 18 min"));
        press("#take");
        desktop.await(() -> text("#status").startsWith("Taken: “Migration V43”"));
        assertEquals("10:47", text("#clock"));
        form(0);
        form(2);
        assertEquals("CREATE VIEW a AS SELECT 1",
                Fields.text(desktop.find("#roll-forward-sql", Node.class)));
        press("#declare");
        press("#claim-declare");
        desktop.find("#room-verdict", Node.class);
        press("#verdict-close");
        press("#wait-2");
        desktop.await(() -> text("#clock").equals("11:10"));
        press("#declare");
        press("#claim-declare");
        desktop.find("#room-verdict", Node.class);
        press("#verdict-hand-over");
        desktop.find("#room-end", Node.class);
        press("#see-cost");
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
    }

    @Test
    void theFiveQuestionsStandBeforeARestoreInPlaceOnly() {
        tab("actions");
        form(4);
        desktop.await("#take", Button.class, take -> take.getText().contains("2 h 9 min"));
        press("#take");
        desktop.await(() -> text("#status").startsWith("Taken: “Restore aside"));
        form(6);
        write("#pitr-target", "10:00");
        desktop.await("#take", Button.class, take -> take.getText().contains("2 h 9 min"));
        press("#take");
        write("#question-3", "about 100 rows");
        press("#questions-answer");
        desktop.await(() -> text("#questions-wrong").contains("Question 3"));
        write("#question-3", "100-200 rows");
        press("#questions-answer");
        desktop.await(() -> text("#status").startsWith("Taken: “Point-in-time"));
    }

    @Test
    void keysRunStopAndLetTimePassFromTheConsole() {
        type("select slow");
        desktop.await(() -> text("#run-price").equals("1 min"));
        key(KeyCode.ENTER, true, false);
        desktop.await(() -> text("#status").startsWith("Running"));
        Node result = desktop.find(".results-content", Node.class);
        assertTrue(result.getOpacity() < 1, "what stands there is of something else");
        key(KeyCode.ESCAPE, false, false);
        desktop.await(() -> text("#status").startsWith("Cancelled"));
        assertEquals(1, result.getOpacity());
        assertEquals("select slow", Fields.text(desktop.find("#sql-1", Node.class)));
        key(KeyCode.DIGIT5, false, true);
        desktop.await(() -> text("#clock").equals("10:53"));
        tab("decisions");
        desktop.find("#retry-1", Button.class);
        press("#retry-1");
        desktop.await(() -> text("#clock").equals("10:48"));
        tab("console");
        assertEquals("select slow", Fields.text(desktop.find("#sql-1", Node.class)));
    }

    /** At the console; the display without a screen gives its window no keys by itself. */
    private void key(KeyCode code, boolean control, boolean alt) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
    }

    private void type(String text) {
        text.chars().forEach(c -> fire(new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "",
                KeyCode.UNDEFINED, false, false, false, false)));
    }

    private void fire(KeyEvent event) {
        desktop.does("#sql-1", Node.class, node -> node.fireEvent(event));
    }

    private CommandSource shown() {
        return desktop.stage().getScene().getRoot().getChildrenUnmodifiable().stream()
                .filter(CommandSource.class::isInstance).map(CommandSource.class::cast)
                .findFirst().orElseThrow();
    }

    @Test
    void nothingNamesAnActorBeforeItIsDiscovered() {
        for (String tab : List.of("schema", "log", "requests", "actions", "work", "decisions")) {
            tab(tab);
            assertTrue(words().stream().noneMatch(IncidentViewTest::hidden), tab);
        }
        assertTrue(Desktop.on(() -> shown().commands()).stream()
                .noneMatch(command -> hidden(command.title())));
        press("#wait-3");
        desktop.await(() -> words().stream().anyMatch(IncidentViewTest::hidden));
    }

    private static boolean hidden(String words) {
        return words.contains(FakeDay.HIDDEN) || words.contains(FakeDay.HIDDEN_TITLE);
    }

    /** All that the scene says, to the eye and to a screen reader. */
    private List<String> words() {
        return Desktop.on(() -> {
            List<String> words = new ArrayList<>();
            collect(desktop.stage().getScene().getRoot(), words);
            return words;
        });
    }

    private static void collect(Node node, List<String> words) {
        Optional.ofNullable(node.getAccessibleText()).ifPresent(words::add);
        if (node instanceof Labeled labeled) {
            Optional.ofNullable(labeled.getText()).ifPresent(words::add);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private String take() {
        return desktop.on("#take", Button.class, Button::getText);
    }

    private String text(String selector) {
        return Desktop.on(() -> Optional.ofNullable(
                desktop.stage().getScene().lookup(selector)).map(node -> ((Label) node).getText())
                .orElse(""));
    }

    private void press(String selector) {
        Button button = desktop.find(selector, Button.class);
        Desktop.on(() -> {
            button.fire();
            return true;
        });
    }

    private void tab(String id) {
        desktop.does("#tab-" + id, ToggleButton.class, ToggleButton::fire);
    }

    private void form(int place) {
        desktop.does("#action-list", ListView.class,
                list -> list.getSelectionModel().select(place));
    }

    private void write(String selector, String text) {
        Node node = desktop.find(selector, Node.class);
        Desktop.on(() -> {
            Fields.write(node, text);
            return true;
        });
    }
}
