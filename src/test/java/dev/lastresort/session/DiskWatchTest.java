package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskWatchTest {

    private static final long PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder;
    private Path file;
    private final Semaphore changes = new Semaphore(0);
    private final DiskWatch watch = new DiskWatch(5);

    @BeforeEach
    void follow() throws Exception {
        file = folder.resolve("mine.json");
        Files.writeString(file, "{}");
        watch.follow(file, changes::release);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void tellsWhenTheFileIsWrittenAgain() throws Exception {
        Files.writeString(file, "{ }");
        assertTold();
    }

    @Test
    void tellsWhenAnEditorPutsAnotherFileInItsPlace() throws Exception {
        Path saved = Files.writeString(folder.resolve("mine.json~"), "[]");
        Files.move(saved, file, StandardCopyOption.REPLACE_EXISTING);
        assertTold();
    }

    @Test
    void tellsWhenTheFileGoesAndComesBack() throws Exception {
        Files.delete(file);
        assertTold();
        Files.writeString(file, "{}");
        assertTold();
    }

    @Test
    void tellsWhenAnSqlFileOfItsFolderChanges() throws Exception {
        Path sql = Files.createDirectory(folder.resolve("sql")).resolve("seed.sql");
        Files.writeString(sql, "SELECT 1");
        assertTold();
        Files.writeString(sql, "SELECT 12");
        assertTold();
    }

    @Test
    void aFileThatStaysAsItIsIsNoNews() throws Exception {
        Files.writeString(folder.resolve("other.json"), "{}");
        Thread.sleep(100);
        assertEquals(0, changes.availablePermits());
    }

    private void assertTold() throws InterruptedException {
        assertTrue(changes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
}
