package dev.lastresort.database.engine.postgres.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FolderTreeTest {

    @TempDir
    private Path around;

    @Test
    void nothingOfItIsLeftAndNothingElseIsGone() throws IOException {
        Path other = Files.createDirectories(around.resolve("other"));
        Path kept = Files.writeString(other.resolve("kept.txt"), "kept");
        Path folder = Files.createDirectories(around.resolve("folder"));
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c.txt"), "c");
        Files.createDirectory(folder.resolve("empty"));
        Files.createSymbolicLink(folder.resolve("way-to-another"), other);
        Files.createSymbolicLink(folder.resolve("way-to-nothing"), around.resolve("nothing"));

        FolderTree.delete(folder);

        assertFalse(Files.exists(folder, LinkOption.NOFOLLOW_LINKS));
        assertEquals("kept", Files.readString(kept));
    }

    @Test
    void aLinkInItsPlaceIsAllThatGoes() throws IOException {
        Path other = Files.createDirectories(around.resolve("other"));
        Path link = Files.createSymbolicLink(around.resolve("folder"), other);

        FolderTree.delete(link);

        assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        assertTrue(Files.isDirectory(other));
    }

    @Test
    void whereNothingIsNothingIsDone() throws IOException {
        FolderTree.delete(around.resolve("never-made"));

        assertTrue(Files.isDirectory(around));
    }
}
