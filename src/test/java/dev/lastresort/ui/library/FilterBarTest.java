package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left out of the library is seen, and can be brought back. */
class FilterBarTest {

    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        desktop.find("#compare", Button.class);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private void choose(String title) {
        MenuItem item = desktop.find("#filter-scenarios", MenuButton.class).getItems().stream()
                .filter(one -> title.equals(one.getText())).findFirst().orElseThrow();
        Desktop.does(item::fire);
    }

    private List<String> chips() {
        return Desktop.on(() -> desktop.stage().getScene().getRoot()
                .lookupAll(".filter-chip").stream()
                .map(node -> ((Button) node).getText()).toList());
    }

    private String left() {
        return desktop.find("#scenarios-left", Label.class).getText();
    }

    @Test
    void eachFilterThatIsOnIsAChipThatTakesItOff() {
        assertEquals("2 scenarios", left());
        choose("Silent: nothing errors");
        choose("A limit reached");
        assertEquals(List.of("Silent: nothing errors ×", "A limit reached ×"), chips());
        assertEquals("0 of 2", left());
        Button chip = desktop.find(".filter-chip", Button.class);
        Desktop.does(chip::fire);
        assertEquals(List.of("A limit reached ×"), chips());
    }

    private void click(String title) {
        MenuItem item = desktop.find("#filter-scenarios", MenuButton.class).getItems().stream()
                .filter(one -> title.equals(one.getText())).findFirst().orElseThrow();
        Node line = ((CustomMenuItem) item).getContent();
        Desktop.does(() -> Event.fireEvent(line, new MouseEvent(MouseEvent.MOUSE_CLICKED, 1, 1, 1,
                1, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true,
                false, true, null)));
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            Desktop.does(() -> {
                Scene popup = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                        .findFirst().orElseThrow().getScene();
                Node focused = popup.getFocusOwner() == null ? popup.getRoot()
                        : popup.getFocusOwner();
                Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key,
                        false, false, false, false));
            });
        }
    }

    @Test
    void severalFiltersAreTickedInOneOpening() {
        MenuButton menu = desktop.find("#filter-scenarios", MenuButton.class);
        Desktop.does(menu::show);
        click("Silent: nothing errors");
        click("A limit reached");
        assertTrue(Desktop.on(menu::isShowing));
        assertEquals(List.of("Silent: nothing errors ×", "A limit reached ×"), chips());
        click("Silent: nothing errors");
        assertEquals(List.of("A limit reached ×"), chips());
        assertTrue(Desktop.on(menu::isShowing));
    }

    @Test
    void severalFiltersAreTickedByKeysInOneOpening() {
        MenuButton menu = desktop.find("#filter-scenarios", MenuButton.class);
        Desktop.does(menu::show);
        press(KeyCode.DOWN, KeyCode.ENTER, KeyCode.DOWN, KeyCode.SPACE);
        assertTrue(Desktop.on(menu::isShowing));
        assertEquals(2, chips().size(), chips()::toString);
        press(KeyCode.ESCAPE);
        assertFalse(Desktop.on(menu::isShowing));
        assertEquals(2, chips().size(), chips()::toString);
    }

    @Test
    void whereNothingIsLeftOneButtonShowsAllAgain() {
        choose("Silent: nothing errors");
        Button all = desktop.find("#show-all", Button.class);
        Desktop.does(all::fire);
        assertEquals(List.of(), chips());
        assertEquals(2, desktop.find("#scenarios", ListView.class).getItems().size());
        assertEquals("2 scenarios", left());
    }
}
