package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.ScenarioFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    private static final String ITS_OWN_JAVA =
            "unset LASTRESORT_JAVA_HOME; exec \"$0\" \"$@\"";

    @TempDir
    Path folder;

    private Path script;

    @BeforeEach
    void anInstalledProgram() throws IOException {
        script = Files.createDirectories(folder.resolve("program/bin")).resolve("lastresort");
        Files.copy(Path.of("src/dist/bin/lastresort"), script);
        Path jar = Files.createDirectories(folder.resolve("program/lib")).resolve("lastresort.jar");
        for (String options : List.of("command.options", "short.options", "window.options")) {
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

    /** What a window is started with does not keep the process from starting that tries its SQL. */
    @Test
    void aScenarioOfSomebodyElseIsTriedAndOpensInTheRoom() throws Exception {
        Path scenario = Files.writeString(folder.resolve("day.json"), ScenarioFiles.starter());
        String told = String.join("\n", run(0,
                "exec \"$0\" practise --headless \"$1\" -o \"$2\" < /dev/null", "C.UTF-8",
                scenario.toString(), folder.resolve("mine.attempt.json").toString()));
        assertTrue(told.contains("\"answer\":\"ready\""), told);
    }

    /** Java would give its place to a file that it opens, and read that as what somebody types. */
    @Test
    void aClosedStreamIsAnEmptyOne() throws Exception {
        aJava("readlink /proc/self/fd/0; readlink /proc/$$/fd/2");
        assertEquals(List.of("/dev/null", "/dev/null"),
                run(0, "unset LASTRESORT_JAVA_HOME; exec \"$0\" compare - <&- 2>&-", "C.UTF-8"));
        assertEquals(List.of("/dev/zero"), run(0, "unset LASTRESORT_JAVA_HOME; exec \"$0\""
                + " compare - </dev/zero", "C.UTF-8").subList(0, 1));
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
        trainedFor("of another build");
        assertVersionAlone(run(0, "unset LASTRESORT_JAVA_HOME; exec \"$0\" --version", "C.UTF-8"));
    }

    @Test
    void whatReplaysNothingIsNotOptimisedForALongRun() throws Exception {
        aJavaThatPrintsItsOptions();
        for (String line : List.of("--version", "--help", "help compare", "validate a.json",
                "scenarios --json", "explain a.json", "schema", "completion bash",
                "cohort day --no-replay", "compare nine-seconds",
                "compare nine-seconds --strategy pitr --json",
                "report nine-seconds --html a.html")) {
            assertEquals(List.of("short.options"), optionFiles(line.split(" ")), line);
        }
        for (String line : List.of("compare a.json", "validate a.json --execute",
                "validate --execute a.json", "report a.json", "--quiet compare a.json",
                "sweep a.json", "cohort day", "compare a.json --no-replay", "compare",
                "compare - --json", "compare a b c d e", "report one.attempt.json --html a.html",
                "compare nine-seconds --set /seed=1", "compare drills/shop",
                "compare nine-seconds --set=/seed=1", "compare nine-seconds --judge",
                "compare nine-seconds --engine postgresql")) {
            assertEquals(List.of("command.options"), optionFiles(line.split(" ")), line);
        }
        assertEquals(List.of("window.options"), optionFiles());
        assertEquals(List.of("window.options"), optionFiles("practise", "a.json"));
        for (String file : List.of("on monday.exercise.json", "a.scenario.json",
                "/tmp/a.attempt.json", "shop.json")) {
            assertEquals(List.of("window.options"), optionFiles(file), file);
        }
        assertEquals(List.of("command.options"), optionFiles("compare", "a.scenario.json"));
    }

    @Test
    void aShortCommandBeginsWithASmallHeapUnlessTheUserSaysOtherwise() throws Exception {
        aJavaThatPrintsItsOptions();
        assertEquals(List.of("-Xms128m", "-Xmx1g"), heap("", "compare", "nine-seconds"));
        assertEquals(List.of("-Xmx1g"), heap("", "compare", "a.json"));
        assertEquals(List.of("-Xmx2g"), heap(""));
        assertEquals(List.of("-Xmx1g", "-Xmx100m"), heap("-Xmx100m", "--version"));
        assertEquals(List.of("-Xmx1g", "-Xmx4g", "-Xms2g"),
                heap("-Xmx4g -Xms2g", "--version"));
        assertEquals(List.of("-Xmx1g"), heap("-XX:MaxHeapSize=100m", "--version"));
        assertEquals(List.of("-Xms128m", "-Xmx1g"), heap("-Da=b", "--version"));
    }

    private List<String> heap(String options, String... arguments) throws Exception {
        return run(0, ITS_OWN_JAVA.replace("exec", "LASTRESORT_JAVA_OPTS='" + options + "' exec"),
                "C.UTF-8", arguments).stream().filter(option -> option.startsWith("-Xm")).toList();
    }

    @Test
    void argumentsArriveAsTheyWereTyped() throws Exception {
        aJavaThatPrintsItsOptions();
        List<String> told = run(0, ITS_OWN_JAVA, "C.UTF-8", "validate", "a b.json", "*", "");
        assertEquals(List.of("validate", "a b.json", "*", ""),
                told.subList(told.size() - 4, told.size()));
    }

    @Test
    void aCacheOfClassesIsUsedWhileTheJarIsTheOneOfTheTraining() throws Exception {
        aJavaThatPrintsItsOptions();
        Path jar = script.resolve("../../lib/lastresort.jar").normalize();
        assertEquals(List.of(), cacheOptions("--version"), "there is none");

        trainedFor("as trained");
        assertEquals(List.of("-XX:AOTCache=" + jar.resolveSibling("lastresort.aot")),
                cacheOptions("--version"));

        Files.setLastModifiedTime(jar, FileTime.fromMillis(
                Files.getLastModifiedTime(jar).toMillis() + 5_000));
        assertEquals(List.of(), cacheOptions("--version"), "the jar was touched");

        trainedFor("as trained");
        Files.delete(jar.resolveSibling("trained-for"));
        assertEquals(List.of(), cacheOptions("--version"), "nobody knows for what");
    }

    @Test
    void whatIsOverSoonTakesUpTheSmallerCacheWhereThereIsOne() throws Exception {
        aJavaThatPrintsItsOptions();
        Path lib = script.resolve("../../lib").normalize();
        trainedFor("as trained");
        List<String> all = List.of("-XX:AOTCache=" + lib.resolve("lastresort.aot"));
        List<String> small = List.of("-XX:AOTCache=" + lib.resolve("short.aot"));
        assertEquals(all, cacheOptions("validate", "a.json"), "there is no smaller one");

        Files.writeString(lib.resolve("short.aot"), "as trained");
        assertEquals(small, cacheOptions("validate", "a.json"));
        assertEquals(all, cacheOptions("validate", "a.json", "--execute"));
        assertEquals(small, cacheOptions("compare", "nine-seconds"));
        assertEquals(all, cacheOptions("compare", "a.json"));
        assertEquals(all, cacheOptions());
    }

    private void trainedFor(String cache) throws IOException {
        Path jar = script.resolve("../../lib/lastresort.jar").normalize();
        Files.writeString(jar.resolveSibling("lastresort.aot"), cache);
        Files.writeString(jar.resolveSibling("trained-for"),
                Files.getLastModifiedTime(jar).to(TimeUnit.SECONDS) + "\n");
    }

    private void aJavaThatPrintsItsOptions() throws IOException {
        aJava("printf '%s\\n' \"$@\"");
    }

    private void aJava(String does) throws IOException {
        Path java = Files.createDirectories(script.resolve("../../runtime/bin").normalize())
                .resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + does + "\n");
        assertTrue(java.toFile().setExecutable(true));
    }

    private List<String> optionFiles(String... arguments) throws Exception {
        return run(0, ITS_OWN_JAVA, "C.UTF-8", arguments).stream()
                .filter(option -> option.startsWith("@"))
                .map(option -> Path.of(option.substring(1)).getFileName().toString()).toList();
    }

    private List<String> cacheOptions(String... arguments) throws Exception {
        return run(0, ITS_OWN_JAVA, "C.UTF-8", arguments).stream()
                .filter(option -> option.startsWith("-XX:AOTCache")).toList();
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
