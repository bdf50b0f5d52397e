package dev.lastresort.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import org.testfx.util.WaitForAsyncUtils;

/** The keys of a window, for whoever has no mouse. */
public final class Keyboard {

    private static final int MOST_TABS = 80;
    /** Enough for what a key brings up to be laid out; TestFX's own waits five times as long. */
    private static final int PULSES = 1;

    private final Desktop desktop;

    public Keyboard(Desktop desktop) {
        this.desktop = desktop;
    }

    /** Presses them together. */
    public void press(KeyCode... keys) {
        Desktop.on(() -> {
            Robot robot = new Robot();
            List.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(PULSES);
    }

    /** The letters, wherever they are on a keyboard. */
    public void write(String text) {
        Desktop.on(() -> {
            text.chars().forEach(letter -> desktop.stage().getScene().getFocusOwner().fireEvent(
                    new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(letter), "",
                            KeyCode.UNDEFINED, false, false, false, false)));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(PULSES);
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
