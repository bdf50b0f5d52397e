package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.desk.Background;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryModelTest {

    private final LibraryModel model = new LibraryModel(
            new FakeDesk(FakeDesk.Mood.DONE),
            new Background(Runnable::run, Runnable::run), _ -> { });

    @Test
    void selectsTheFirstBundledScenario() {
        model.readBundled();
        assertEquals(List.of("The dropped orders_archive", "The price that changed its unit"),
                model.entries().stream().map(LibraryEntry::title).toList());
        assertEquals(model.entries().getFirst(), model.selected().get().orElseThrow());
    }

    @Test
    void showsABrokenFileWithItsProblems() {
        model.open(Path.of("broken.json"));
        LibraryEntry.Unreadable entry =
                assertInstanceOf(LibraryEntry.Unreadable.class,
                        model.selected().get().orElseThrow());
        assertEquals("3 problems", entry.subtitle());
    }

    @Test
    void aFileOpenedAgainTakesItsOldPlace() {
        model.open(Path.of("broken.json"));
        model.open(Path.of("broken.json"));
        assertEquals(1, model.entries().size());
    }

    @Test
    void theLastOpenedOfManyIsSelected() {
        model.readBundled();
        model.open(Path.of("mine.json"));
        assertEquals(model.entries().getLast(), model.selected().get().orElseThrow());
    }
}
