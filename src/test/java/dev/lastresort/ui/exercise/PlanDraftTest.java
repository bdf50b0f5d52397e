package dev.lastresort.ui.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.app.DraftFiles;
import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.session.importing.MigrationImport;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.FakeMemory;
import dev.lastresort.ui.FakeWatch;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstExercise;
import dev.lastresort.ui.desk.CohortFolders;
import dev.lastresort.ui.desk.DraftBook;
import dev.lastresort.ui.desk.GameDay;
import dev.lastresort.ui.shell.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed in an exercise's form and not saved, when its window is closed. */
class PlanDraftTest {

    private static final String KEPT = "changes of exercises that are in no file";

    private final SessionDesk desk = new SessionDesk();
    private Path file;
    private Desktop desktop;

    @TempDir
    private Path folder;

    /** @param first whether it begins with the exercise */
    private void open(DraftBook book, boolean first) throws Exception {
        file = folder.resolve("drill.exercise.json");
        if (!Files.exists(file)) {
            Files.write(file, ExerciseDocument.of(ExerciseDraft.of(
                    desk.bundled().getFirst().scenario())).bytes());
        }
        desktop = Desktop.open(new Doors(desk, new FakeDesk(Mood.DONE), new FakeWatch(),
                new FakeMemory(), book, MigrationImport.NONE, CohortFolders.NONE,
                GameDay.NONE),
                Optional.of(new FirstExercise(file.toString(), false))
                        .filter(_ -> first),
                1000, 700);
    }

    private String written() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DraftBook book() {
        return new DraftFiles(folder.resolve("drafts"));
    }

    private void change() {
        TextInputControl title = desktop.find("#plan-title", TextInputControl.class);
        Desktop.does(() -> title.setText("Tuesday"));
        assertEquals("Tuesday", title.getText());
    }

    /** Whether the window wants to stay. */
    private boolean staysOpen() {
        return Desktop.on(() -> {
            Window window = desktop.stage();
            WindowEvent wish = new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST);
            desktop.stage().getOnCloseRequest().handle(wish);
            return wish.isConsumed();
        });
    }

    private String title() {
        return desktop.find("#plan-title", TextInputControl.class).getText();
    }

    @Test
    void isThereWhenTheNextWindowOpens() throws Exception {
        open(book(), true);
        change();
        assertFalse(staysOpen());
        desktop.close();
        open(book(), false);
        ButtonBase goOn = desktop.find("#left-exercise-action", ButtonBase.class);
        Desktop.does(goOn::fire);
        assertEquals("Tuesday", title());
        // what is taken back is no change any more
        ButtonBase undo = desktop.find("#plan-undo", ButtonBase.class);
        Desktop.does(undo::fire);
        assertFalse(staysOpen());
        desktop.close();
        open(book(), false);
        assertEquals(Map.of(), book().recall(KEPT));
        desktop.close();
    }

    @Test
    void isNoDraftAnyMoreOnceItIsSaved() throws Exception {
        open(book(), true);
        change();
        ButtonBase save = desktop.find("#plan-save", ButtonBase.class);
        Desktop.does(save::fire);
        desktop.await(() -> written().contains("Tuesday"));
        assertFalse(staysOpen());
        desktop.close();
        assertEquals(Map.of(), book().recall(KEPT));
    }

    /** Then it would be lost, and somebody is told once. */
    @Test
    void holdsTheWindowOnceWhereItCannotBeKept() throws Exception {
        open(DraftBook.NONE, true);
        change();
        assertTrue(staysOpen());
        assertFalse(staysOpen());
        desktop.close();
    }

    @Test
    void isOfferedInTheLibraryUntilItIsWantedLater() throws Exception {
        open(book(), true);
        change();
        Desktop.does(() -> desktop.model().back());
        ButtonBase later = desktop.find("#left-exercise-later", ButtonBase.class);
        Desktop.does(later::fire);
        assertTrue(Desktop
                .on(() -> desktop.stage().getScene().lookup("#left-exercise-later") == null));
        assertTrue(desktop.model().screen().get() instanceof Screen.Library);
        desktop.close();
    }
}
