package dev.lastresort.database.engine.postgres.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderKeeperTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void endsTheServersOfItsFolderAndNobodyElse(@TempDir Path all) throws Exception {
        Path folder = Files.createDirectory(all.resolve("it's $HOME \"quoted\""));
        Process server = sleeping(folder.toString());
        Process stranger = sleeping("elsewhere");
        try {
            write(folder.resolve("data"), server);
            // a number that was a server's once, and is another program's now
            write(folder.resolve("recovered-0"), stranger);
            FolderKeeper keeper = FolderKeeper.of(folder);
            assertTrue(keeper.handle().isPresent());
            assertTrue(server.isAlive());
            keeper.close();
            assertTrue(server.waitFor(1, TimeUnit.MINUTES));
            assertTrue(stranger.isAlive());
            assertFalse(Files.exists(folder));
            assertTrue(Files.exists(all));
        } finally {
            server.destroyForcibly();
            stranger.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void doesNothingWhileTheProgramLives(@TempDir Path all) throws Exception {
        Path folder = Files.createDirectory(all.resolve("kept"));
        FolderKeeper keeper = FolderKeeper.of(folder);
        ProcessHandle process = keeper.handle().orElseThrow();
        // what a terminal sends to all that runs in it
        new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
        assertTrue(process.isAlive());
        assertTrue(Files.exists(folder));
        keeper.close();
        assertFalse(process.isAlive());
        assertFalse(Files.exists(folder));
    }

    @Test
    void onWindowsThePathIsNoPartOfTheCommandLine() {
        List<String> command = FolderKeeper.command(Path.of("it's"), "Windows 11");
        String script = new String(Base64.getDecoder().decode(command.getLast()),
                StandardCharsets.UTF_16LE);
        assertEquals("powershell", command.getFirst());
        assertTrue(script.contains("$folder = 'it''s'\n"), script);
    }

    private static Process sleeping(String name) throws Exception {
        return new ProcessBuilder("sh", "-c", "read line", name).start();
    }

    private static void write(Path data, Process server) throws Exception {
        Files.createDirectory(data);
        Files.writeString(data.resolve("postmaster.pid"), server.pid() + "\nmore\n");
    }
}
