package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.comparison.AxisRow;
import dev.lastresort.ui.shell.Screen;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineView;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.testfx.api.FxRobot;

/** The first minutes of somebody who has never seen the window, with the mouse. */
@TestInstance(Lifecycle.PER_CLASS)
class NewcomerTest {

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
        desktop.await(() -> list.getItems().size() == 2);
        robot.clickOn("#compare").clickOn("#compare-anyway");
        desktop.find(".axes-table", TableView.class);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void readsTheTellingPicture() {
        String forgotten = expected.count("pitr", "lost") + " told yes, then forgotten";
        robot.moveTo(hand.inBody(shape -> shape instanceof Shape.Bracket bracket
                && bracket.text().filter(label -> label.text().equals(forgotten)).isPresent()));
        desktop.await(() -> Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip tooltip
                        && tooltip.getText().contains(forgotten)));
        robot.clickOn(hand.inHeader(shape -> shape instanceof Shape.Marker marker
                && marker.kind() == MarkerKind.DECISION));
        hand.awaitPlayhead("10:47");
        robot.clickOn(hand.inBody(shape -> shape instanceof Shape.Marker marker
                && marker.kind() == MarkerKind.SERVICE_BACK_ROWS_WRONG
                && marker.shows() instanceof Shown.MarkGroup marks
                && marks.branch().equals("pitr")));
        assertEquals(expected.title("pitr"), selected());
        assertNotEquals("10:47", hand.playhead());
    }

    @Test
    void unfoldsZoomsPansAndSumsUp() {
        robot.clickOn(hand.inBody(shape -> shape instanceof Shape.Fold fold
                && fold.shows() instanceof Shown.Fold(String branch)
                && branch.equals("roll-forward")));
        hand.inBody(shape -> shape instanceof Shape.Fold fold && fold.unfolded()
                && fold.shows() instanceof Shown.Fold(String branch)
                && branch.equals("roll-forward"));
        String whole = hand.stretch();
        hand.wheel(40, true);
        String zoomed = hand.stretch();
        assertNotEquals(whole, zoomed);
        Point2D ground = hand.inBody(shape -> shape instanceof Shape.Group);
        hand.drag(ground, ground.subtract(120, 0));
        assertNotEquals(zoomed, hand.stretch());
        hand.drag(hand.onRuler(0.45), hand.onRuler(0.7));
        desktop.await(".range-panel", Node.class, Node::isVisible);
        assertTrue(desktop.all(".range-totals .label", Label.class).stream()
                .anyMatch(label -> label.getText().equals(expected.title("side-restore"))));
    }

    /** In a small window the table has room for the first ones only. */
    private void scrollToTheLastBranches() {
        TableView<?> costs = desktop.find(".axes-table", TableView.class);
        Desktop.does(() -> costs.scrollTo(costs.getItems().size() - 2));
    }

    /** Clicks once it is there: a pulse after what brings it up. */
    private void clickOn(String shown) {
        desktop.await(() -> robot.lookup(shown).tryQuery().filter(Node::isVisible).isPresent());
        robot.clickOn(shown);
    }

    @Test
    void findsTheRowsBehindAFigure() {
        scrollToTheLastBranches();
        clickOn(expected.title("pitr"));
        clickOn("#tab-story");
        assertEquals(expected.title("pitr"), desktop.find(".panel-title", Label.class).getText());
        String lost = expected.count("pitr", "lost");
        robot.clickOn(desktop.all(".sentence .figure", Hyperlink.class).stream()
                .filter(link -> link.getText().equals(lost + " orders")).findFirst()
                .orElseThrow());
        TableView<?> rows = desktop.find(".fact-diff .grid", TableView.class);
        desktop.await(() -> rows.getItems().size() == expected.number("pitr", "lost"));
        long all = expected.number("pitr", "lost") + expected.number("pitr", "never accepted");
        String of = lost + " of " + all + " rows";
        desktop.await(".fact-diff .count", Label.class, label -> label.getText().equals(of));
        clickOn("− lost  " + lost);
        desktop.await(() -> rows.getItems().size() == all);
    }

    @Test
    void seesTheDatabaseAsItWasAtThePlayhead() {
        scrollToTheLastBranches();
        clickOn(expected.title("pitr"));
        clickOn("#tab-database");
        Label title = desktop.find(".database .grid-title", Label.class);
        desktop.await(".table-list", ListView.class, list -> !list.getItems().isEmpty());
        clickOn("orders");
        for (double share : new double[] {0.4, 0.6}) {
            robot.clickOn(hand.onRuler(share));
            desktop.await(".timeline", TimelineView.class, timeline -> title.getText().startsWith(
                    "orders on " + expected.title("pitr") + " at "
                            + Hand.playhead(timeline).orElseThrow()));
        }
    }

    @Test
    void asksWhatIf() {
        desk.asked().hold();
        clickOn("#what-if");
        Slider slider = desktop.all(".knob .slider", Slider.class).getFirst();
        robot.clickOn(slider);
        Label status = desktop.find(".what-if-status", Label.class);
        desktop.await(() -> status.getText().startsWith("Measuring"));
        assertEquals(0, desk.asked().measured().size());
        desk.asked().letGo();
        desktop.await(() -> status.getText().equals("Measured"));
        assertEquals(1, desk.asked().measured().size());
    }

    @Test
    void findsCommandsPresentsAndGoesBack() {
        robot.clickOn("#theme");
        assertEquals(Theme.DARK, desktop.appearance().theme().getValue());
        clickOn("#commands");
        robot.write("present");
        clickOn("Present two branches, large");
        Node presenter = desktop.find(".presenter", Node.class);
        String first = Desktop.on(presenter::getAccessibleText);
        robot.clickOn(presenter);
        desktop.await(() -> !first.equals(presenter.getAccessibleText()));
        robot.type(KeyCode.ESCAPE);
        desktop.await(() -> desktop.stage().getScene().lookup(".presenter") == null);
        robot.clickOn("#back");
        assertTrue(desktop.model().screen().get() instanceof Screen.Library);
    }

    @Test
    void cancelsAComparisonThatTakesTooLong() throws Exception {
        desktop.close();
        desktop = Desktop.open(new FakeDesk(Mood.STUCK), 1000, 700);
        desktop.find("#compare", Node.class);
        robot.clickOn("#compare").clickOn("#compare-anyway");
        desktop.find("#cancel", Node.class);
        robot.clickOn("#cancel");
        assertTrue(desktop.model().screen().get() instanceof Screen.Library);
    }

    private String selected() {
        TableView<?> table = desktop.find(".axes-table", TableView.class);
        return ((AxisRow) table.getSelectionModel().getSelectedItem()).title();
    }
}
