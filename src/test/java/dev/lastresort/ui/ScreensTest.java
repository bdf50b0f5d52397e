package dev.lastresort.ui;

import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every screen and state, for people to look at. */
@Tag("screens")
class ScreensTest {

    private static final Path TO = Path.of("target", "screens");

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1000,700", "LIGHT,1600,1000", "DARK,1600,1000"})
    void showsEveryScreen(Theme theme, int width, int height) throws Exception {
        String look = theme.name().toLowerCase() + "-" + width;
        library(theme, width, height, look);
        working(theme, width, height, look);
        comparison(theme, width, height, look);
    }

    private void library(Theme theme, int width, int height, String look) throws Exception {
        Desktop desktop = open(Mood.FAILING, theme, width, height);
        desktop.find("#compare", Button.class);
        shoot(desktop, "library", look);
        Desktop.on(() -> {
            desktop.model().open(Path.of("/game-day/broken-scenario.json"));
            return true;
        });
        desktop.find(".problem", Node.class);
        shoot(desktop, "problems", look);
        select(desktop, 0);
        Desktop.on(() -> {
            desktop.model().compare(new FakeDesk(Mood.DONE).bundled().getFirst());
            return true;
        });
        desktop.find(".trouble", Node.class);
        shoot(desktop, "failed", look);
        desktop.close();
    }

    private void working(Theme theme, int width, int height, String look) throws Exception {
        Desktop desktop = open(Mood.STUCK, theme, width, height);
        press(desktop, "#compare");
        desktop.find("#cancel", Button.class);
        desktop.await(() -> desktop.model().progress().get().done() > 0.5);
        shoot(desktop, "working", look);
        press(desktop, "#cancel");
        desktop.close();
    }

    private void comparison(Theme theme, int width, int height, String look) throws Exception {
        Desktop desktop = open(Mood.DONE, theme, width, height);
        press(desktop, "#compare");
        desktop.find(".axes-table", Node.class);
        shoot(desktop, "comparison", look);
        List<String> names =
                SampleComparison.create().compared().stream().map(b -> b.name()).toList();
        for (String branch : List.of("pitr", "side-restore", "compensating-script")) {
            Desktop.on(() -> {
                desktop.find(".axes-table", TableView.class).getSelectionModel()
                        .select(names.indexOf(branch));
                return true;
            });
            shoot(desktop, "comparison-" + branch, look);
        }
        if (width < 1320) {
            Desktop.on(() -> {
                desktop.find("#tab-story", ToggleButton.class).fire();
                return true;
            });
            shoot(desktop, "comparison-story", look);
        }
        for (int i = 0; i < 5; i++) {
            key(desktop, KeyCode.MINUS);
        }
        shoot(desktop, "comparison-day", look);
        key(desktop, KeyCode.DIGIT0);
        for (int i = 0; i < 9; i++) {
            key(desktop, KeyCode.PLUS);
        }
        shoot(desktop, "comparison-close", look);
        desktop.close();
    }

    private static Desktop open(Mood mood, Theme theme, int width, int height) throws Exception {
        Desktop desktop = Desktop.open(new FakeDesk(mood), width, height);
        Desktop.on(() -> {
            desktop.appearance().choose(theme);
            return true;
        });
        return desktop;
    }

    private static void select(Desktop desktop, int index) {
        Desktop.on(() -> {
            desktop.find("#scenarios", ListView.class).getSelectionModel().select(index);
            return true;
        });
    }

    private static void press(Desktop desktop, String selector) {
        Button button = desktop.find(selector, Button.class);
        Desktop.on(() -> {
            button.fire();
            return true;
        });
    }

    private static void key(Desktop desktop, KeyCode code) {
        Node timeline = desktop.find(".timeline", Node.class);
        Desktop.on(() -> {
            timeline.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }

    private static void shoot(Desktop desktop, String name, String look) {
        desktop.picture(TO.resolve(name + "-" + look + ".png"));
    }
}
