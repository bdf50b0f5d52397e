package dev.lastresort.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where {@code initdb}, {@code pg_ctl} and {@code postgres} lie: what is installed, if it is new
 * enough, else the binaries on the class path, unpacked.
 */
record PostgresPrograms(Path folder) {

    static final int OLDEST = 15;
    private static final List<Path> USUAL = List.of(Path.of("/usr/lib/postgresql"),
            Path.of("/opt/homebrew/opt"), Path.of("/usr/local/opt"), Path.of("/usr"));
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** @param work a folder for what has to be unpacked */
    static PostgresPrograms find(Path work) throws NoPostgres {
        List<Path> installed = installed();
        for (Path folder : installed) {
            if (version(folder) >= OLDEST) {
                return new PostgresPrograms(folder);
            }
        }
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new NoPostgres("no PostgreSQL " + OLDEST + " or newer is installed (looked"
                        + " at the PATH and below " + USUAL + "), and the class path has no "
                        + archive + ": mvn -Ppostgresql brings it on Linux");
            }
            return unpacked(packed, work);
        } catch (IOException e) {
            throw new NoPostgres("the binaries on the class path cannot be unpacked: " + e);
        }
    }

    String program(String name) {
        return folder.resolve(name).toString();
    }

    private static List<Path> installed() {
        List<Path> folders = new ArrayList<>();
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty()).map(Path::of).forEach(folders::add);
        for (Path usual : USUAL) {
            try (Stream<Path> versions = Files.list(usual)) {
                versions.sorted(Comparator.reverseOrder()).map(found -> found.resolve("bin"))
                        .forEach(folders::add);
            } catch (IOException notThere) {
                // A machine has one of these folders at most.
            }
        }
        return folders.stream().filter(folder -> Files.isExecutable(folder.resolve("initdb"))
                && Files.isExecutable(folder.resolve("postgres"))).map(PostgresPrograms::real)
                .distinct().toList();
    }

    /** A link on the PATH leads to the folder in which the three stand together. */
    private static Path real(Path folder) {
        try {
            return folder.resolve("postgres").toRealPath().getParent();
        } catch (IOException e) {
            return folder;
        }
    }

    private static int version(Path folder) {
        try {
            String said = Started.said(List.of(folder.resolve("postgres").toString(),
                    "--version"));
            Matcher version = VERSION.matcher(said);
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (NoPostgres notRunnable) {
            return 0;
        }
    }

    private static PostgresPrograms unpacked(InputStream packed, Path work)
            throws IOException, NoPostgres {
        Path archive = work.resolve("postgres.txz");
        Files.copy(packed, archive);
        Path programs = Files.createDirectory(work.resolve("programs"));
        Started.said(List.of("tar", "-xJf", archive.toString(), "-C", programs.toString(),
                "--no-same-owner"));
        Files.delete(archive);
        return new PostgresPrograms(programs.resolve("bin"));
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
