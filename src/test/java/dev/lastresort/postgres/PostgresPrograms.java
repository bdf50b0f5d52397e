package dev.lastresort.postgres;

import dev.lastresort.database.engine.postgres.binaries.RefusedArchive;
import dev.lastresort.database.engine.postgres.binaries.Unpacking;
import dev.lastresort.database.engine.postgres.server.NoServer;
import dev.lastresort.database.engine.postgres.server.ServerPrograms;
import dev.lastresort.database.engine.postgres.server.ServerSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where {@code initdb}, {@code pg_ctl} and {@code postgres} lie: what is installed, if it is new
 * enough, else the binaries on the class path, unpacked.
 */
final class PostgresPrograms {

    private PostgresPrograms() {}

    /**
     * @param work         a folder for what has to be unpacked
     * @param unprivileged what comes before a command so that root does not run it
     */
    static ServerPrograms find(Path work, List<String> unprivileged) throws NoServer {
        try {
            return ServerSearch.ofThisMachine(unprivileged).first();
        } catch (NoServer notInstalled) {
            return onClassPath(work, notInstalled);
        }
    }

    private static ServerPrograms onClassPath(Path work, NoServer notInstalled) throws NoServer {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new NoServer(notInstalled.getMessage() + ", and the class path has no "
                        + archive + ": mvn -Ppostgresql brings it on Linux");
            }
            Path programs = Files.createDirectory(work.resolve("programs"));
            Unpacking.unpack(packed, programs);
            return new ServerPrograms(programs.resolve("bin"));
        } catch (IOException | RefusedArchive e) {
            throw new NoServer("the binaries on the class path cannot be unpacked: " + e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
