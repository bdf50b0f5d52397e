package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.time.TimeText;
import dev.lastresort.ui.comparison.AxisRow;
import dev.lastresort.ui.shell.Screen;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.EventsTable;
import dev.lastresort.ui.timeline.TimelineView;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The newcomer's tour with the mouse unplugged. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyboardTourTest {

    private static final int MOST_TABS = 80;

    private final FxRobot robot = new FxRobot();
    private Expected expected;
    private FakeDesk desk;
    private Desktop desktop;
    private Hand hand;

    @BeforeAll
    void compare() {
        expected = Expected.ofArchive();
    }

    @BeforeEach
    void open() throws Exception {
        desk = new FakeDesk(expected.comparison());
        desktop = Desktop.open(desk, 1000, 700);
        hand = new Hand(desktop);
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        desktop.await(() -> list.getItems().size() == 2 && list.isFocused());
        robot.type(KeyCode.DOWN);
        assertEquals(1, list.getSelectionModel().getSelectedIndex());
        robot.type(KeyCode.UP);
        tabTo(node -> "compare".equals(node.getId()));
        // the second one takes it all the same, though it tells how the incident ends
        robot.type(KeyCode.SPACE).type(KeyCode.SPACE);
        desktop.find(".axes-table", TableView.class);
        desktop.await(".timeline", Node.class, Node::isFocused);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private void tabTo(Predicate<Node> wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            Node focused = Desktop.on(() -> desktop.stage().getScene().getFocusOwner());
            if (focused != null && wanted.test(focused)) {
                return;
            }
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        throw new AssertionError("Tab does not lead there");
    }

    private void selectPitr() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        TableView<?> costs = desktop.find(".axes-table", TableView.class);
        desktop.await(costs::isFocused);
        for (int i = 0; i < 6 && !selected().equals(expected.title("pitr")); i++) {
            robot.type(KeyCode.DOWN);
        }
        assertEquals(expected.title("pitr"), selected());
    }

    private String selected() {
        TableView<?> table = desktop.find(".axes-table", TableView.class);
        return table.getSelectionModel().getSelectedItem() instanceof AxisRow row
                ? row.title() : "";
    }

    @Test
    void zoomsPansAndGoesFromMarkToMark() {
        String whole = hand.stretch();
        robot.type(KeyCode.PLUS);
        String zoomed = hand.stretch();
        assertNotEquals(whole, zoomed);
        robot.type(KeyCode.RIGHT);
        assertNotEquals(zoomed, hand.stretch());
        robot.type(KeyCode.DIGIT0);
        assertEquals(whole, hand.stretch());
        robot.type(KeyCode.HOME);
        assertTrue(hand.stretch().contains("00:00"), hand.stretch());
        robot.type(KeyCode.END, KeyCode.COMMA);
        hand.awaitPlayhead(TimeText.clock(expected.comparison().decisionAt().orElseThrow()));
    }

    @Tag("slow")
    @Test
    void readsTheSentencesAndTheRowsBehindThem() {
        selectPitr();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        String lost = expected.count("pitr", "lost");
        tabTo(node -> node instanceof Hyperlink link && link.getText().equals(lost + " orders"));
        robot.type(KeyCode.SPACE);
        TableView<?> rows = desktop.find(".fact-diff .grid", TableView.class);
        desktop.await(() -> rows.getItems().size() == expected.number("pitr", "lost"));
        robot.type(KeyCode.F7);
        desktop.await(() -> rows.getSelectionModel().getSelectedIndex() == 0);
        robot.type(KeyCode.F7);
        desktop.await(() -> rows.getSelectionModel().getSelectedIndex() == 1);
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        desktop.await(() -> rows.getSelectionModel().getSelectedIndex() == 0);
    }

    @Tag("slow")
    @Test
    void seesTheDatabaseTheStepsAndTheEvents() {
        selectPitr();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        ListView<?> tables = desktop.find(".table-list", ListView.class);
        desktop.await(() -> tables.isFocused() && !tables.getItems().isEmpty());
        robot.type(KeyCode.HOME, KeyCode.DOWN);
        Label title = desktop.find(".database .grid-title", Label.class);
        desktop.await(() -> title.getText().startsWith("order_events on "));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        desktop.await(() -> desktop.stage().getScene().lookup(".steps .step-card") != null);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        EventsTable events = desktop.find(".events-table", EventsTable.class);
        desktop.await(events::isFocused);
        robot.type(KeyCode.HOME, KeyCode.DOWN);
        desktop.await(".timeline", TimelineView.class,
                timeline -> events.getSelectionModel().getSelectedItem() != null
                        && Hand.playhead(timeline).equals(Optional.of(TimeText.clock(
                                events.getSelectionModel().getSelectedItem().at()))));
    }

    @Tag("slow")
    @Test
    void asksWhatIf() {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        desktop.find(".knob .slider", Slider.class);
        tabTo(Slider.class::isInstance);
        desk.asked().hold();
        robot.type(KeyCode.LEFT);
        Label status = desktop.find(".what-if-status", Label.class);
        desktop.await(() -> status.getText().startsWith("Measuring"));
        desk.asked().letGo();
        desktop.await(() -> status.getText().equals("Measured"));
        robot.push(KeyCode.CONTROL, KeyCode.I);
        desktop.await(".what-if-drawer", Node.class, node -> !node.isVisible());
    }

    @Test
    void findsCommandsAndKeysPresentsAndGoesBack() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        desktop.find(".palette", Node.class);
        robot.write("light and dark").type(KeyCode.ENTER);
        desktop.await(() -> desktop.appearance().theme().getValue() == Theme.DARK);
        robot.type(KeyCode.F1);
        desktop.find(".keys", Node.class);
        robot.type(KeyCode.ESCAPE);
        desktop.await(() -> desktop.stage().getScene().lookup(".keys") == null);
        robot.type(KeyCode.F5);
        Node presenter = desktop.find(".presenter", Node.class);
        desktop.await(presenter::isFocused);
        String first = Desktop.on(presenter::getAccessibleText);
        robot.type(KeyCode.PAGE_DOWN);
        desktop.await(() -> !first.equals(presenter.getAccessibleText()));
        robot.type(KeyCode.ESCAPE);
        desktop.await(() -> desktop.stage().getScene().lookup(".presenter") == null);
        desktop.await(".timeline", Node.class, Node::isFocused);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.Library);
    }
}
