package dev.lastresort.ui;

import dev.lastresort.session.FileWatch;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/** A window to take pictures of: its theme, its size, and the folder for its pictures. */
public record Look(Theme theme, int width, int height) {

    /** Both themes in both sizes. */
    static final List<Look> ALL = List.of(
            new Look(Theme.LIGHT, 1000, 700), new Look(Theme.DARK, 1000, 700),
            new Look(Theme.DARK, 1600, 1000), new Look(Theme.LIGHT, 1600, 1000));

    private static final Path TO = Path.of("target", "screens");

    /** Narrower ones show the words behind a tab of their own. */
    boolean wide() {
        return width >= 1320;
    }

    Desktop open(FakeDesk desk) throws TimeoutException {
        return open(new Doors(desk, desk, FileWatch.NONE, WindowMemory.NONE));
    }

    Desktop open(Doors doors) throws TimeoutException {
        Desktop desktop = Desktop.open(doors, width, height);
        Desktop.does(() -> desktop.appearance().choose(theme));
        return desktop;
    }

    /** Opens it at the comparison of the first scenario. */
    Desktop compare(FakeDesk desk) throws TimeoutException {
        Desktop desktop = open(desk);
        compare(desktop);
        desktop.find(".axes-table", Node.class);
        return desktop;
    }

    void shoot(Desktop desktop, String name) {
        shoot(desktop, name, 40);
    }

    /** @param millis how long the window may take to look something up */
    void shoot(Desktop desktop, String name, int millis) {
        for (int waited = 0; waited < millis; waited += 20) {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.sleep(20, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        desktop.picture(file(name));
    }

    /**
     * One open window, which need not be large, in every look.
     *
     * @param millis how long the window may take to look something up
     */
    public static void shootAll(Desktop desktop, String name, int millis) {
        for (Look look : ALL) {
            Desktop.does(() -> desktop.appearance().choose(look.theme));
            for (int waited = 0; waited < millis; waited += 20) {
                WaitForAsyncUtils.waitForFxEvents();
                WaitForAsyncUtils.sleep(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
            desktop.picture(look.width, look.height, look.file(name));
        }
    }

    /** What hangs open above the window, such as a menu or a list of choices. */
    void shootPopup(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Scene popup = Desktop.on(() -> Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance).map(Window::getScene).findFirst()
                .orElseThrow());
        Desktop.picture(popup, file(name));
    }

    private Path file(String name) {
        return TO.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width
                + ".png");
    }

    static void press(Desktop desktop, String selector) {
        ButtonBase button = desktop.find(selector, ButtonBase.class);
        Desktop.does(button::fire);
    }

    /** Compares the scenario that is shown, though nobody has practised it. */
    static void compare(Desktop desktop) {
        desktop.compare();
    }

    /** Types it while the timeline has the focus. */
    static void key(Desktop desktop, KeyCode code) {
        Node timeline = desktop.find(".timeline", Node.class);
        type(timeline, code, false);
    }

    /** Types it as if the node had the focus. */
    public static void type(Node node, KeyCode code, boolean control) {
        Desktop.does(() -> node.fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
    }
}
