package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.patience.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskWatchTest {

    private static final long HOUR = 3_600_000;

    @TempDir
    private Path folder;
    private Path file;
    private final Semaphore changes = new Semaphore(0);
    private final DiskWatch watch = new DiskWatch(5);

    @BeforeEach
    void follow() throws Exception {
        file = folder.resolve("mine.json");
        Files.writeString(file, "{}");
        watch.follow(file, Set.of(), changes::release);
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
    void tellsWhenAnSqlFileThatItNamesComesOrChanges() throws Exception {
        Path sql = Files.createDirectory(folder.resolve("sql")).resolve("seed.sql");
        watch.follow(file, Set.of(sql), changes::release);
        Files.writeString(sql, "SELECT 1");
        assertTold();
        Files.writeString(sql, "SELECT 12");
        assertTold();
    }

    @Test
    void aFolderThatCannotBeReadHidesNoOtherFile() throws Exception {
        Path sql = Files.writeString(folder.resolve("seed.sql"), "SELECT 1");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        watch.follow(file, Set.of(sql, closed.resolve("a.sql")), changes::release);
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            Files.writeString(sql, "SELECT 12");
            assertTold();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aListenerThatFailsIsToldAgainAndKeepsNobodyElseFromHearing() throws Exception {
        Path other = Files.writeString(folder.resolve("other.json"), "{}");
        Semaphore failures = new Semaphore(0);
        watch.follow(other, Set.of(), () -> {
            failures.release();
            throw new IllegalStateException();
        });
        Files.writeString(other, "{ }");
        Patience.acquire(failures);
        Files.writeString(file, "{ }");
        assertTold();
        Files.writeString(other, "{  }");
        Patience.acquire(failures);
    }

    @Test
    void theFilesOpenedLastAreFollowed() throws Exception {
        Semaphore later = new Semaphore(0);
        for (int i = 0; i < DiskWatch.MOST_FOLLOWED; i++) {
            watch.follow(folder.resolve(i + ".json"), Set.of(), later::release);
        }
        Files.writeString(file, "{ }");
        Files.writeString(folder.resolve("0.json"), "{}");
        Patience.acquire(later);
        Thread.sleep(100);
        assertEquals(0, changes.availablePermits(), "opened before all of them, so let go");
    }

    @Test
    void aFileIsToldOnceItHasComeToRest() throws Exception {
        try (DiskWatch slow = new DiskWatch(HOUR)) {
            Semaphore told = new Semaphore(0);
            slow.follow(file, Set.of(), told::release);
            Files.writeString(file, "{ \"id\"");
            slow.look();
            Files.writeString(file, "{ \"id\": \"whole\" }");
            slow.look();
            assertEquals(0, told.availablePermits(), "still being written");
            slow.look();
            assertEquals(1, told.availablePermits());
            slow.look();
            assertEquals(1, told.availablePermits(), "once");
        }
    }

    @Test
    void aFileThatNeverRestsIsToldAllTheSame() throws Exception {
        try (DiskWatch slow = new DiskWatch(HOUR)) {
            Semaphore told = new Semaphore(0);
            slow.follow(file, Set.of(), told::release);
            for (int i = 1; i < 20; i++) {
                Files.writeString(file, "{".repeat(i));
                slow.look();
            }
            assertEquals(2, told.availablePermits(), "19 looks, told at every ninth");
        }
    }

    @Test
    void whatIsNoPartOfTheFileIsNoNews() throws Exception {
        Files.writeString(folder.resolve("other.json"), "{}");
        Files.writeString(folder.resolve("unnamed.sql"), "SELECT 1");
        Thread.sleep(100);
        assertEquals(0, changes.availablePermits());
    }

    private void assertTold() throws InterruptedException {
        Patience.acquire(changes);
    }
}
