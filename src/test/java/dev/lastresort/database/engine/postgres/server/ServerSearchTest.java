package dev.lastresort.database.engine.postgres.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(OS.WINDOWS)
class ServerSearchTest {

    @TempDir
    Path work;

    @Test
    void takesWhatIsInstalledBeforeWhatWasUnpacked() throws Exception {
        Path unpacked = programs("engines/postgresql-18.6", "18.6");
        assertEquals(unpacked, search("").first().folder());
        Path machine = programs("usual/15", "15.18 (Debian 15.18-0+deb12u1)");
        assertEquals(machine, search("").first().folder());
        Path named = programs("named", "17.2");
        assertEquals(named, search(named.toString()).first().folder());
        assertEquals(List.of("17.2", "15.18", "18.6"), search(named.toString()).all().stream()
                .map(ServerSearch.FoundServer::version).toList());
    }

    @Test
    void tellsOfOneThatIsTooOldWithoutSayingWhere() throws Exception {
        programs("usual/9.6", "9.6.24");
        programs("usual/14", "14.2");
        String why = assertThrows(NoServer.class, () -> search("").first()).getMessage();
        assertTrue(why.contains("14.2 that is there is too old"), why);
        assertFalse(why.contains(work.toString()), why);
        assertTrue(search("").all().stream().noneMatch(ServerSearch.FoundServer::isNewEnough));
        Path unpacked = programs("engines/postgresql-18.6", "18.6");
        assertEquals(unpacked, search("").first().folder());
    }

    @Test
    void passesOverWhatIsNotWholeOrDoesNotRun() throws Exception {
        Path half = programs("usual/16", "16.1");
        Files.delete(half.resolve("pg_ctl"));
        Path silent = programs("usual/17", "17.1");
        Files.writeString(silent.resolve("postgres"), "#!/bin/sh\nexit 1\n");
        programs("engines/unfinished-1-1", "18.6");
        assertEquals(List.of(), search("").all());
    }

    @Test
    void looksInNoFolderThatDependsOnWhereOneStands() throws Exception {
        Path relative = Path.of("").toAbsolutePath().relativize(programs("named", "17.2"));
        assertEquals(List.of(), search(relative.toString()).all());
    }

    private ServerSearch search(String path) {
        return new ServerSearch(path, List.of(work.resolve("usual")),
                List.of(work.resolve("engines")), List.of());
    }

    private Path programs(String folder, String version) throws IOException {
        Path bin = Files.createDirectories(work.resolve(folder).resolve("bin"));
        for (String program : List.of("initdb", "pg_ctl", "postgres")) {
            Files.setPosixFilePermissions(Files.writeString(bin.resolve(program),
                    "#!/bin/sh\necho 'postgres (PostgreSQL) " + version + "'\n"),
                    PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return bin.toRealPath();
    }
}
