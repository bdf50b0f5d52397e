package dev.lastresort.scenario.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderFileTest {

    @TempDir
    Path above;

    private Path folder;

    @BeforeEach
    void aFolderWithAFile() throws IOException {
        folder = Files.createDirectories(above.resolve("here/sql")).getParent();
        Files.writeString(folder.resolve("sql/a.sql"), "SELECT 1");
        Files.writeString(above.resolve("secret.sql"), "SELECT 2");
    }

    @Test
    void anOrdinaryFileBelowIsFound() {
        assertEquals(folder.resolve("sql/a.sql"),
                assertInstanceOf(FolderFile.Found.class, FolderFile.of(folder, "sql/a.sql"))
                        .file());
    }

    @Test
    void aFolderIsNoFileAndAFileNoFolder() {
        assertRefused("sql", "not an ordinary file");
        assertRefused("sql/a.sql/b", "no such folder");
        assertRefused("none.sql", "no such file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreRefusedWhereverTheyLead() throws IOException {
        Files.createSymbolicLink(folder.resolve("out.sql"), above.resolve("secret.sql"));
        Files.createSymbolicLink(folder.resolve("in.sql"), Path.of("sql/a.sql"));
        Files.createSymbolicLink(folder.resolve("up"), above);
        Files.createSymbolicLink(folder.resolve("same"), Path.of("sql"));
        Files.createSymbolicLink(folder.resolve("loop.sql"), Path.of("loop.sql"));
        Files.createSymbolicLink(folder.resolve("dangling.sql"), Path.of("none"));
        for (String name : List.of("out.sql", "in.sql", "up/secret.sql", "same/a.sql", "loop.sql",
                "dangling.sql", "up/here/sql/a.sql")) {
            assertRefused(name, "a link leads there");
        }
    }

    /** Whoever opens a pipe that nobody writes to waits for ever. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatALinkOrANameStandsForIsNotOpened() throws Exception {
        Path pipe = folder.resolve("pipe.sql");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Files.createSymbolicLink(folder.resolve("link.sql"), pipe);
        assertRefused("pipe.sql", "not an ordinary file");
        assertRefused("link.sql", "a link leads there");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNoneIsNotLookedUp() throws IOException {
        // it exists, and what leads to it does not count
        assertRefused("sql/../sql/a.sql", "leads upward");
        assertRefused(folder.resolve("sql/a.sql").toString(), "starts with /");
        assertRefused("//" + folder, "starts with /");
    }

    private void assertRefused(String name, String why) {
        var refused = assertInstanceOf(
                FolderFile.Refused.class, FolderFile.of(folder, name), name);
        assertTrue(refused.why().contains(why), refused::toString);
    }
}
