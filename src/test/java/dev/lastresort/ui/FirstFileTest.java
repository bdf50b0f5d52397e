package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.FileWatch;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstFile;
import dev.lastresort.ui.library.LibraryEntry;
import dev.lastresort.ui.shell.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A window that begins with a file, as a file manager asks for it. */
class FirstFileTest {

    private final FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
    private final FakeMemory memory = new FakeMemory();
    private Desktop desktop;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void showsTheScenarioThatIsInIt() throws Exception {
        Path file = Path.of("/drills/mine.scenario.json");
        open(file);
        desktop.await(() -> desktop.model().library().entries().size() == 3);
        assertEquals(Optional.of(file), desktop.model().library().selected().get()
                .flatMap(LibraryEntry::file));
        assertEquals(List.of(file), memory.recall().recent());
    }

    @Test
    void goesOnWithAnAttemptOfTheUsersOwn() throws Exception {
        open(Path.of("/kept/own.attempt.json"));
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.Practising);
        assertEquals(List.of("find /kept/own.attempt.json", "reopen own.attempt.json"),
                desk.shelf().asked());
    }

    @Test
    void showsWhatAnAttemptOfSomebodyElseCameTo() throws Exception {
        open(Path.of("/mail/anna.attempt.json"));
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
        assertEquals(List.of("find /mail/anna.attempt.json", "compare [anna.attempt.json]"),
                desk.shelf().asked());
    }

    @Test
    void saysWhyAnAttemptCannotBeShown() throws Exception {
        open(Path.of("/mail/foreign.attempt.json"));
        desktop.await(() -> desktop.model().trouble().get().isPresent());
        assertTrue(desktop.model().screen().get() instanceof Screen.Library);
        desktop.await(() -> Sight.words().contains("no scenario called foreign is here."));
    }

    private void open(Path file) throws Exception {
        desktop = Desktop.open(new Doors(desk, desk, FileWatch.NONE, memory),
                Optional.of(new FirstFile(file)), 1000, 700);
    }
}
