import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Lets the finished program run once and keeps the classes that it loaded, linked as they were, for
 * every later start: Java's AOT cache (JEP 483, 514, 515).
 *
 * <p>Run by the build as {@code java TrainStart.java <distribution>}, after all else: a jar that is
 * touched afterwards voids the cache. There are two, since Java takes up all classes of a cache at
 * its start: one for everything, and a small one for commands that are over before that pays. The
 * time of the program's jar is left beside them for the start script, which then does without. They
 * take a while, so those made of the same files are kept. Where none can be made, the build goes
 * on, and the program starts later.
 */
final class TrainStart {

    /** The training takes a minute at most; a machine that needs longer goes without. */
    private static final int MOST_MINUTES = 10;

    private static final List<String> CACHES = List.of("lastresort.aot", "short.aot");

    private final Path home;
    private final Path work;

    private TrainStart(Path home, Path work) {
        this.home = home.toAbsolutePath().normalize();
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("train-start");
        try {
            new TrainStart(Path.of(arguments[0]), work).make();
        } finally {
            delete(work);
        }
    }

    private void make() throws IOException, InterruptedException {
        if (!Files.exists(java())) {
            return;
        }
        String wanted = wanted();
        if (CACHES.stream().allMatch(cache -> Files.exists(lib(cache)))
                && Files.exists(stamp()) && Files.readString(stamp()).equals(wanted)) {
            return;
        }
        deleteCaches();
        Files.deleteIfExists(stamp());
        Path file = home.resolve("scenarios").resolve("dropped-orders-archive.json");
        boolean made = make(lib(CACHES.getFirst()), List.of())
                // without what helps to optimise, and would be looked through first
                && make(lib(CACHES.getLast()), List.of("short", file.toString()),
                        "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");
        if (!made) {
            deleteCaches();
            System.out.println("[WARNING] No cache of classes could be made, so the program will "
                    + "start more slowly.");
        } else {
            Files.writeString(lib("trained-for"),
                    Files.getLastModifiedTime(jar()).to(TimeUnit.SECONDS) + "\n");
            Files.writeString(stamp(), wanted);
        }
    }

    private boolean make(Path cache, List<String> of, String... recording)
            throws IOException, InterruptedException {
        Path seen = work.resolve(cache.getFileName() + "conf");
        List<String> record = new ArrayList<>(List.of(recording));
        record.addAll(List.of("-XX:+UseSerialGC", "-XX:AOTMode=record",
                "-XX:AOTConfiguration=" + seen));
        return run(record, of) && Files.exists(seen)
                // only this collector can put objects into the cache; every one can take them out
                && run(List.of("-XX:+UseG1GC", "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + seen, "-XX:AOTCache=" + cache), of)
                && Files.exists(cache);
    }

    private void deleteCaches() throws IOException {
        for (String cache : CACHES) {
            Files.deleteIfExists(lib(cache));
        }
    }

    /** By content: the jars of every build carry the same time, and may have the same size. */
    private String wanted() throws IOException {
        List<Path> parts = new ArrayList<>(List.of(home.resolve("runtime").resolve("linked-from"),
                lib("command.options"),
                Path.of("src", "build", "TrainStart.java")));
        try (var jars = Files.list(home.resolve("lib"))) {
            jars.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(parts::add);
        }
        MessageDigest digest = sha256();
        for (Path part : parts) {
            digest.update(Files.readAllBytes(part));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has it", none);
        }
    }

    /** Written last: a cache without it was not finished. */
    private Path stamp() {
        return lib("trained-from");
    }

    private boolean run(List<String> options, List<String> of)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(java().toString(), "-Xmx1g",
                "@" + lib("command.options")));
        line.addAll(options);
        // nothing of the person who builds it is read or written
        line.addAll(List.of("-Duser.home=" + work, "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-jar", jar().toString(), "train-start"));
        line.addAll(of);
        Path moves = Files.writeString(work.resolve("moves.jsonl"), """
                {"do":"observe"}
                {"do":"act","action":{"type":"console","statements":["SELECT 1"]}}
                {"do":"wait"}
                {"do":"act","action":{"type":"handOver"}}
                """);
        ProcessBuilder builder = new ProcessBuilder(line).redirectInput(moves.toFile())
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD)
                .directory(work.toFile());
        for (String folder : List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA",
                "LOCALAPPDATA")) {
            builder.environment().put(folder, work.toString());
        }
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS",
                "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return true;
    }

    private Path jar() {
        return lib("lastresort.jar");
    }

    private Path lib(String name) {
        return home.resolve("lib").resolve(name);
    }

    private Path java() {
        boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT)
                .contains("win") && File.separatorChar == '\\';
        return home.resolve("runtime").resolve("bin").resolve(windows ? "java.exe" : "java");
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
