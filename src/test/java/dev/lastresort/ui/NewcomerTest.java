package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.shell.Screen;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The first minutes of somebody who has never seen the window. */
class NewcomerTest {

    private final FxRobot robot = new FxRobot();
    private Desktop desktop;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void choosesAScenarioComparesSelectsABranchAndZooms() throws Exception {
        desktop = Desktop.open(new FakeDesk(Mood.DONE), 1000, 700);
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        desktop.await(() -> list.getItems().size() == 2);
        robot.clickOn("The price that changed its unit");
        desktop.await(() -> list.getSelectionModel().getSelectedIndex() == 1);
        robot.clickOn("#compare");
        TableView<?> table = desktop.find(".axes-table", TableView.class);
        robot.clickOn("Compensating script");
        assertEquals(2, table.getSelectionModel().getSelectedIndex());
        robot.clickOn("#tab-story");
        assertEquals("Compensating script", desktop.find(".panel-title", Label.class).getText());
        zooms();
        robot.clickOn("#back");
        assertTrue(desktop.model().screen().get() instanceof Screen.Library);
    }

    private void zooms() {
        Node timeline = desktop.find(".timeline", Node.class);
        String before = ruler();
        wheelWithControl(timeline);
        assertTrue(!before.equals(ruler()), "Ctrl and wheel zoom");
        String zoomed = ruler();
        robot.clickOn(timeline).type(KeyCode.MINUS);
        assertTrue(!zoomed.equals(ruler()), "minus zooms out");
        robot.type(KeyCode.DIGIT0);
        assertEquals(before, ruler());
    }

    /** Made by hand: the headless robot's wheel does not know which keys are down. */
    private static void wheelWithControl(Node timeline) {
        Desktop.on(() -> {
            timeline.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 500, 60, 500, 60, false, true,
                    false, false,
                    false, false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            return true;
        });
    }

    /**
     * What the ruler looks like, as far as it can be told without looking: the range in the
     * accessible help.
     */
    private String ruler() {
        return Desktop.on(() -> desktop.find(".timeline", Node.class).getAccessibleHelp());
    }

    @Test
    void cancelsAComparisonThatTakesTooLong() throws Exception {
        desktop = Desktop.open(new FakeDesk(Mood.STUCK), 1000, 700);
        desktop.find("#compare", Node.class);
        robot.clickOn("#compare");
        desktop.find("#cancel", Node.class);
        robot.clickOn("#cancel");
        assertTrue(desktop.model().screen().get() instanceof Screen.Library);
    }
}
