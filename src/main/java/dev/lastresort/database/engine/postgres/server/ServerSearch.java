package dev.lastresort.database.engine.postgres.server;

import dev.lastresort.model.place.UserFolders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where to look for PostgreSQL: first what is installed on the machine, then what was unpacked.
 *
 * @param path         of the environment, whose relative entries are passed over
 * @param machine      the folders below which systems put each version's folder
 * @param unpacked     the folders below which engines were unpacked
 * @param unprivileged what comes before a command so that root does not run it
 */
public record ServerSearch(String path, List<Path> machine, List<Path> unpacked,
        List<String> unprivileged) {

    public static final int OLDEST = 15;
    /** What engines are unpacked as, with their version. */
    public static final String UNPACKED = "postgresql-";

    /**
     * Programs that can be run.
     *
     * @param onMachine whether they are installed there, and not unpacked
     */
    public record FoundServer(ServerPrograms programs, String version, boolean onMachine) {

        public boolean isNewEnough() {
            return ServerPrograms.major(version) >= OLDEST;
        }
    }

    public static ServerSearch ofThisMachine(List<String> unprivileged) {
        return new ServerSearch(System.getenv().getOrDefault("PATH", ""),
                usual(System.getProperty("os.name")), UserFolders.ofThisProcess().allEngines(),
                unprivileged);
    }

    private static List<Path> usual(String osName) {
        if (osName.startsWith("Windows")) {
            return List.of(Path.of("C:\\Program Files\\PostgreSQL"));
        }
        return osName.startsWith("Mac") ? List.of(Path.of("/opt/homebrew/opt"),
                Path.of("/usr/local/opt"), Path.of("/Library/PostgreSQL"),
                Path.of("/Applications/Postgres.app/Contents/Versions"))
                : List.of(Path.of("/usr/lib/postgresql"), Path.of("/usr"));
    }

    /** The first that is new enough. */
    public ServerPrograms first() throws NoServer {
        List<FoundServer> old = new ArrayList<>();
        for (Path folder : machineFolders()) {
            Optional<FoundServer> found = found(folder, true);
            if (found.filter(FoundServer::isNewEnough).isPresent()) {
                return found.get().programs();
            }
            found.ifPresent(old::add);
        }
        for (Path folder : unpackedFolders()) {
            Optional<FoundServer> found = found(folder, false);
            if (found.filter(FoundServer::isNewEnough).isPresent()) {
                return found.get().programs();
            }
        }
        // no folder's name: this may stand in a file that somebody passes on
        throw new NoServer("there is no PostgreSQL " + OLDEST + " or newer on this machine"
                + old.stream()
                        .max(Comparator.comparingInt(one -> ServerPrograms.major(one.version())))
                        .map(newest -> "; the " + newest.version() + " that is there is too old")
                        .orElse(""));
    }

    /** All of them, in the order in which they would be taken, those that are too old as well. */
    public List<FoundServer> all() {
        return Stream.concat(
                machineFolders().stream().flatMap(folder -> found(folder, true).stream()),
                unpackedFolders().stream().flatMap(folder -> found(folder, false).stream()))
                .toList();
    }

    private Optional<FoundServer> found(Path folder, boolean onMachine) {
        ServerPrograms programs = new ServerPrograms(folder);
        return programs.version(unprivileged)
                .map(version -> new FoundServer(programs, version, onMachine));
    }

    private List<Path> machineFolders() {
        List<Path> folders = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            try {
                if (!entry.isEmpty() && Path.of(entry).isAbsolute()) {
                    folders.add(Path.of(entry));
                }
            } catch (InvalidPathException none) {
                // then nothing lies there
            }
        }
        machine.forEach(usual -> below(usual, "").forEach(folders::add));
        return complete(folders);
    }

    private List<Path> unpackedFolders() {
        return complete(unpacked.stream().flatMap(folder -> below(folder, UNPACKED).stream())
                .toList());
    }

    private static List<Path> complete(List<Path> folders) {
        return folders.stream().filter(folder -> new ServerPrograms(folder).isComplete())
                .map(ServerSearch::real).distinct().toList();
    }

    /** The newest first, as far as names tell. */
    private static List<Path> below(Path folder, String prefix) {
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(each -> String.valueOf(each.getFileName()).startsWith(prefix))
                    .sorted(Comparator.reverseOrder()).map(found -> found.resolve("bin")).toList();
        } catch (IOException notThere) {
            // a machine has one of these folders at most
            return List.of();
        }
    }

    /** A link on the PATH leads to the folder in which the three stand together. */
    private static Path real(Path folder) {
        try {
            Path parent = Path.of(new ServerPrograms(folder).program("postgres")).toRealPath()
                    .getParent();
            return parent == null ? folder : parent;
        } catch (IOException e) {
            return folder;
        }
    }
}
