package dev.lastresort.ui;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The keys of a window, for whoever has no mouse. */
public final class Keyboard {

    private static final int MOST_TABS = 80;
    private static final int BETWEEN_LETTERS_MILLIS = 1;

    private final FxRobot robot = new FxRobot();
    private final Desktop desktop;

    public Keyboard(Desktop desktop) {
        this.desktop = desktop;
    }

    /** Presses them together. */
    public void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void write(String text) {
        robot.write(text, BETWEEN_LETTERS_MILLIS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Goes on with Tab until the focus is on the node of that name. */
    public void tabTo(String id) {
        tabTo(node -> id.equals(node.getId()));
    }

    public void tabTo(Predicate<Node> wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (focused().filter(wanted).isPresent()) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead there, but to " + focused());
    }

    public Optional<Node> focused() {
        return Desktop.on(() -> Optional.ofNullable(desktop.stage().getScene().getFocusOwner()));
    }
}
