package dev.lastresort.ui.team;

import dev.lastresort.session.FileWatch;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.shell.Screen;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session of the first mission from its briefing to what it came to, for people to look at. */
@Tag("screens")
class SessionScreensTest {

    private static final Path TO = Path.of("target", "screens");

    private Desktop desktop;
    private String suffix = "";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,720", "DARK,1920,1080", "DARK,1280,720", "LIGHT,1920,1080"})
    void showsASession(Theme theme, int width, int height) throws Exception {
        suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(new Doors(desk, new KeptRooms(desk, folder), FileWatch.NONE,
                WindowMemory.NONE), width, height);
        Desktop.does(() -> desktop.appearance().choose(theme));
        // the first click chooses the scenario, the second opens the room and this window
        press("#run-team");
        desktop.await(() -> facilitators() == 1);
        Stage beside = Desktop.on(SessionScreensTest::facilitator);
        Desktop.does(() -> {
            beside.setWidth(width);
            beside.setHeight(height);
        });
        shoot("session-briefing", beside);
        desktop.picture(TO.resolve("session-room-covered" + suffix));
        fire(beside, "#session-play");
        type(beside, "1");
        type(beside, "5");
        key(beside, KeyCode.F5);
        TextField note = (TextField) beside.getScene().lookup("#session-note");
        Desktop.does(() -> {
            note.setText("The database seat asks who else reads the archive");
            note.fireEvent(new ActionEvent());
            ((ButtonBase) beside.getScene().lookup("#tick-0")).fire();
        });
        desktop.await(() -> beside.getScene().lookup("#written") instanceof Parent all
                && all.getChildrenUnmodifiable().size() == 2);
        desktop.await(() -> beside.getScene().lookup("#behind").lookupAll(".row").size() > 4);
        shoot("session-playing", beside);
        desktop.picture(TO.resolve("session-room" + suffix));
        key(beside, KeyCode.F9);
        desktop.await(() -> !beside.getScene().lookup("#session-show").isDisabled());
        shoot("session-stopped", beside);
        desktop.picture(TO.resolve("session-room-stopped" + suffix));
        key(beside, KeyCode.F8);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
        desktop.picture(TO.resolve("session-shown" + suffix));
        desktop.close();
    }

    private static long facilitators() {
        return Window.getWindows().stream().filter(SessionScreensTest::isFacilitator).count();
    }

    private static Stage facilitator() {
        return (Stage) Window.getWindows().stream().filter(SessionScreensTest::isFacilitator)
                .findFirst().orElseThrow();
    }

    private static boolean isFacilitator(Window window) {
        return window instanceof Stage stage && stage.getTitle() != null
                && stage.getTitle().startsWith("Facilitator");
    }

    private void shoot(String name, Stage stage) {
        Desktop.picture(stage.getScene(), TO.resolve(name + suffix));
    }

    private void press(String id) {
        fireNow(desktop.find(id, ButtonBase.class));
    }

    private static void fire(Stage stage, String id) {
        fireNow((ButtonBase) stage.getScene().lookup(id));
    }

    private static void fireNow(ButtonBase button) {
        Desktop.does(button::fire);
    }

    private static void key(Stage stage, KeyCode code) {
        Desktop.does(() -> stage.getScene().getRoot().fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static void type(Stage stage, String letter) {
        Desktop.does(() -> stage.getScene().getRoot().fireEvent(new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false,
                false)));
    }
}
