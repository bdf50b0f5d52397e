package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.Keyboard;
import dev.lastresort.ui.Trainee;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whatever a mouse can do in the room, keys can. */
@TestInstance(Lifecycle.PER_CLASS)
class RoomByKeysTest {

    private static final int MOST_TABS = 200;
    private static final List<String> TABS = List.of(
            "console", "schema", "log", "requests", "actions", "work", "decisions");

    private Desktop desktop;
    private Trainee trainee;
    private Keyboard keys;

    @BeforeAll
    void open() throws Exception {
        desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        trainee = new Trainee(desktop);
        keys = new Keyboard(desktop);
        trainee.press("#practise");
        desktop.await(() -> trainee.there("#room-help"));
        assertAllReached("help");
        trainee.press("#help-close");
    }

    @AfterAll
    void close() {
        desktop.close();
    }

    @Test
    void eachTabHasItsKeyAndTabVisitsAllThatIsInIt() {
        trainee.prepare("Contain");
        trainee.choose("#contain-what", "Make the applications");
        trainee.take("Make the applications");
        for (int i = 0; i < TABS.size(); i++) {
            keys.press(KeyCode.CONTROL, KeyCode.getKeyCode(String.valueOf(i + 1)));
            assertTrue(Desktop.on(desktop.find(
                    "#tab-" + TABS.get(i), ToggleButton.class)::isSelected), TABS.get(i));
            assertAllReached(TABS.get(i));
        }
    }

    @Test
    void tabVisitsAllOfEachActionsForm() {
        keys.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        ListView<?> actions = desktop.find("#action-list", ListView.class);
        keys.press(KeyCode.HOME);
        for (int i = 0; i < actions.getItems().size(); i++) {
            int row = i;
            desktop.await(() -> actions.getSelectionModel().getSelectedIndex() == row);
            assertAllReached(trainee.words(".form-title"));
            Desktop.does(actions::requestFocus);
            keys.press(KeyCode.DOWN);
        }
    }

    @Test
    void tabVisitsAllOfTheQuestions() {
        trainee.prepare("Point-in-time recovery");
        trainee.write("#pitr-target", "10:00");
        trainee.priced();
        trainee.press("#take");
        desktop.await(() -> trainee.there("#room-questions"));
        assertAllReached("questions");
        trainee.press("#questions-close");
    }

    /** Tab leads from where the focus is to each control, and none is for the mouse alone. */
    private void assertAllReached(String where) {
        Set<Node> reached = Desktop.on(this::wander);
        List<Node> shown = Desktop.on(() -> {
            List<Node> found = new ArrayList<>();
            // What lies over the room keeps the keys from what is below.
            Node top = trainee.there(".room-card")
                    ? desktop.stage().getScene().lookup(".room-card")
                    : desktop.stage().getScene().getRoot();
            collect(top, found);
            return found;
        });
        assertTrue(!shown.isEmpty(), where);
        assertEquals(List.of(), shown.stream().filter(node -> !isReached(node, reached)).toList(),
                where);
    }

    /** Of toggles that belong together Tab visits the one that is chosen; arrows the others. */
    private static boolean isReached(Node node, Set<Node> reached) {
        return reached.contains(node) || node instanceof ToggleButton toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    private Set<Node> wander() {
        Scene scene = desktop.stage().getScene();
        Set<Node> visited = new LinkedHashSet<>();
        for (int i = 0; i < MOST_TABS; i++) {
            Node focus = scene.getFocusOwner();
            visited.add(focus);
            // In a field for text of many lines, Tab is a letter.
            boolean control = focus instanceof TextArea || focus instanceof CodeArea;
            focus.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, control,
                    false, false));
        }
        return visited;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() || node instanceof ButtonBase && !isPartOfSkin(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** The arrows of a menu button and the like, which their control hears keys for. */
    private static boolean isPartOfSkin(Node node) {
        return node.getStyleClass().stream().anyMatch(name -> name.endsWith("-arrow-button")
                || name.equals("control-buttons-tab"));
    }
}
