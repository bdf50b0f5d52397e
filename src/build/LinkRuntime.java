import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links the Java runtime that the distribution carries, with the JDK that runs this.
 *
 * <p>Run by the build as {@code java LinkRuntime.java <folder> <time>}. Linking takes seconds, so a
 * folder already linked by the same JDK is kept. A JDK that cannot link does not fail the build:
 * the start script then looks for an installed Java.
 */
final class LinkRuntime {

    /** All of Java SE, plus what JavaFX and reading from jars as folders need. */
    private static final String MODULES =
            "java.se,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs";

    private LinkRuntime() {}

    /** The time is that of the version: the classes to share name that of the file they are from. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        if (!isCurrent(folder)) {
            delete(folder);
            link(folder, FileTime.from(Instant.parse(arguments[1])));
        }
    }

    private static boolean isCurrent(Path folder) throws IOException {
        var stamp = stamp(folder);
        return Files.exists(stamp) && Files.readString(stamp).equals(wanted());
    }

    private static void link(Path folder, FileTime time) throws IOException {
        // a process of its own: classes that it makes depend on what was made in its own before
        var told = run(folder.getRoot(), Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--add-modules", MODULES, "--strip-java-debug-attributes", "--no-header-files",
                "--no-man-pages", "--output", folder.toString());
        if (told.isEmpty()) {
            Files.setLastModifiedTime(folder.resolve("lib").resolve("modules"), time);
            // halves the time to start; jlink could do it too, but talks about it on every build
            for (String headers : List.of("+", "-")) {
                run(folder.getRoot(), folder.resolve("bin").resolve("java").toString(),
                        "-Xmx128m", "-Xms128m", "-XX:" + headers + "UseCompactObjectHeaders",
                        "-Xshare:dump");
            }
            Files.writeString(stamp(folder), wanted());
        } else {
            delete(folder);
            System.out.println("[WARNING] This JDK cannot link a runtime, so the distribution "
                    + "will use an installed Java 25. " + told.get());
        }
    }

    /**
     * Runs it as on every other machine, so that it makes the same bytes: these depend on the
     * folder that one is in, on the zone and on the locale.
     *
     * @return what it said, if it failed
     */
    private static Optional<String> run(Path in, String... line) throws IOException {
        var builder = new ProcessBuilder(line).directory(in.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(
                name -> name.startsWith("LC_") || name.contains("JAVA"));
        builder.environment().putAll(Map.of("TZ", "UTC", "LANG", "C"));
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said);
        } catch (IOException missing) {
            return Optional.of(String.valueOf(missing.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** Written last: a folder without it was not finished. */
    private static Path stamp(Path folder) {
        return folder.resolve("linked-from");
    }

    private static String wanted() {
        return System.getProperty("java.vendor.version") + " " + Runtime.version() + " " + MODULES
                + " for both sizes of headers";
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
