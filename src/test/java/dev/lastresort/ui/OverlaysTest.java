package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Whatever lies over the window keeps the focus until it is left by its own key. */
class OverlaysTest {

    private final FxRobot robot = new FxRobot();
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        desktop.compare();
        desktop.find(".axes-table", Node.class);
        Node timeline = desktop.find(".timeline", Node.class);
        Desktop.on(() -> {
            timeline.requestFocus();
            return true;
        });
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private Node shown(String selector) {
        return Desktop.on(() -> desktop.stage().getScene().lookup(selector));
    }

    private boolean focusWithin(String selector) {
        return Desktop.on(() -> {
            Node at = desktop.stage().getScene().getFocusOwner();
            while (at != null && !at.getStyleClass().contains(selector.substring(1))) {
                at = at.getParent();
            }
            return at != null;
        });
    }

    @Test
    void tabNeverLeavesAnOverlayAndEscapeAlwaysDoes() {
        record Over(KeyCode[] keys, String selector) {}

        for (Over over : List.of(new Over(new KeyCode[] {KeyCode.F1}, ".help"),
                new Over(new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P}, ".palette"),
                new Over(new KeyCode[] {KeyCode.F5}, ".presenter"))) {
            robot.push(over.keys());
            assertNotNull(shown(over.selector()), over.selector());
            for (int i = 0; i < 5; i++) {
                robot.push(KeyCode.TAB);
                assertTrue(focusWithin(over.selector()), over.selector() + " after Tab " + i);
            }
            robot.push(KeyCode.ESCAPE);
            assertNull(shown(over.selector()), over.selector());
            assertTrue(focusWithin(".timeline"), "the focus is back after " + over.selector());
        }
        assertFalse(Desktop.on(() -> desktop.stage().isFullScreen()));
    }

    @Test
    void oneOverlayTakesThePlaceOfAnother() {
        robot.push(KeyCode.F1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertNull(shown(".help"));
        assertNotNull(shown(".palette"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(null, shown(".palette"));
    }
}
