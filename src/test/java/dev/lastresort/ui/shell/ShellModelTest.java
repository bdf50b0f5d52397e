package dev.lastresort.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.FakeMemory;
import dev.lastresort.ui.FakeWatch;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Recollection;
import dev.lastresort.ui.desk.Remembered;
import dev.lastresort.ui.library.LibraryEntry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ShellModelTest {

    private static final Path FILE = Path.of("mine.json");

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final FakeWatch files = new FakeWatch();
    private final FakeMemory memory = new FakeMemory();

    @Test
    void aFinishedComparisonIsShown() {
        ShellModel model = model(Mood.DONE);
        model.compare(card());
        assertInstanceOf(Screen.Working.class, model.screen().get());
        runLater();
        assertInstanceOf(Screen.ComparisonPage.class, model.screen().get());
    }

    @Test
    void whatComesOfCancelledWorkIsIgnored() {
        ShellModel model = model(Mood.DONE);
        model.compare(card());
        model.back();
        runLater();
        assertInstanceOf(Screen.Library.class, model.screen().get());
    }

    @Test
    void aFailureLeadsBackAndSaysWhy() {
        ShellModel model = model(Mood.FAILING);
        model.compare(card());
        runLater();
        assertInstanceOf(Screen.Library.class, model.screen().get());
        assertTrue(model.trouble().get().orElseThrow().contains("out of memory"));
        model.dismissTrouble();
        assertTrue(model.trouble().get().isEmpty());
    }

    @Test
    void progressIsToldOnTheWay() {
        ShellModel model = model(Mood.DONE);
        // The library fills its list of attempts first.
        runLater();
        model.compare(card());
        later.remove().run();
        later.remove().run();
        assertEquals("Replaying the day on the trunk", model.progress().get().stage());
    }

    @Test
    void aComparisonOfAFileThatWasSavedSinceSaysSoAndRunsItAnew() {
        ShellModel model = model(Mood.DONE);
        model.open(FILE);
        runLater();
        model.compare(((LibraryEntry.Ready) model.library().entries().getFirst()).card());
        runLater();
        assertTrue(model.newer().get().isEmpty());
        files.save(FILE);
        runLater();
        assertTrue(model.newer().get().isPresent());
        model.takeNewer();
        assertInstanceOf(Screen.Working.class, model.screen().get());
        assertTrue(model.newer().get().isEmpty());
    }

    @Test
    void aBundledScenarioIsNotTakenForAFileThatWasSaved() {
        ShellModel model = model(Mood.DONE);
        model.open(FILE);
        runLater();
        model.compare(card());
        runLater();
        files.save(FILE);
        runLater();
        assertTrue(model.newer().get().isEmpty());
    }

    @Test
    void theFileOpenedLastIsTheFirstOfTheRecentOnes() {
        ShellModel model = model(Mood.DONE);
        model.open(Path.of("one.json"));
        model.open(Path.of("two.json"));
        model.open(Path.of("one.json"));
        assertEquals(List.of("one.json", "two.json"), memory.recall().recent().stream()
                .map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void aFileThatIsGoneSinceIsNotOpenedAgain() {
        memory.keep(Remembered.NOTHING.withOpened(Path.of("/no/such/file.json")));
        ShellModel model = model(Mood.DONE);
        model.start();
        runLater();
        assertEquals(2, model.library().entries().size());
    }

    @Test
    void aFileThatIsRemovedIsNotOfferedAgain() {
        ShellModel model = model(Mood.DONE);
        model.open(FILE);
        runLater();
        model.remove(model.library().entries().getFirst());
        assertEquals(List.of(), memory.recall().recent());
        assertTrue(model.library().selected().get().isEmpty());
    }

    @Test
    void aMemoryThatCannotBeWrittenIsToldOnce() {
        memory.fail("the disk is full");
        ShellModel model = model(Mood.DONE);
        model.start();
        model.open(Path.of("one.json"));
        assertEquals("the disk is full", model.trouble().get().orElseThrow());
        model.open(Path.of("two.json"));
        assertTrue(model.trouble().get().isEmpty());
    }

    private ShellModel model(Mood mood) {
        FakeDesk desk = new FakeDesk(mood);
        return new ShellModel(desk, desk, files, new Background(later::add, later::add),
                new Recollection(memory));
    }

    private static ScenarioCard card() {
        return new FakeDesk(Mood.DONE).bundled().getFirst();
    }

    private void runLater() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
