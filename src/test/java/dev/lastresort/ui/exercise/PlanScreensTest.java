package dev.lastresort.ui.exercise;

import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstExercise;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of an exercise, for people to look at. */
@Tag("screens")
class PlanScreensTest {

    private static final Path TO = Path.of("target", "screens");

    private Desktop desktop;
    private String suffix = "";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,720", "DARK,1920,1080", "DARK,1280,720", "LIGHT,1920,1080"})
    void showsEveryPage(Theme theme, int width, int height) throws Exception {
        suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
        SessionDesk desk = new SessionDesk();
        Path sheet = Files.writeString(folder.resolve("list.csv"),
                "When,Event,What,Who,Player\n10 min after the page,message,The phones ring,"
                        + "Support,commander\nkey 1,question,متى تعود الخدمة؟,مدير المبيعات,"
                        + "business\nkey 2,false information,備份無法讀取,走廊,nobody\n");
        var cards = desk.bundled();
        Path file = folder.resolve("monday-drill.exercise.json");
        Files.write(file, ExerciseDocument.of(ExerciseDraft.of("monday-drill",
                List.of(cards.get(0).scenario(), cards.get(1).scenario()),
                List.of(cards.get(0).scenario().id(), cards.get(1).scenario().id()))).bytes());
        desktop = Desktop.open(new Doors(desk, new KeptRooms(desk, folder), FileWatch.NONE,
                WindowMemory.NONE), new FileChoice() {
                    @Override
                    public Optional<Path> scenarioFile() {
                        return Optional.of(file);
                    }

                    @Override
                    public Optional<Path> saveAs(String suggestion) {
                        return Optional.of(folder.resolve(suggestion));
                    }

                    @Override
                    public Optional<Path> sheetFile() {
                        return Optional.of(sheet);
                    }
                }, Optional.of(new FirstExercise(file.toString(), false)), width, height);
        Desktop.does(() -> desktop.appearance().choose(theme));
        desktop.find("#plan-title", TextInputControl.class);
        desktop.await("#plan-run", ButtonBase.class, button -> !button.isDisabled());
        shoot("plan-session");
        for (int page = 1; page < 5; page++) {
            section(page);
            shoot("plan-" + List.of("", "seats", "times", "injects", "expected").get(page));
        }
        section(3);
        press("#plan-scenarios-0-injects-1");
        shoot("plan-inject");
        press("#plan-sheet");
        desktop.find("#sheet-column-0", javafx.scene.Node.class);
        shoot("plan-sheet-unmapped");
        press("#sheet-cancel");
        press("#plan-scenarios-0-injects-2");
        type("#plan-scenarios-0-injects-2-key", "11");
        type("#plan-scenarios-0-injects-2-message-text", "重要：資料庫無法使用 — "
                + "資料庫無法使用，".repeat(30));
        section(2);
        type("#plan-scenarios-0-timeBox-play", "soon");
        type("#plan-scenarios-0-pressure", "very");
        desktop.await("#plan-problems", ListView.class, list -> list.getItems().size() > 1);
        shoot("plan-wrong");
        desktop.close();
    }

    private void section(int place) {
        desktop.does("#plan-sections", ListView.class,
                list -> list.getSelectionModel().select(place));
    }

    private void press(String id) {
        ButtonBase button = desktop.find(id, ButtonBase.class);
        Desktop.does(button::fire);
    }

    private void type(String id, String text) {
        TextInputControl field = desktop.find(id, TextInputControl.class);
        Desktop.does(() -> field.setText(text));
    }

    private void shoot(String name) {
        desktop.picture(TO.resolve(name + suffix));
    }
}
