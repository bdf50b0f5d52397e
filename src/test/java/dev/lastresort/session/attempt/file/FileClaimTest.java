package dev.lastresort.session.attempt.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.patience.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A claim holds against this program and against others, until it is given back. */
class FileClaimTest {

    private static final int TAKEN = 3;
    private static final int REFUSED = 4;

    @TempDir
    Path folder;

    /** Another program: tries to take the claim, and tells by its exit code. */
    static final class Other {

        public static void main(String[] arguments) throws IOException {
            System.exit(new FileClaim(Path.of(arguments[0])).take() ? TAKEN : REFUSED);
        }
    }

    @Test
    void aSecondClaimInOneProgramIsRefusedAndLeavesTheFirst() throws Exception {
        Path file = folder.resolve("a.attempt.json");
        try (FileClaim first = new FileClaim(file)) {
            assertTrue(first.take());
            assertTrue(first.take(), "whoever has it may ask again");
            for (int i = 0; i < 3; i++) {
                assertFalse(new FileClaim(file).take());
            }
            try (FileClaim second = new FileClaim(folder.resolve("./x/../a.attempt.json"))) {
                Files.createDirectories(folder.resolve("x"));
                assertFalse(second.take(), "the same file by another name");
            }
            assertEquals(REFUSED, other(file), "another program takes it");
        }
        assertEquals(TAKEN, other(file), "it was given back");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToTheFolderLeadsToTheSameClaim() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"),
                Files.createDirectory(folder.resolve("real")));
        try (FileClaim first = new FileClaim(folder.resolve("real/a.attempt.json"))) {
            assertTrue(first.take());
            assertFalse(new FileClaim(link.resolve("a.attempt.json")).take());
            assertEquals(REFUSED, other(folder.resolve("real/a.attempt.json")));
        }
    }

    @Test
    void whatWasGivenBackCanBeClaimedAgain() throws Exception {
        Path file = folder.resolve("a.attempt.json");
        for (int i = 0; i < 3; i++) {
            try (FileClaim claim = new FileClaim(file)) {
                assertTrue(claim.take());
            }
        }
        assertFalse(Files.exists(folder.resolve(".a.attempt.json.lock")));
    }

    private static int other(Path file) throws Exception {
        return Patience.exitCode(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-classpath",
                System.getProperty("java.class.path"), Other.class.getName(), file.toString())
                .inheritIO().start());
    }
}
