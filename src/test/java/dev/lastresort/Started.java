package dev.lastresort;

import dev.lastresort.patience.Patience;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came of a main class run in a process of its own, on a machine without a display. */
public record Started(int exitCode, List<String> out, List<String> err) {

    /** Runs it to its end; what it printed passes through files in the folder. */
    public static Started with(
            Class<?> main, Path folder, List<String> jvmOptions, String... arguments)
            throws IOException, InterruptedException {
        return within(Patience.LONGEST, main, folder, jvmOptions, arguments);
    }

    /** The same for a process with more to do. */
    public static Started within(Duration longest,
            Class<?> main, Path folder, List<String> jvmOptions, String... arguments)
            throws IOException, InterruptedException {
        var out = folder.resolve("out.txt").toFile();
        var err = folder.resolve("err.txt").toFile();
        var builder = new ProcessBuilder(commandLine(main, jvmOptions, arguments))
                .redirectOutput(out).redirectError(err);
        builder.environment().keySet().removeAll(
                List.of("DISPLAY", "WAYLAND_DISPLAY", "LASTRESORT_DEBUG", "JAVA_TOOL_OPTIONS"));
        var process = builder.start();
        int exitCode = Patience.exitCode(process, longest);
        return new Started(exitCode, lines(out.toPath()), lines(err.toPath()));
    }

    private static List<String> commandLine(
            Class<?> main, List<String> jvmOptions, String... arguments) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // a process of seconds is over before the better compiler has paid off
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-classpath", System.getProperty("java.class.path")));
        line.addAll(jvmOptions);
        line.add(main.getName());
        line.addAll(List.of(arguments));
        return line;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file, Charset.defaultCharset()).lines().toList();
    }
}
