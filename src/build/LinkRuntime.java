import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.spi.ToolProvider;

/**
 * Links the Java runtime that the distribution carries, with the JDK that runs this.
 *
 * <p>Run by the build as {@code java LinkRuntime.java <folder>}. Linking takes seconds, so a folder
 * already linked by the same JDK is kept. A JDK that cannot link does not fail the build: the start
 * script then looks for an installed Java.
 */
final class LinkRuntime {

    /** All of Java SE, plus what JavaFX and reading from jars as folders need. */
    private static final String MODULES =
            "java.se,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs";

    private LinkRuntime() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        if (!isCurrent(folder)) {
            delete(folder);
            link(folder);
        }
    }

    private static boolean isCurrent(Path folder) throws IOException {
        var stamp = stamp(folder);
        return Files.exists(stamp) && Files.readString(stamp).equals(wanted());
    }

    private static void link(Path folder) throws IOException {
        var jlink = ToolProvider.findFirst("jlink").orElse(null);
        var log = new StringWriter();
        var code = jlink == null ? 1 : jlink.run(new PrintWriter(log), new PrintWriter(log),
                "--add-modules", MODULES, "--strip-java-debug-attributes", "--no-header-files",
                "--no-man-pages", "--output", folder.toString());
        if (code == 0) {
            shareClasses(folder);
            Files.writeString(stamp(folder), wanted());
        } else {
            delete(folder);
            System.out.println("[WARNING] This JDK cannot link a runtime, so the distribution "
                    + "will use an installed Java 25. " + log);
        }
    }

    /** Halves the time to start; jlink could do it too, but talks about it on every build. */
    private static void shareClasses(Path folder) throws IOException {
        var java = folder.resolve("bin").resolve("java").toString();
        try {
            new ProcessBuilder(java, "-Xshare:dump").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Written last: a folder without it was not finished. */
    private static Path stamp(Path folder) {
        return folder.resolve("linked-from");
    }

    private static String wanted() {
        return System.getProperty("java.vendor.version") + " " + Runtime.version() + " " + MODULES;
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
