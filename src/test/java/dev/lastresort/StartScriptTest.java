package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.ScenarioFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The script that starts an installed program, in places where Java alone would not do. */
@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT)
class StartScriptTest {

    @TempDir
    Path folder;

    private Path script;

    @BeforeEach
    void anInstalledProgram() throws IOException {
        script = Files.createDirectories(folder.resolve("program/bin")).resolve("lastresort");
        Files.copy(Path.of("src/dist/bin/lastresort"), script);
        Path jar = Files.createDirectories(folder.resolve("program/lib")).resolve("lastresort.jar");
        for (String options : List.of("command.options", "window.options")) {
            Files.copy(Path.of("src/dist/lib", options), jar.resolveSibling(options));
        }
        Manifest manifest = new Manifest();
        Attributes lines = manifest.getMainAttributes();
        lines.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        lines.put(Attributes.Name.MAIN_CLASS, Launcher.class.getName());
        lines.put(Attributes.Name.CLASS_PATH, Stream
                .of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString()).collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    static boolean namesCanHaveOtherLetters() {
        return System.getProperty("sun.jnu.encoding", "").equals("UTF-8");
    }

    @Test
    @EnabledIf("namesCanHaveOtherLetters")
    void otherLettersInFileNamesAreReadInEveryLocale() throws Exception {
        Path scenario = folder.resolve("schr\u00e4g-\u4f60.json");
        Files.writeString(folder.resolve("f\u00fcr.sql"), "UPDATE customers SET discount = 0");
        Files.writeString(scenario, ScenarioFiles.starter().replace(
                "\"UPDATE customers SET discount = 0\"", "{ \"file\": \"f\u00fcr.sql\" }"));
        for (String locale : List.of("C", "C.UTF-8")) {
            List<String> told = run(0, "LC_ALL=\"$LOCALE\"; export LC_ALL; unset LC_CTYPE LANG;"
                    + " exec \"$0\" \"$@\"", locale, "validate", scenario.toString());
            assertEquals(List.of("1 file: no problems"), told, locale);
        }
    }

    @Test
    void lettersThatALocaleOfTheUsersOwnLacksAreNamedAsTheReason() throws Exception {
        String told = String.join("\n", run(3,
                "LC_ALL=none.such exec \"$0\" validate \"$1\"", "", "schr\u00e4g.json"));
        assertTrue(told.contains("LC_ALL=C.UTF-8"), told);
    }

    @Test
    void aFolderThatIsNoLongerThereIsSaidInPlainWords() throws Exception {
        List<String> told = run(2, "mkdir \"$1\"; cd \"$1\"; rmdir \"$1\"; exec \"$0\" --version",
                "C.UTF-8", folder.resolve("gone").toString());
        assertTrue(told.getLast().contains("no longer there"), told::toString);
        assertTrue(told.stream().noneMatch(line -> line.contains("java.")), told::toString);
    }

    @Test
    void theUsersCollectorGoesBeforeOurs() throws Exception {
        assertVersionAlone(run(0, "LASTRESORT_JAVA_OPTS=-XX:+UseParallelGC exec \"$0\" --version",
                "C.UTF-8"));
    }

    @Test
    void aCacheOfClassesThatCannotBeUsedIsNotTalkedAbout() throws Exception {
        Path program = script.getParent().getParent();
        Files.createSymbolicLink(program.resolve("runtime"),
                Path.of(System.getProperty("java.home")));
        Files.writeString(program.resolve("lib/lastresort.aot"), "of another build");
        assertVersionAlone(run(0, "unset LASTRESORT_JAVA_HOME; exec \"$0\" --version", "C.UTF-8"));
    }

    private static void assertVersionAlone(List<String> told) {
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().startsWith("Last Resort "), told::toString);
    }

    private List<String> run(int exitCode, String shell, String locale, String... arguments)
            throws Exception {
        List<String> line = new ArrayList<>(List.of("sh", "-c", shell, script.toString()));
        line.addAll(List.of(arguments));
        Path told = folder.resolve("told.txt");
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(told.toFile());
        builder.environment().put("LASTRESORT_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LOCALE", locale);
        builder.environment().keySet().removeAll(
                List.of("DISPLAY", "WAYLAND_DISPLAY", "LASTRESORT_DEBUG", "JAVA_TOOL_OPTIONS"));
        assertEquals(exitCode, Patience.exitCode(builder.start()),
                () -> locale + told(told));
        return Files.readAllLines(told);
    }

    private static String told(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
