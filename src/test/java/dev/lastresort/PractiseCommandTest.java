package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.app.WindowDesk;
import dev.lastresort.cli.LastResortCommand;
import dev.lastresort.cli.Services;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
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
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What {@code practise} opens, and what it says where it opens nothing. */
@Execution(ExecutionMode.CONCURRENT)
class PractiseCommandTest {

    private record Room(Loaded.Valid scenario, Optional<Path> file, Optional<Integer> pressure) {}

    @TempDir
    Path folder;

    private final List<Room> rooms = new ArrayList<>();
    private final List<String> exercises = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<String> obstacle = Optional.empty();
    private String out = "";
    private String err = "";

    @Test
    void aBundledScenarioOpensAtTheTraineesOwnPace() {
        assertEquals(0, run("practise", "price-integer-to-decimal"), () -> err);
        Room room = rooms.getFirst();
        assertEquals("price-integer-to-decimal", room.scenario().scenario().id());
        assertEquals(Optional.empty(), room.file());
        assertEquals(Optional.empty(), room.pressure());
        assertEquals("", out + err);
    }

    @Test
    void aFileOpensUnderThePressureAndTheSeedThatAreAskedFor() throws IOException {
        String file = starter("", "");
        assertEquals(0, run("practise", file, "--pressure", "60", "--seed=-7"), () -> err);
        Room room = rooms.getFirst();
        assertEquals(-7, room.scenario().scenario().seed());
        assertEquals(Optional.of(Path.of(file)), room.file());
        assertEquals(Optional.of(60), room.pressure());
    }

    @Test
    void aRatioThatNobodyCouldFollowIsWrongUsage() {
        for (String ratio : List.of("0", "-1", "3601", "1.5", "much", "99999999999", "")) {
            assertEquals(2, run("practise", "price-integer-to-decimal", "--pressure", ratio));
            assertTrue(err.contains("from 1 to 3600, but got '" + ratio + "'"), err);
        }
        assertEquals(List.of(), rooms);
        assertEquals(0, run("practise", "price-integer-to-decimal", "--pressure", "3600"));
        assertEquals(0, run("practise", "price-integer-to-decimal", "--pressure", "1"));
    }

    @Test
    void anInvalidFileIsToldWithItsPlacesBeforeAnythingOpens() throws IOException {
        String file = starter("\"horizon\": \"14:00\"", "\"horizon\": \"07:00\"");
        assertEquals(3, run("practise", file));
        assertTrue(err.lines().anyMatch(line -> line.matches(
                ".*shop\\.json:\\d+:\\d+: error\\[.*")), err);
        assertEquals(3, run("practise", folder.resolve("none.json").toString()));
        assertEquals(3, run("practise", "dropped-orders-archiv"));
        assertTrue(err.contains("did you mean 'dropped-orders-archive'?"), err);
        assertEquals(List.of(), rooms);
        assertEquals(List.of(), asked, "a display is looked for only once it is of use");
    }

    @Test
    void sqlThatTheSandboxRefusesIsToldBeforeAnythingOpens() throws IOException {
        assertEquals(4, run("practise", starter("UPDATE customers SET discount = 0\"",
                "SHUTDOWN\", \"SELECT RAND()\"")));
        assertEquals(2, err.lines().filter(line -> line.contains("error[sql-refused]")).count(),
                err);
        assertEquals(List.of(), rooms);
    }

    @Test
    void anExerciseBeginsOrIsShownInItsForm() throws IOException {
        assertEquals(0, run("exercise", "run", "lock-queue"), () -> err);
        assertEquals(0, run("exercise", "run", "--form", "lock-queue"), () -> err);
        String file = Files.writeString(folder.resolve("half.exercise.json"),
                "{\"scenarios\": 7}").toString();
        assertEquals(3, run("exercise", "run", file));
        assertTrue(err.contains("half.exercise.json:1:15: error["), err);
        assertEquals(0, run("exercise", "run", "--form", file), () -> err);
        Files.writeString(folder.resolve("half.exercise.json"), "{\"scenarios\"");
        assertEquals(3, run("exercise", "run", "--form", file));
        assertEquals(List.of("lock-queue true", "lock-queue false", file + " false"), exercises);
        obstacle = Optional.of("there is no screen");
        assertEquals(6, run("exercise", "run", "lock-queue"));
    }

    @Test
    void withoutADisplayItSaysSoInOneLineAndComparesNothing() {
        obstacle = Optional.of("there is no screen");
        assertEquals(6, run("practise", "price-integer-to-decimal"));
        assertEquals("No window can open here (there is no screen), and practising takes one."
                + System.lineSeparator(), err);
        assertEquals("", out);
        assertEquals(List.of(), rooms);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theProgramItselfSaysSoTooAndLoadsNoJavaFx() throws Exception {
        Started started = Started.with(Launcher.class, folder, List.of("-verbose:class"),
                "practise", starter("", ""));
        assertEquals(6, started.exitCode(), started::toString);
        assertEquals(1, started.err().size(), started::toString);
        assertFalse(started.out().stream().anyMatch(LauncherTest::isOfJavaFx));
    }

    /** The starter's file, with one passage replaced. */
    private String starter(String passage, String replacement) throws IOException {
        String text = ScenarioFiles.starter();
        assertTrue(text.contains(passage), passage);
        return Files.writeString(folder.resolve("shop.json"),
                text.replaceFirst(java.util.regex.Pattern.quote(passage),
                        java.util.regex.Matcher.quoteReplacement(replacement)))
                .toString();
    }

    private int run(String... line) {
        var printed = new ByteArrayOutputStream();
        var told = new ByteArrayOutputStream();
        ScenarioSource source = new ScenarioSource(new ScenarioReader());
        int code = LastResortCommand.run(line,
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8), new Services(
                        new CompareDesk(source, new ScenarioEngines()),
                        new CheckDesk(source, new ScenarioEngines()),
                        new AuthorDesk(source),
                        new ReplayDesk(source, new ScenarioEngines()),
                        new ReportDesk(source, new ScenarioEngines()),
                        new HistoryDesk(Path.of("none")),
                        new WindowDesk(source, new ScenarioEngines(), this::obstacle,
                                (scenario, file, pressure) -> rooms
                                        .add(new Room(scenario, file, pressure)),
                                (_, _, _, _) -> {
                                    throw new AssertionError("no program is to play");
                                }, (word, _, atOnce) -> exercises.add(word + " " + atOnce))));
        out = printed.toString(StandardCharsets.UTF_8);
        err = told.toString(StandardCharsets.UTF_8);
        return code;
    }

    private Optional<String> obstacle() {
        asked.add("display");
        return obstacle;
    }
}
