package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.Fields;
import dev.lastresort.ui.incident.console.ResultGrid;
import dev.lastresort.ui.timeline.TimelineView;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
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
        assertTrue(desktop.on("#room-timeline", Node.class,
                Node::getAccessibleText).contains("The target is 10:34:10"));
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
    void aTargetIsPickedWithAClickAndDraggedByItsFlag() {
        enter();
        form(6);
        desktop.find("#pitr-target", Node.class);
        TimelineView timeline = desktop.find("#room-timeline", TimelineView.class);
        double ten = x(timeline, "10:00");
        double twenty = ten + (x(timeline, "10:30") - ten) * 2 / 3;
        hand(timeline, 0, twenty, 20, twenty);
        assertEquals("10:20", typed("#pitr-target"));
        Box flag = Desktop.on(() -> timeline.inSight().header().shapes().stream()
                .filter(shape -> shape.shows() instanceof Shown.RestoreTarget)
                .findFirst().orElseThrow().bounds());
        hand(timeline, 1, flag.centerX(), flag.centerY(), ten + 3);
        assertEquals("10:00", typed("#pitr-target"));
        // Where no form takes an instant, a click picks none.
        form(0);
        hand(timeline, 0, twenty, 20, twenty);
        form(6);
        assertEquals("10:00", typed("#pitr-target"));
    }

    /** The place of a round time within the stretch that the room opens with. */
    private static double x(TimelineView timeline, String time) {
        return Desktop.on(() -> timeline.inSight().header().shapes().stream()
                .filter(shape -> shape instanceof Shape.AxisTick tick && tick.text().equals(time))
                .findFirst().orElseThrow().bounds().centerX());
    }

    private void hand(TimelineView timeline, int canvas, double x, double y, double to) {
        Node node = Desktop.on(() -> timeline.getChildrenUnmodifiable().get(canvas));
        for (var type : List.of(MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_PRESSED,
                MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
            boolean late = type == MouseEvent.MOUSE_DRAGGED || type == MouseEvent.MOUSE_RELEASED;
            Desktop.does(() -> {
                Point2D place = node.localToScene(late ? to : x, y);
                node.fireEvent(new MouseEvent(type, place.getX(), place.getY(), place.getX(),
                        place.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true,
                        false, false, false, false, !late, null));
            });
        }
    }

    @Test
    void whatWouldGoIsListedAndAttachedToTheAnswers() {
        enter();
        write("#sql-1", "select count(*) from orders");
        press("#run");
        ResultGrid grid = desktop.find(".result-grid", ResultGrid.class);
        assertEquals("4310", Desktop.on(() -> {
            grid.getSelectionModel().select(0, grid.getColumns().getFirst());
            return grid.cells();
        }));
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
    void severalCellsAreCopiedWithTheirHeadingsInTheOrderShown() {
        assertEquals("customer_id\ttotal_cents\n37\t2130\n74\t2261\n", Desktop.on(() -> {
            ResultGrid grid = new ResultGrid(FakeDay.rows("select"), "Rows");
            grid.getSelectionModel().selectRange(1, grid.getColumns().get(1),
                    2, grid.getColumns().get(2));
            return grid.cells();
        }).replace("\r", ""));
    }

    @Test
    void wordsOfSqlAreToldApartAsTheyAreTyped() {
        enter();
        CodeArea sql = desktop.find("#sql-1", CodeArea.class);
        Desktop.does(() -> {
            sql.replaceText("select 'a' from Orders -- all\n");
            sql.replaceText(7, 10, "12");
        });
        assertEquals(List.of("sql-keyword", "sql-number", "sql-table", "sql-comment"),
                Desktop.on(() -> Stream.of("select", "12", "Orders", "-- all")
                        .map(word -> sql.getStyleOfChar(sql.getText().indexOf(word)))
                        .flatMap(Collection::stream).toList()));
        // What is told apart is nothing that could be undone by itself.
        Desktop.does(sql::undo);
        assertEquals("select 'a' from Orders -- all\n", typed("#sql-1"));
    }

    @Test
    void typedTextItsCaretAndTheFocusSurviveARunningClock() {
        ChoiceBox<?> pace = desktop.find("#practise-clock", ChoiceBox.class);
        Desktop.does(() -> pace.getSelectionModel().selectLast());
        enter();
        assertTrue(desktop.on("#pressure", Label.class, Label::getText)
                .endsWith("1 s = 1 min"));
        CodeArea sql = desktop.find("#sql-1", CodeArea.class);
        Desktop.does(() -> {
            sql.replaceText("select 1, 2");
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
        Node field = desktop.find(selector, Node.class);
        return Desktop.on(() -> Fields.text(field));
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
        Node field = desktop.find(selector, Node.class);
        Desktop.does(() -> Fields.write(field, text));
    }
}
