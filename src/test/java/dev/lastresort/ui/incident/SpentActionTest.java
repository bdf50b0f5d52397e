package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The button that takes an action says whether there is one to take. */
class SpentActionTest {

    private static final int ASIDE = 4;
    private static final int PITR = 6;

    private final FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(desk, 1000, 700);
        press("#practise");
        press("#help-close");
        ToggleButton tab = desktop.find("#tab-actions", ToggleButton.class);
        Desktop.does(tab::fire);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void anIncompleteFormHasNothingToTake() {
        form(PITR);
        Button take = desktop.find("#take", Button.class);
        desktop.await(take::isDisabled);
        write("#pitr-target", "10:00");
        desktop.await(() -> !take.isDisabled());
        write("#pitr-target", "ten");
        desktop.await(take::isDisabled);
    }

    @Test
    void whatWasTakenIsSpentUntilTheFormIsAnotherOrSomebodySaysAgain() {
        form(ASIDE);
        Button take = desktop.find("#take", Button.class);
        desktop.await(() -> take.getText().startsWith("Take it ·"));
        press("#take");
        desktop.await(() -> take.getText().equals("Taken"));
        assertTrue(take.isDisabled());
        int taken = desk.opened().view().works().size();
        press("#take");
        assertEquals(taken, desk.opened().view().works().size());
        write("#restore-aside-target", "10:05");
        desktop.await(() -> take.getText().startsWith("Take it ·"));
        write("#restore-aside-target", "");
        desktop.await(() -> take.getText().equals("Taken"));
        press("#take-again");
        assertFalse(take.isDisabled());
    }

    @Test
    void whoGoesBackFindsEmptyForms() {
        form(ASIDE);
        write("#restore-aside-instance", "other");
        form(PITR);
        write("#pitr-target", "10:00");
        write("#rationale", "because");
        form(ASIDE);
        press("#take");
        desktop.await(() -> !desk.opened().view().decisions().isEmpty());
        write("#rationale", "and then");
        desktop.does("#tab-decisions", ToggleButton.class, ToggleButton::fire);
        press("#retry-0");
        desktop.await(() -> desktop.stage().getScene().lookup("#retry-0") == null);
        desktop.does("#tab-actions", ToggleButton.class, ToggleButton::fire);
        form(ASIDE);
        assertEquals("side", text("#restore-aside-instance"));
        assertEquals("", text("#rationale"));
        form(PITR);
        assertEquals("", text("#pitr-target"));
    }

    private String text(String selector) {
        return desktop.find(selector, TextField.class).getText();
    }

    private void form(int place) {
        ListView<?> list = desktop.find("#action-list", ListView.class);
        Desktop.does(() -> list.getSelectionModel().select(place));
    }

    private void write(String selector, String text) {
        Node field = desktop.find(selector, Node.class);
        Desktop.does(() -> ((TextField) field).setText(text));
    }

    private void press(String selector) {
        ButtonBase button = desktop.find(selector, ButtonBase.class);
        Desktop.does(button::fire);
    }
}
