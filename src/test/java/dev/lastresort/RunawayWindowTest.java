package dev.lastresort;

import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.trial.Hostile;
import dev.lastresort.session.trial.Trials;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.shell.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose SQL does not end is told as broken, and the window goes on. */
@Tag("slow")
class RunawayWindowTest {

    @TempDir
    private Path folder;
    private Trials trials;
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        trials = Hostile.trials(2);
        SessionDesk desk = new SessionDesk(trials, new ScenarioEngines());
        desktop = Desktop.open(desk, new KeptRooms(
                desk, Path.of("target", "attempts-of-tests", "RunawayWindowTest")), 1000, 700);
    }

    @AfterEach
    void close() {
        desktop.close();
        trials.close();
    }

    @Test
    void aFileThatDoesNotEndIsToldAndAnotherIsComparedAfterIt() throws Exception {
        compare(Files.writeString(folder.resolve("endless.json"), Hostile.text(
                "\"SELECT id, discount FROM customers\"",
                "\"SELECT id, " + Hostile.ENDLESS + " AS discount FROM customers\"")));
        desktop.find(".problem", Node.class);

        compare(Files.writeString(folder.resolve("honest.json"), Hostile.text("", "")));
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
    }

    private void compare(Path file) {
        Desktop.on(() -> {
            desktop.model().open(file);
            return true;
        });
        desktop.await(() -> desktop.model().library().selected().get()
                .flatMap(entry -> entry.file()).filter(file::equals).isPresent());
        desktop.compare();
    }
}
