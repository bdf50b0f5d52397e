package dev.lastresort.ui;

import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every screen around the comparison, for people to look at. */
@Tag("screens")
class ScreensTest {

    private static final Path OWN = Path.of("/game-day/our-own-warned-scenario.json");

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsEveryScreen(Theme theme, int width, int height) throws Exception {
        Look look = new Look(theme, width, height);
        library(look);
        problems(look);
        working(look);
        changedOnDisk(look);
    }

    private static void library(Look look) throws Exception {
        Desktop reading = look.open(new FakeDesk(Mood.READING));
        look.shoot(reading, "library-reading");
        reading.close();
        Desktop desktop = look.open(new Doors(new FakeDesk(Mood.FAILING),
                new FakeDesk(Mood.FAILING), new FakeWatch(),
                new FakeMemory()));
        desktop.find("#compare", Button.class);
        look.shoot(desktop, "library");
        Look.press(desktop, "#compare");
        look.shoot(desktop, "spoiler");
        Desktop.does(() -> desktop.model().open(OWN));
        TitledPane warnings = desktop.find("#warnings", TitledPane.class);
        look.shoot(desktop, "library-own-file");
        Desktop.does(() -> warnings.setExpanded(true));
        look.shoot(desktop, "library-warnings");
        Look.compare(desktop);
        desktop.find(".trouble", Node.class);
        look.shoot(desktop, "trouble");
        menus(look, desktop);
        desktop.close();
    }

    private static void menus(Look look, Desktop desktop) {
        for (String menu : new String[] {"text-size", "open"}) {
            MenuButton button = desktop.find("#" + menu, MenuButton.class);
            Desktop.does(button::show);
            look.shootPopup("menu-" + menu);
            Desktop.does(button::hide);
        }
        ChoiceBox<?> clock = desktop.find("#practise-clock", ChoiceBox.class);
        Desktop.does(clock::show);
        look.shootPopup("menu-clock");
        Desktop.does(clock::hide);
    }

    private static void write(Desktop desktop, String selector, String words) {
        TextField field = desktop.find(selector, TextField.class);
        Desktop.does(() -> Fields.write(field, words));
    }

    private static void problems(Look look) throws Exception {
        Desktop desktop = look.open(new FakeDesk(Mood.DONE));
        desktop.find("#compare", Button.class);
        Desktop.does(() -> desktop.model().open(Path.of("/game-day/broken-scenario.json")));
        desktop.find(".problem", Node.class);
        look.shoot(desktop, "problems");
        desktop.close();
    }

    private static void working(Look look) throws Exception {
        Desktop desktop = look.open(new FakeDesk(Mood.STUCK));
        Look.compare(desktop);
        desktop.find("#cancel", Button.class);
        desktop.await(() -> desktop.model().progress().get().fraction() > 0.5);
        look.shoot(desktop, "working");
        Look.press(desktop, "#cancel");
        desktop.close();
    }

    private static void changedOnDisk(Look look) throws Exception {
        FakeWatch watch = new FakeWatch();
        Desktop desktop = look.open(new Doors(new FakeDesk(Mood.DONE),
                new FakeDesk(Mood.DONE), watch, new FakeMemory()));
        Desktop.does(() -> desktop.model().open(OWN));
        desktop.find("#warnings", TitledPane.class);
        Look.compare(desktop);
        desktop.find(".axes-table", Node.class);
        watch.save(OWN);
        desktop.find(".notice", Node.class);
        look.shoot(desktop, "changed-on-disk");
        overlays(look, desktop);
        Desktop.does(() -> desktop.appearance().choose(
                dev.lastresort.ui.theme.TextSize.LARGE));
        look.shoot(desktop, "large-comparison");
        Desktop.does(desktop.model()::back);
        look.shoot(desktop, "large-library");
        Look.press(desktop, "#compare");
        look.shoot(desktop, "large-spoiler");
        Look.press(desktop, "#practise");
        desktop.find("#clock", Node.class);
        look.shoot(desktop, "large-room");
        desktop.close();
    }

    private static void overlays(Look look, Desktop desktop) {
        Look.press(desktop, "#commands");
        look.shoot(desktop, "palette");
        write(desktop, ".palette .text-field", "epng");
        look.shoot(desktop, "palette-found");
        write(desktop, ".palette .text-field", "qqqq");
        look.shoot(desktop, "palette-none");
        Look.type(desktop.find(".palette", Node.class), KeyCode.ESCAPE, false);
        Look.press(desktop, "#show-keys");
        look.shoot(desktop, "keys");
        Look.press(desktop, "#help-words");
        look.shoot(desktop, "words");
        write(desktop, "#words-find", "redo");
        look.shoot(desktop, "words-found");
        write(desktop, "#words-find", "qqqq");
        look.shoot(desktop, "words-none");
        Look.press(desktop, "#help-attempt-format");
        look.shoot(desktop, "attempt-page");
        Look.press(desktop, "#help-scenario-format");
        look.shoot(desktop, "format-page");
        desktop.does(".page-headings", javafx.scene.control.ListView.class,
                list -> list.getSelectionModel().select(9));
        look.shoot(desktop, "format-page-part");
        Look.press(desktop, "#keys-close");
        Look.type(desktop.find(".shell", Node.class), KeyCode.F5, false);
        look.shoot(desktop, "presenter");
        Look.type(desktop.find(".presenter", Node.class), KeyCode.ESCAPE, false);
    }
}
