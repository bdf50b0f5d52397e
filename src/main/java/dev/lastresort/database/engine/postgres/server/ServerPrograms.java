package dev.lastresort.database.engine.postgres.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where {@code initdb}, {@code pg_ctl} and {@code postgres} of one installation lie. */
public record ServerPrograms(Path folder) {

    public static final int OLDEST = 15;
    private static final List<Path> USUAL = List.of(Path.of("/usr/lib/postgresql"),
            Path.of("/opt/homebrew/opt"), Path.of("/usr/local/opt"), Path.of("/usr"),
            Path.of("C:\\Program Files\\PostgreSQL"));
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** The first that is new enough, on the PATH or where systems usually put it. */
    public static ServerPrograms installed() throws NoServer {
        for (Path folder : candidates()) {
            if (version(folder) >= OLDEST) {
                return new ServerPrograms(folder);
            }
        }
        throw new NoServer("no PostgreSQL " + OLDEST + " or newer is installed: looked at the PATH"
                + " and below " + USUAL);
    }

    public String program(String name) {
        return folder.resolve(name).toString();
    }

    private static List<Path> candidates() {
        List<Path> folders = new ArrayList<>();
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty()).map(Path::of).filter(Path::isAbsolute)
                .forEach(folders::add);
        for (Path usual : USUAL) {
            try (Stream<Path> versions = Files.list(usual)) {
                versions.sorted(Comparator.reverseOrder()).map(found -> found.resolve("bin"))
                        .forEach(folders::add);
            } catch (IOException notThere) {
                // a machine has one of these folders at most
            }
        }
        return folders.stream().filter(folder -> Files.isExecutable(folder.resolve("initdb"))
                && Files.isExecutable(folder.resolve("postgres"))).map(ServerPrograms::real)
                .distinct().toList();
    }

    /** A link on the PATH leads to the folder in which the three stand together. */
    private static Path real(Path folder) {
        try {
            Path parent = folder.resolve("postgres").toRealPath().getParent();
            return parent == null ? folder : parent;
        } catch (IOException e) {
            return folder;
        }
    }

    private static int version(Path folder) {
        try {
            Matcher version = VERSION.matcher(ServerProcess.said(List.of(
                    folder.resolve("postgres").toString(), "--version")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (NoServer notRunnable) {
            return 0;
        }
    }
}
