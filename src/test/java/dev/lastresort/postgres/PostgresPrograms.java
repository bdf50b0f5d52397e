package dev.lastresort.postgres;

import dev.lastresort.database.engine.postgres.server.NoServer;
import dev.lastresort.database.engine.postgres.server.ServerProcess;
import dev.lastresort.database.engine.postgres.server.ServerPrograms;
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

    /** @param work a folder for what has to be unpacked */
    static ServerPrograms find(Path work) throws NoServer {
        try {
            return ServerPrograms.installed();
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
            return unpacked(packed, work);
        } catch (IOException e) {
            throw new NoServer("the binaries on the class path cannot be unpacked: " + e);
        }
    }

    private static ServerPrograms unpacked(InputStream packed, Path work)
            throws IOException, NoServer {
        Path archive = work.resolve("postgres.txz");
        Files.copy(packed, archive);
        Path programs = Files.createDirectory(work.resolve("programs"));
        ServerProcess.said(List.of("tar", "-xJf", archive.toString(), "-C", programs.toString(),
                "--no-same-owner"));
        Files.delete(archive);
        return new ServerPrograms(programs.resolve("bin"));
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
