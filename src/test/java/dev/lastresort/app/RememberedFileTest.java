package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.place.UserFolders;
import dev.lastresort.session.DeskException;
import dev.lastresort.ui.desk.Remembered;
import dev.lastresort.ui.desk.Remembered.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedFileTest {

    private static final Remembered LEFT = Remembered.NOTHING.withTheme("DARK")
            .withFrame(new Frame(-12, 30.5, 1360, 880, true)).withTimelineShare(0.61)
            .withWhatIfShown(true).withRoomSeen()
            .withOpened(Path.of("/a b/ü=#!:.json")).withOpened(Path.of("/game-day/two.json"));

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsRecalledByTheNextRun() {
        new RememberedFile(folder.resolve("deep/down")).keep(LEFT);
        assertEquals(LEFT, new RememberedFile(folder.resolve("deep/down")).recall());
    }

    @Test
    void theFirstRunRemembersNothing() {
        assertEquals(Remembered.NOTHING, new RememberedFile(folder).recall());
    }

    @Test
    void aDamagedFileIsNoHindrance() throws Exception {
        RememberedFile file = new RememberedFile(folder);
        file.keep(LEFT);
        Path kept = folder.resolve("window.properties");
        byte[] whole = Files.readAllBytes(kept);
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 5; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(kept, damaged);
            Remembered recalled = file.recall();
            assertTrue(recalled.timelineShare() >= 0 && recalled.timelineShare() < 1,
                    "seed " + seed + ", round " + i);
        }
    }

    @Test
    void aFileFromBeforeThereWereRoomsHasSeenNone() throws Exception {
        Files.writeString(folder.resolve("window.properties"), "whatIfShown=true\n");
        assertEquals(Remembered.NOTHING.withWhatIfShown(true),
                new RememberedFile(folder).recall());
    }

    @Test
    void whatHasNoNameIsNoFileThatWasOpened() throws Exception {
        Files.writeString(folder.resolve("window.properties"),
                "recent.0=/\nrecent.1=\nrecent.2=/game-day/two.json\n");
        assertEquals(List.of(Path.of("/game-day/two.json")),
                new RememberedFile(folder).recall().recent());
        assertEquals(List.of(), Remembered.NOTHING.withOpened(Path.of("/")).recent());
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInWords() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        var told = assertThrows(DeskException.class, () -> new RememberedFile(file).keep(LEFT));
        assertTrue(told.getMessage().startsWith("The window cannot remember"), told.getMessage());
    }

    @Test
    void standsWhereTheSystemKeepsSettings() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        linux.setProperty("user.home", folder.toString());
        new RememberedFile(new UserFolders(Map.of(), linux).settings()).keep(LEFT);
        assertTrue(Files.exists(folder.resolve(".config/last-resort/window.properties")));
        new RememberedFile(new UserFolders(
                Map.of("XDG_CONFIG_HOME", folder.resolve("xdg").toString()), linux).settings())
                .keep(LEFT);
        assertTrue(Files.exists(folder.resolve("xdg/last-resort/window.properties")));
    }
}
