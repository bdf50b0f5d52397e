package dev.lastresort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engines.WithoutServer;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.ScenarioEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which engine a command runs on, on a machine where only the embedded one can be had. */
class EngineOptionTest {

    private static final String ONLY_THERE = "SELECT to_tsvector('a')";
    private static final String DATABASE = "\"database\": {";

    private final ScenarioEngines engines = new ScenarioEngines(WithoutServer.engines());

    @TempDir
    private Path folder;

    private Path plain;
    private Path naming;

    @BeforeEach
    void write() throws IOException {
        String starter = ScenarioFiles.starter();
        plain = Files.writeString(folder.resolve("starter.json"), starter);
        naming = Files.writeString(folder.resolve("naming.json"),
                starter.replace(DATABASE, DATABASE + " \"engine\": \"postgresql\","));
        Files.createDirectory(folder.resolve("db"));
        Files.writeString(folder.resolve("db/V1__t.sql"), "CREATE TABLE t (id BIGINT);");
        Files.writeString(folder.resolve("db/V2__u.sql"), "DROP TABLE t;");
    }

    private Typed typed(String... words) {
        return Typed.line(engines, Typed.PIPED, folder, "", words);
    }

    /** The commands that run the SQL of a scenario, each with that file. */
    private List<List<String>> running(Path scenario) {
        String file = scenario.toString();
        return List.of(List.of("compare", file), List.of("report", file),
                List.of("sweep", file, "--vary", "/alerts/0/humanDelay=5 min..9 min/2"),
                List.of("practise", file, "--headless", "-o",
                        folder.resolve("one.attempt.json").toString()),
                List.of("validate", file, "--execute"));
    }

    private static String[] with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void whatWasAskedForAndIsNotHereIsNoFaultOfTheFile() {
        for (List<String> command : running(plain)) {
            Typed typed = typed(with(command, "--engine", "postgresql"));
            assertEquals(ExitCode.NO_ENGINE, typed.code(), typed::toString);
            assertTrue((typed.err() + typed.out()).contains("install PostgreSQL"),
                    typed::toString);
        }
        Typed imported = typed("import", folder.resolve("db").toString(), "--engine",
                "postgresql", "-o", folder.resolve("drill.scenario.json").toString());
        assertEquals(ExitCode.NO_ENGINE, imported.code(), imported::toString);
        assertFalse(Files.exists(folder.resolve("drill.scenario.json")));
    }

    @Test
    void whatTheFileAsksForIsToldAtItsLine() {
        for (List<String> command : running(naming)) {
            Typed typed = typed(command.toArray(String[]::new));
            assertEquals(ExitCode.INVALID_FILE, typed.code(), typed::toString);
            assertTrue((typed.err() + typed.out()).contains("naming.json:"), typed::toString);
            assertTrue((typed.err() + typed.out()).contains("error[engine-missing]"),
                    typed::toString);
        }
    }

    @Test
    void aSessionThatAsksForItIsNotOpenedWithoutIt() throws IOException {
        Typed asked = typed("exercise", "run", "lock-queue", "--engine", "postgresql");
        assertEquals(ExitCode.NO_ENGINE, asked.code(), asked::toString);
        assertTrue(asked.err().contains("install PostgreSQL"), asked::toString);
        Typed need = typed("exercise", "run", naming.toString());
        assertEquals(ExitCode.INVALID_FILE, need.code(), need::toString);
        assertTrue(need.err().contains("naming.json:"), need::toString);

        Path drill = folder.resolve("drill.exercise.json");
        Typed made = typed("exercise", "new", folder.resolve("drill").toString(), "lock-queue",
                "--engine", "postgresql");
        assertEquals(ExitCode.FINE, made.code(), made::toString);
        long line = Files.readAllLines(drill).stream()
                .takeWhile(text -> !text.contains("\"engine\"")).count() + 1;
        Typed own = typed("exercise", "run", drill.toString());
        assertEquals(ExitCode.INVALID_FILE, own.code(), own::toString);
        assertTrue(own.err().startsWith(drill + ":" + line + ":"), own::toString);
        assertEquals(ExitCode.NO_WINDOW, typed("exercise", "run", drill.toString(), "--engine",
                "embedded").code());
        assertEquals(ExitCode.WRONG_USAGE, typed("exercise", "run", "--form", drill.toString(),
                "--engine", "embedded").code());
    }

    /** The gate needs no server. */
    @Test
    void aFileIsJudgedByTheGateOfItsEngine() throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), ScenarioFiles.starter().replace(
                "\"setup\": [", "\"setup\": [ \"" + ONLY_THERE + "\","));
        Typed here = typed("validate", file.toString());
        assertEquals(ExitCode.REFUSED, here.code(), here::toString);
        Typed there = typed("validate", file.toString(), "--engine", "postgresql");
        assertEquals(ExitCode.FINE, there.code(), there::toString);
        assertEquals("1 file: no problems\n", there.out());
    }

    @Test
    void anUnknownEngineIsWrongUsage() {
        for (List<String> command : running(plain)) {
            Typed typed = typed(with(command, "--engine", "oracle"));
            assertEquals(ExitCode.WRONG_USAGE, typed.code(), typed::toString);
            assertTrue(typed.err().contains("there are embedded and postgresql"),
                    typed::toString);
        }
    }

    @Test
    void anAttemptIsReplayedOnItsOwnEngineAndOnlyByRequestElsewhere() throws IOException {
        Path file = folder.resolve("two.attempt.json");
        Typed played = Typed.line(engines, Typed.PIPED, folder,
                "{\"do\":\"act\",\"action\":{\"type\":\"handOver\"}}\n", "practise", "--headless",
                plain.toString(), "-o", file.toString());
        assertEquals(ExitCode.FINE, played.code(), played::toString);
        LoadedAttempt.Valid made = (LoadedAttempt.Valid) new AttemptReader().read(file);
        assertEquals(EngineName.EMBEDDED, made.attempt().engine());
        assertFalse(Files.readString(file).contains("engine"));
        Files.write(file, AttemptText.bytes(made.attempt().on(EngineName.POSTGRESQL)));
        assertTrue(Files.readString(file).contains("\"formatVersion\": 6"));

        Typed there = typed("replay", file.toString(), "--scenario", plain.toString());
        assertEquals(ExitCode.INVALID_FILE, there.code(), there::toString);
        assertTrue(there.err().startsWith(file + ":7:"), there::toString);
        assertTrue(there.err().contains("error[engine-missing]"), there::toString);

        Typed here = typed("replay", file.toString(), "--scenario", plain.toString(),
                "--engine", "embedded");
        assertEquals(ExitCode.FINE, here.code(), here::toString);
        assertEquals("It was made on the engine postgresql; this is what it comes to on"
                + " embedded.\n", here.err());
    }
}
