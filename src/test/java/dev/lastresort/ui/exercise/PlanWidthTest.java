package dev.lastresort.ui.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.FakeMemory;
import dev.lastresort.ui.FakeWatch;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstExercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of an exercise with problems in the smallest window that there can be. */
class PlanWidthTest {

    private static final double ENOUGH = 100;

    @TempDir
    private Path folder;

    @Test
    void everyFieldOfEveryPageKeepsRoomForWhatStandsInIt() throws Exception {
        SessionDesk desk = new SessionDesk();
        var scenario = desk.bundled().getFirst().scenario();
        Path file = Files.write(folder.resolve("drill.exercise.json"),
                ExerciseDocument.of(ExerciseDraft.of(scenario))
                        .with("/scenarios/0/pressure", "very").bytes());
        Desktop desktop = Desktop.open(new Doors(desk, new FakeDesk(Mood.DONE), new FakeWatch(),
                new FakeMemory()), Optional.of(new FirstExercise(file.toString(), false)),
                980, 640);
        desktop.await(() -> desktop.stage().getScene().lookup("#plan-problems") != null);
        ListView<?> pages = desktop.find("#plan-sections", ListView.class);
        for (int page = 0; page < pages.getItems().size(); page++) {
            int now = page;
            Desktop.does(() -> pages.getSelectionModel().select(now));
            Desktop.does(() -> desktop.stage().getScene().getRoot().layout());
            assertEquals(List.of(), Desktop.on(() -> narrow(desktop.stage().getScene()
                    .lookup("#plan-page"))), "page " + page);
        }
        desktop.close();
    }

    private static List<String> narrow(Node page) {
        Bounds seen = page.localToScene(page.getLayoutBounds());
        return ((ScrollPane) page).getContent().lookupAll(".text-input").stream()
                .filter(field -> field instanceof TextField || field instanceof TextArea)
                .map(TextInputControl.class::cast)
                .filter(field -> field.getWidth() < ENOUGH
                        || field.localToScene(field.getLayoutBounds()).getMaxX() > seen.getMaxX())
                .map(field -> field.getId() + " is " + field.getWidth() + " wide")
                .toList();
    }

    @Test
    void aTextIsSeenWholeAtWhateverWidth() throws Exception {
        SessionDesk desk = new SessionDesk();
        Path file = Files.write(folder.resolve("drill.exercise.json"),
                ExerciseDocument.of(ExerciseDraft.of(desk.bundled().getFirst().scenario()))
                        .with("/scenarios/0/readAloud/0", "word ".repeat(90)).bytes());
        Desktop desktop = Desktop.open(new Doors(desk, new FakeDesk(Mood.DONE), new FakeWatch(),
                new FakeMemory()), Optional.of(new FirstExercise(file.toString(), false)),
                980, 640);
        ListView<?> pages = desktop.find("#plan-sections", ListView.class);
        Desktop.does(() -> pages.getSelectionModel().select(2));
        TextArea area = desktop.find("#plan-scenarios-0-readAloud-0", TextArea.class);
        desktop.await(() -> area.getWidth() > ENOUGH && area.lookup(".content") != null
                && area.lookup(".content").getLayoutBounds().getHeight()
                        <= area.getHeight());
        assertTrue(area.getPrefRowCount() > 3, () -> "rows: " + area.getPrefRowCount());
        desktop.close();
    }
}
