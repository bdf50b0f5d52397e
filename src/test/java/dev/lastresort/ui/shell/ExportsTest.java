package dev.lastresort.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.FileChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a person asked for. */
class ExportsTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();

    @Test
    void theFileIsAskedForBeforeAnythingIsMadeAndTheTextIsMadeInTheBackground()
            throws IOException {
        exports(Optional.of(folder.resolve("a.csv"))).text("a.csv", () -> {
            told.add("made");
            return "text";
        });
        assertEquals(List.of("asked for a.csv"), told);
        later.pop().run();
        assertEquals(List.of("asked for a.csv", "made"), told);
        assertEquals("text", Files.readString(folder.resolve("a.csv")));
    }

    @Test
    void aPictureIsPaintedOnceThereIsAFileAndEncodedInTheBackground() {
        exports(Optional.of(folder.resolve("a.png"))).bytes("a.png", () -> {
            told.add("painted");
            return () -> {
                told.add("encoded");
                return new byte[3];
            };
        });
        assertEquals(List.of("asked for a.png", "painted"), told);
        later.pop().run();
        assertEquals("encoded", told.getLast());
    }

    @Test
    void nothingIsMadeForWhoeverWouldRatherNot() {
        exports(Optional.empty()).bytes("a.png", () -> {
            throw new AssertionError("painted for nobody");
        });
        assertTrue(later.isEmpty());
    }

    @Test
    void whatGoesWrongIsTold() {
        exports(Optional.of(folder.resolve("missing").resolve("a.csv"))).text("a.csv", () -> "x");
        later.pop().run();
        assertTrue(told.getLast().contains("cannot be written"), told.getLast());
    }

    private Exports exports(Optional<Path> choice) {
        return new Exports(new FileChoice() {
            @Override
            public Optional<Path> scenarioFile() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> saveAs(String suggestion) {
                told.add("asked for " + suggestion);
                return choice;
            }
        }, new Background(later::add, Runnable::run), told::add);
    }
}
