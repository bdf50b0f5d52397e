package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.cli.LastResortCommand;
import dev.lastresort.cli.Services;
import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written is no success, in any command. */
@Execution(ExecutionMode.CONCURRENT)
class OutputLostTest {

    @TempDir
    Path folder;

    private String scenario;

    @BeforeEach
    void aScenario() {
        scenario = folder.resolve("day.json").toString();
        assertEquals(0, run(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
                "new", scenario));
    }

    /** Takes so many bytes, and no more. */
    private static final class FullDisk extends OutputStream {

        private int left;

        FullDisk(int left) {
            this.left = left;
        }

        @Override
        public void write(int one) throws IOException {
            if (left-- <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "help compare", "completion bash", "schema",
        "schema attempt", "schema comparison", "explain FILE", "validate FILE",
        "validate --json FILE", "validate --execute --json FILE", "compare FILE",
        "compare --table-only FILE", "compare --json FILE", "compare --seed 3 FILE",
        "new --like",
        "validate NONE"})
    void everyCommandTellsThatItsOutputDidNotArrive(String line) {
        for (int room : new int[] {0, 1}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            assertEquals(7, run(new FullDisk(room), err, arguments(line, room)), line);
            assertTrue(err.toString(StandardCharsets.UTF_8)
                    .contains("Standard output cannot be written"), err::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare NONE", "explain NONE", "no-such-command"})
    void whatGoesToStandardErrorCountsToo(String line) {
        assertEquals(7, run(OutputStream.nullOutputStream(), new FullDisk(0),
                arguments(line, 0)), line);
    }

    @ParameterizedTest
    @ValueSource(strings = "--version")
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceAReaderThatWentAwayAndNoOutputAtAllAreExitCodeSeven(String line)
            throws Exception {
        toldByWhateverTheOutputIs(line);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"schema", "explain FILE", "validate --json FILE"})
    @EnabledOnOs(OS.LINUX)
    void otherCommandsTellIt(String line) throws Exception {
        toldByWhateverTheOutputIs(line);
    }

    private void toldByWhateverTheOutputIs(String line) throws Exception {
        for (String target : List.of(">/dev/full", ">&4", ">&-")) {
            String told = shell("mkfifo \"$0/p\"; exec 3<>\"$0/p\" 4>\"$0/p\" 3>&-; rm \"$0/p\";"
                    + " \"$@\" " + target + " 2>\"$0/err\"; code=$?; cat \"$0/err\"; exit $code", 7,
                    arguments(line, 0));
            assertTrue(told.startsWith("Standard output cannot be written: ")
                    && told.lines().count() == 1 && !told.contains("null"), told);
        }
        assertEquals("", shell("\"$@\" >/dev/null", 0, arguments(line, 0)));
    }

    @Test
    void aFolderThatIsMissingOrClosedIsExitCodeSevenAndLeavesNothing() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(7, run(OutputStream.nullOutputStream(), err,
                "new", folder.resolve("none/fresh").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("there is no such folder"),
                err::toString);
        Files.writeString(folder.resolve("file"), "");
        assertEquals(7, run(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
                "new", folder.resolve("file/fresh").toString()));
    }

    private String[] arguments(String line, int number) {
        return line.replace("FILE", scenario)
                .replace("FRESH", folder.resolve("fresh" + number).toString())
                .replace("NONE", folder.resolve("none.json").toString()).split(" ");
    }

    private static int run(OutputStream out, OutputStream err, String... arguments) {
        ScenarioSource source = new ScenarioSource(new ScenarioReader());
        return LastResortCommand.run(arguments,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), new Services(
                        new CompareDesk(source, new ScenarioEngines()),
                        new CheckDesk(source, new ScenarioEngines()),
                        new AuthorDesk(source),
                        new ReplayDesk(source, new ScenarioEngines()),
                        new ReportDesk(source, new ScenarioEngines()),
                        new HistoryDesk(Path.of("none")), _ -> {
                            throw new AssertionError("nothing is to be practised");
                        }));
    }

    /** What a script prints that starts the program as {@code "$@"}. */
    private String shell(String script, int exitCode, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("sh", "-c", script, folder.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-classpath",
                System.getProperty("java.class.path"), Launcher.class.getName()));
        line.addAll(List.of(arguments));
        Path told = folder.resolve("told.txt");
        Process process = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(told.toFile()).start();
        assertEquals(exitCode, Patience.exitCode(process), () -> String.join(" ", arguments));
        return Files.readString(told);
    }
}
