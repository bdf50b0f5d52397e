package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.cli.LastResortCommand;
import dev.lastresort.cli.Services;
import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a process leaves with, for scripts. */
@Execution(ExecutionMode.CONCURRENT)
class ExitCodesTest {

    @TempDir
    Path folder;

    @Test
    void aNewScenarioComparesWithExitCodeZeroAndIsNeverWrittenOver() throws Exception {
        String file = folder.resolve("fresh.json").toString();
        assertExit(0, "new", file);
        assertExit(0, "compare", file);
        String before = Files.readString(Path.of(file));
        Started again = assertExit(2, "new", file);
        assertTrue(again.err().getFirst().contains("is there already"), again::toString);
        assertEquals(before, Files.readString(Path.of(file)));
    }

    @Tag("slow")
    @Test
    void aSoundScenarioIsExitCodeZeroOnceItsSqlHasRun() throws Exception {
        String file = Files.writeString(folder.resolve("fresh.json"), ScenarioFiles.starter())
                .toString();
        Started checked = assertExit(0, "validate", "--execute", file);
        assertEquals(List.of("1 file: no problems"), checked.out());
    }

    @Test
    void aMissedExpectationIsExitCodeOne() throws Exception {
        assertExit(1, "compare",
                changed("\"/facts/orders/lost\": 45", "\"/facts/orders/lost\": 44"));
    }

    @Test
    void wrongUsageIsExitCodeTwo() throws Exception {
        assertExit(2, "validate");
    }

    @Test
    void anInvalidFileIsExitCodeThree() throws Exception {
        String file = changed("\"horizon\": \"14:00\"", "\"horizon\": \"07:00\"");
        assertExit(3, "compare", file);
    }

    @Tag("slow")
    @Test
    void anInvalidFileIsExitCodeThreeInEveryCommand() throws Exception {
        String file = changed("\"horizon\": \"14:00\"", "\"horizon\": \"07:00\"");
        for (String command : List.of("validate", "explain")) {
            assertExit(3, command, file);
        }
        assertExit(3, "validate", folder.resolve("none.json").toString());
        assertExit(3, "new", folder.resolve("copy").toString(), "--from", file);
    }

    @Test
    void everyRefusalOfTheSandboxIsToldAndIsExitCodeFour() throws Exception {
        refused(List.of("compare"));
    }

    @Tag("slow")
    @Test
    void everyRefusalIsToldByTheChecksToo() throws Exception {
        refused(List.of("validate"), List.of("validate", "--execute"));
    }

    @SafeVarargs
    private void refused(List<String>... commands) throws Exception {
        String file = changed("UPDATE customers SET discount = 0\"",
                "SHUTDOWN\", \"SELECT RAND()\"");
        for (List<String> command : commands) {
            Started started = assertExit(4,
                    Stream.concat(command.stream(), Stream.of(file)).toArray(String[]::new));
            long refusals = Stream.of(started.out(), started.err()).flatMap(List::stream)
                    .filter(told -> told.contains("error[sql-refused]")).count();
            assertEquals(2, refusals, started::toString);
        }
    }

    /** A program with a defect. */
    static final class Defective {

        public static void main(String[] arguments) {
            System.exit(LastResortCommand.run(arguments, System.out, System.err, new Services(
                    (_, _) -> {
                        throw new IllegalStateException("a defect");
                    },
                    // without what they read from: a defect as soon as they are asked
                    new CheckDesk(null, new ScenarioEngines()), new AuthorDesk(null),
                    new ReplayDesk(null, new ScenarioEngines()),
                    new ReportDesk(null, new ScenarioEngines()),
                    new HistoryDesk(Path.of("none")),
                    _ -> {
                        throw new IllegalStateException("a defect");
                    })));
        }
    }

    @Test
    void aDefectIsExitCodeFiveInOneLine() throws Exception {
        defect("compare");
    }

    @Tag("slow")
    @Test
    void aDefectOfOtherCommandsIsExitCodeFiveInOneLine() throws Exception {
        defect("validate", "practise");
    }

    private void defect(String... commands) throws Exception {
        for (String command : commands) {
            Started started = Started.with(Defective.class, folder, List.of(), command, "x.json");
            assertEquals(5, started.exitCode(), started::toString);
            assertEquals(1, started.err().size(), started::toString);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anInterruptedComparisonIsExitCode130InOneLine() throws Exception {
        String file = changed("\"every\": \"1 min\", \"offset\": \"30 s\"", "\"every\": \"50 ms\"");
        File err = folder.resolve("err.txt").toFile();
        Path out = folder.resolve("out.txt");
        // Whoever runs the tests in the background may have them ignore the signal.
        Process process = new ProcessBuilder("env", "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xlog:class+load",
                "-classpath",
                System.getProperty("java.class.path"), Launcher.class.getName(), "compare", file)
                .redirectOutput(out.toFile()).redirectError(err).start();
        try {
            Patience.until(
                    () -> !process.isAlive() || hasLoaded(out, "org.h2.engine.SessionLocal"),
                    () -> "no database was opened");
            assertTrue(process.isAlive(), "the comparison is to last longer");
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
            assertEquals(130, Patience.exitCode(process));
            assertEquals(List.of("interrupted"), Files.readAllLines(err.toPath()));
        } finally {
            process.destroyForcibly();
        }
    }

    /** The process that it runs in tells what it loads where its own does. */
    private static boolean hasLoaded(Path out, String name) {
        try {
            return Files.exists(out) && Files.readString(out).contains(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String changed(String passage, String replacement) throws Exception {
        String text = ScenarioFiles.starter();
        assertTrue(text.contains(passage), passage);
        return Files.writeString(folder.resolve("fresh.json"), text.replace(passage, replacement))
                .toString();
    }

    private Started assertExit(int code, String... arguments) throws Exception {
        Started started = Started.with(Launcher.class, folder, List.of(), arguments);
        assertEquals(code, started.exitCode(), started::toString);
        assertTrue(started.err().stream().noneMatch(line -> line.contains("\tat ")),
                started::toString);
        return started;
    }
}
