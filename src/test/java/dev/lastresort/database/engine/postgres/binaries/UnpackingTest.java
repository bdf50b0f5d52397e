package dev.lastresort.database.engine.postgres.binaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class UnpackingTest {

    private static final int FEW = 100;
    private static final long SMALL = 10_000;

    @TempDir
    Path outside;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(outside.resolve("inside"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesFilesWithTheirRightsAndLinksBesideThem() throws Exception {
        long bytes = unpack(Archives.programs("18.6"));
        Path server = folder.resolve("bin/postgres");
        assertEquals("rwxr-xr-x",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(server)));
        assertEquals("rw-r--r--", PosixFilePermissions
                .toString(Files.getPosixFilePermissions(folder.resolve("share/readme.txt"))));
        assertEquals("read", Files.readString(folder.resolve("share/also.txt")));
        assertEquals(3 * Files.size(server) + "read".length(), bytes);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesNobodyMoreThanToReadAndToRun() throws Exception {
        unpack(new Archives().file("bin/root", 06777, "x").bytes());
        assertEquals("rwxr-xr-x", PosixFilePermissions
                .toString(Files.getPosixFilePermissions(folder.resolve("bin/root"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "bin/../../out", "/tmp/out", "./../out", "bin/..", ".. /out",
        "C:/out", "..\\out", "bin\\out", "a//b", "bin/.hidden/../../../out",
        "bin/\u001b[31mout", "bin/$(out)"})
    void refusesNamesThatLeadOut(String name) throws Exception {
        assertRefused(new Archives().file(name, 0644, "x").bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/etc/passwd", "..", ".", "sub/file", "a/../../out", ""})
    void refusesLinksThatLeadElsewhere(String target) throws Exception {
        assertRefused(new Archives().link("lib/link", target).bytes());
    }

    @Test
    void writesNothingThroughALink() throws Exception {
        Path target = Files.createDirectory(folder.resolve("real"));
        assertRefused(new Archives().link("way", "real").file("way/file", 0644, "x").bytes());
        assertFalse(Files.exists(target.resolve("file")));
    }

    @Test
    void refusesWhatIsNeitherFileNorFolder() throws Exception {
        for (byte kind : new byte[] {TarConstants.LF_LINK, TarConstants.LF_FIFO,
            TarConstants.LF_CHR, TarConstants.LF_BLK}) {
            assertRefused(new Archives().special("bin/odd", "bin/postgres", kind).bytes());
        }
    }

    @Test
    void refusesANameThatStandsTwice() throws Exception {
        assertRefused(new Archives().file("a", 0644, "x").file("a", 0644, "y").bytes());
        assertRefused(new Archives().file("b", 0644, "x").link("b", "a").bytes());
        assertRefused(new Archives().link("c", "a").link("c", "b").bytes());
        assertRefused(new Archives().file("d", 0644, "x").file("d/e", 0644, "y").bytes());
    }

    @Test
    void refusesMoreThanTheBoundsAllow() throws Exception {
        assertRefused(new Archives().file("bomb", 0644, "0".repeat((int) SMALL + 1)).bytes());
        Archives many = new Archives();
        for (int i = 0; i <= FEW; i++) {
            many.file("f" + i, 0644, "");
        }
        assertRefused(many.bytes());
    }

    @Test
    void failsOnWhatIsCutOffOrNoArchive() throws Exception {
        byte[] whole = Archives.programs("18.6");
        for (byte[] broken : List.of(new byte[0], "no archive".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length / 2))) {
            assertThrows(IOException.class, () -> unpack(broken));
        }
    }

    private long unpack(byte[] txz) throws IOException, RefusedArchive {
        return Unpacking.unpack(new ByteArrayInputStream(txz), folder, FEW, SMALL);
    }

    private void assertRefused(byte[] txz) throws IOException {
        assertThrows(RefusedArchive.class, () -> unpack(txz));
        try (Stream<Path> left = Files.list(outside)) {
            assertEquals(List.of(folder), left.toList());
        }
        assertTrue(Files.isDirectory(folder));
    }
}
