package dev.lastresort.session.attempt.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are the truth, whatever the index says. */
class HistoryIndexTest {

    @TempDir
    Path folder;

    private PracticeHistory first;

    @BeforeEach
    void attemptsOfEveryVersion() throws IOException {
        Shelf.ofEveryVersion(folder);
        first = new HistoryIndex(folder).read();
    }

    private Path index() {
        return folder.resolve(HistoryIndex.NAME);
    }

    @Test
    void theNewestStandsFirstAndOlderRulesAreTold() {
        assertEquals(List.of("starter-20260303-101500-000.attempt.json",
                "starter-20260302-101500-000.attempt.json",
                "starter-20260301-101500-000.attempt.json"),
                first.entries().stream().map(HistoryEntry::file).toList());
        assertEquals(List.of(false, true, true),
                first.entries().stream().map(HistoryEntry::ofOlderRules).toList());
        assertEquals(first.entries(), first.at("starter"));
    }

    @Test
    void withoutAnIndexOrWithADamagedOneTheHistoryIsTheSame() throws IOException {
        assertTrue(Files.exists(index()));
        assertEquals(first, new HistoryIndex(folder).read());
        String sound = Files.readString(index());
        for (String damaged : List.of("", "{", "[]", "null", "{\"version\":1}",
                "{\"version\":1,\"rules\":3,\"rows\":[null]}",
                "{\"version\":1,\"rules\":3,\"rows\":[{\"file\":\"x\"}]}",
                sound.substring(0, sound.length() / 2),
                sound.replace("\"version\":1", "\"version\":7"))) {
            Files.writeString(index(), damaged);
            assertEquals(first, new HistoryIndex(folder).read(), damaged);
        }
        Files.delete(index());
        assertEquals(first, new HistoryIndex(folder).read());
        Files.delete(index());
        Files.createDirectory(index());
        assertEquals(first, new HistoryIndex(folder).read());
    }

    @Test
    void aFileThatIsWrittenGoneOrNewIsSeenAtOnce() throws IOException {
        Files.writeString(folder.resolve("starter-20260301-101500-000.attempt.json"),
                Shelf.attempt(3, "written again"));
        Files.delete(folder.resolve("starter-20260302-101500-000.attempt.json"));
        Shelf.put(folder, "starter-20260309-101500-000.attempt.json", Shelf.attempt(3, "new"));
        PracticeHistory now = new HistoryIndex(folder).read();
        assertNotEquals(first, now);
        Files.delete(index());
        assertEquals(new HistoryIndex(folder).read(), now);
        assertEquals(List.of(false, false, false),
                now.entries().stream().map(HistoryEntry::ofOlderRules).toList());
    }

    @Test
    void whatCannotBeReadIsToldWithTheReasonAndStaysOnTheDisk() throws IOException {
        Shelf.put(folder, "starter-20260310-101500-000.attempt.json", "{ broken");
        Shelf.put(folder, "starter-20260311-101500-000.attempt.json", Shelf.attempt(99, "x"));
        PracticeHistory now = new HistoryIndex(folder).read();
        assertEquals(first.entries(), now.entries());
        assertEquals(2, now.unread().size(), now.unread()::toString);
        assertTrue(now.unread().get(1).contains("newer version"), now.unread()::toString);
        assertEquals(now, new HistoryIndex(folder).read());
        assertEquals("{ broken",
                Files.readString(folder.resolve("starter-20260310-101500-000.attempt.json")));
    }

    /** Somebody has put it there by hand. */
    @Test
    void anAttemptUnderAnotherNameIsToldOf() throws IOException {
        Shelf.put(folder, "mine.attempt.json", Shelf.attempt(3, "x"));
        PracticeHistory now = new HistoryIndex(folder).read();
        assertEquals(first.entries(), now.entries());
        assertEquals(1, now.unread().size(), now.unread()::toString);
        assertTrue(now.unread().getFirst().startsWith("mine.attempt.json: "),
                now.unread()::toString);
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws IOException {
        assertEquals(PracticeHistory.NONE, new HistoryIndex(folder.resolve("none")).read());
    }
}
