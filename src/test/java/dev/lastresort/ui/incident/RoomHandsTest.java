package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hand does in the incident room, beyond taking actions. */
class RoomHandsTest {

    private final FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(desk, 1000, 700);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void aTargetIsPickedWithTheArrowKeysAndFoundAgainByWhoeverComesBack() {
        enter();
        write("#sql-1", "select 'not run yet'");
        form(6);
        desktop.find("#pitr-target", Node.class);
        timeline(KeyCode.LEFT, false);
        assertEquals("10:35", typed("#pitr-target"));
        timeline(KeyCode.LEFT, false);
        timeline(KeyCode.RIGHT, true);
        assertEquals("10:34:10", typed("#pitr-target"));
        timeline(KeyCode.W, false);
        assertTrue(Desktop.on(() -> desktop.find("#room-timeline", Node.class)
                .getAccessibleText()).contains("The target is 10:34:10"));
        press("#back");
        press("#practise");
        desktop.find("#sql-1", Node.class);
        assertEquals("select 'not run yet'", typed("#sql-1"));
        // The help was read already.
        assertFalse(there("#room-help"));
        form(6);
        assertEquals("10:34:10", typed("#pitr-target"));
    }

    @Test
    void whatWouldGoIsListedAndAttachedToTheAnswers() {
        enter();
        write("#sql-1", "select count(*) from orders");
        press("#run");
        desktop.find(".result-grid", Node.class);
        form(6);
        write("#pitr-target", "10:40");
        press("#show-discarded");
        TableView<?> listed = desktop.find("#discarded", TableView.class);
        // Three a minute from 10:40 to 10:48.
        assertEquals(24, Desktop.on(() -> listed.getItems().size()));
        press("#discarded-close");
        press("#take");
        press("#attach-result");
        press("#attach-preview");
        write("#evidence", "As counted");
        press("#detach-1");
        press("#questions-answer");
        desktop.await(() -> desk.opened().evidence().equals(
                "As counted\n\n[Result of select count(*) from orders]\n"
                        + "select count(*) from orders\ncount\n4310\n1 row"));
    }

    @Test
    void typedTextItsCaretAndTheFocusSurviveARunningClock() {
        ChoiceBox<?> pace = desktop.find("#practise-clock", ChoiceBox.class);
        Desktop.does(() -> pace.getSelectionModel().selectLast());
        enter();
        assertTrue(Desktop.on(() -> desktop.find("#pressure", Label.class).getText())
                .endsWith("1 s = 1 min"));
        TextArea sql = desktop.find("#sql-1", TextArea.class);
        Desktop.does(() -> {
            sql.setText("select 1, 2");
            sql.selectRange(7, 8);
            sql.requestFocus();
        });
        // The world has moved on by two virtual minutes.
        desktop.await(() -> desk.opened().decisions().size() > 1);
        assertEquals("1", Desktop.on(sql::getSelectedText));
        assertTrue(Desktop.on(() -> desktop.stage().getScene().getFocusOwner() == sql));
    }

    private void enter() {
        press("#practise");
        press("#help-close");
        desktop.await(() -> !there("#room-help"));
    }

    private boolean there(String selector) {
        return Desktop.on(() -> desktop.stage().getScene().lookup(selector) != null);
    }

    private void timeline(KeyCode code, boolean shift) {
        Node timeline = desktop.find("#room-timeline", Node.class);
        Desktop.does(() -> timeline.fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    private String typed(String selector) {
        TextInputControl field = desktop.find(selector, TextInputControl.class);
        return Desktop.on(field::getText);
    }

    private void press(String selector) {
        ButtonBase button = desktop.find(selector, ButtonBase.class);
        Desktop.does(button::fire);
    }

    private void form(int place) {
        ToggleButton tab = desktop.find("#tab-actions", ToggleButton.class);
        Desktop.does(tab::fire);
        ListView<?> list = desktop.find("#action-list", ListView.class);
        Desktop.does(() -> list.getSelectionModel().select(place));
    }

    private void write(String selector, String text) {
        TextInputControl field = desktop.find(selector, TextInputControl.class);
        Desktop.does(() -> field.setText(text));
    }
}
