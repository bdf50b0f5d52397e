package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.cli.LastResortCommand;
import dev.lastresort.cli.Services;
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
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What {@code replay} says of attempts, honest and otherwise. */
@Execution(ExecutionMode.CONCURRENT)
class ReplayCommandTest {

    private static final String TOO_MANY = "SELECT x FROM GENERATE_SERIES(1, 2000001) g (x)";

    @TempDir
    Path folder;

    private Path scenario;
    private Path attempt;
    private String text;
    private String out;
    private String err;

    @BeforeEach
    void anAttemptAtTheStarter() throws IOException {
        scenario = Files.writeString(folder.resolve("shop.json"), ScenarioFiles.starter());
        attempt = folder.resolve("one.attempt.json");
        text = """
                { "formatVersion": 3, "kind": "Attempt", "scenario": "starter",
                  "scenarioSha256": "%s", "seed": 1, "decisions": [
                    { "at": "2026-03-02T10:30:00", "rationale": "look\\u001b[2J first",
                      "action": { "type": "console", "statements": ["SELECT 1"] } },
                    { "at": "2026-03-02T10:31:00",
                      "action": { "type": "declareResolved" } } ] }
                """.formatted(ScenarioFiles.contentSha256(
                ScenarioFiles.starter(), new TreeMap<>()));
    }

    @Test
    void anHonestAttemptIsReproducedTwiceWithTheSameBytes() throws IOException {
        assertEquals(0, replay(text, "--json"), () -> err);
        String first = out;
        assertTrue(first.contains("\"kind\" : \"attempt\""), first);
        assertEquals(0, replay(text, "--json"));
        assertEquals(first, out);
    }

    /** The table was dropped, nobody did anything about it, and it was said to be over. */
    @Test
    void theVerdictIsToldOnRequest() throws IOException {
        assertEquals(0, replay(text, "--verdict"), () -> err);
        for (String told : List.of("What happened to people\n", "The moves that cost most\n",
                "  better: ", "  why: ", "The path\n", "Where the measured facts lead: ")) {
            assertTrue(out.contains(told), () -> told + " is missing in\n" + out);
        }
        assertEquals(2, replay(text, "--verdict", "--json"));
    }

    @Test
    void escapeSequencesInARationaleDoNotReachTheTerminal() throws IOException {
        assertEquals(0, replay(text), () -> err);
        assertTrue(out.contains("first"), out);
        assertFalse(out.contains("\u001b"), out);
    }

    @Test
    void aPromisedFingerprintThatIsNotKeptIsADeparture() throws IOException {
        assertEquals(1, replay(text.replace("\"seed\"",
                "\"fingerprint\": \"" + "0".repeat(64) + "\", \"seed\"")));
        assertTrue(err.contains("error[attempt-departs]"), err);
    }

    @Test
    void anAttemptOfOlderRulesIsReplayedUnderTodaysAndSaysSo() throws IOException {
        assertEquals(0, replay(text.replace("\"formatVersion\": 3", "\"formatVersion\": 1")
                .replace("\"seed\"", "\"fingerprint\": \"" + "0".repeat(64) + "\", \"seed\"")),
                () -> err);
        assertTrue(err.contains("under older rules"), err);
    }

    @Test
    void aDecisionThatStandsWhereTheClockIsNotIsADeparture() throws IOException {
        assertEquals(1, replay(text.replace("10:31:00", "10:32:00")));
        assertTrue(err.contains("departs at decision 2"), err);
    }

    @Test
    void aForeignAttemptIsRefused() throws IOException {
        assertEquals(3, replay(text.replaceFirst("\"[0-9a-f]{64}\"",
                "\"" + "a".repeat(64) + "\"")));
        assertTrue(err.contains("error[foreign-attempt]"), err);
    }

    @Test
    void whatCannotHaveBeenDecidedIsRefused() throws IOException {
        assertEquals(3, replay(text.replace("{ \"type\": \"declareResolved\" }",
                "{ \"type\": \"take\", \"step\": { \"type\": \"deploy\", \"actor\": \"nobody\","
                        + " \"version\": \"v9\" } }")));
        assertTrue(err.contains("error[impossible-action]"), err);
    }

    @Test
    void allSqlThatTheGateRefusesIsToldAtItsPlaceBeforeAnythingRuns() throws IOException {
        assertEquals(4, replay(text.replace(
                "\"SELECT 1\"", "\"SHUTDOWN\",\n\"SELECT RAND()\"")));
        List<String> told = err.lines().toList();
        assertEquals(2, told.size(), err);
        assertTrue(told.get(0).startsWith(attempt + ":4:53: error[sql-refused]"), err);
        assertTrue(told.get(1).startsWith(attempt + ":5:1: error[sql-refused]"), err);
    }

    @Test
    void aStepByHandThatMeetsALimitIsNoDeparture() throws IOException {
        assertEquals(5, replay(text.replace(
                "{ \"type\": \"console\", \"statements\": [\"SELECT 1\"] }",
                "{ \"type\": \"take\", \"step\":"
                        + " { \"type\": \"runSql\", \"statements\": [\"" + TOO_MANY + "\"] } }")
                .replace("10:31:00", "10:30:00").replace("declareResolved", "handOver")));
        assertTrue(err.startsWith(attempt + ":4:17: error[limit-struck]"), err);
    }

    @Test
    void aConsoleBatchThatMeetsALimitIsNoDeparture() throws IOException {
        assertEquals(5, replay(text.replace("\"SELECT 1\"",
                "\"DELETE FROM loyalty_cards\", \"" + TOO_MANY + "\"")));
        assertTrue(err.startsWith(attempt + ":4:17: error[limit-struck]"), err);
    }

    @Test
    void whatWasDecidedIsToldWithTheHintsAndTheFalseAllClears() throws IOException {
        assertEquals(0, replay(text), () -> err);
        assertFalse(err.contains("older rules"), err);
        assertFalse(out.contains("The moves that cost most"), out);
        List<String> told = out.lines().toList();
        assertEquals("10:30  console: SELECT 1 (look?[2J first)",
                told.get(0).replace('\ufffd', '?'), out);
        assertEquals("10:31  declared it resolved, having checked nothing", told.get(1));
        assertTrue(told.contains("Hints taken: 0   False all-clears: 1"), out);
        String print = told.stream().filter(line -> line.startsWith("Fingerprint: "))
                .findFirst().orElseThrow().substring("Fingerprint: ".length());
        assertEquals(0, replay(text.replace("\"seed\"",
                "\"fingerprint\": \"" + print + "\", \"seed\"")), () -> err);
    }

    @Test
    void deliberationWithoutPressureIsRefusedAtItsPlace() throws IOException {
        assertEquals(3, replay(text.replace("{ \"type\": \"declareResolved\" }",
                "{ \"type\": \"deliberate\", \"until\": \"2026-03-02T10:35:00\" }")));
        assertTrue(err.startsWith(attempt + ":6:17: error[impossible-action]"), err);
    }

    @Test
    void aFileThatIsNoAttemptIsInvalid() throws IOException {
        assertEquals(3, replay("{}"));
        assertEquals(3, replay("\u0000"));
        assertEquals(3, run("replay", folder.resolve("none").toString()));
    }

    @Test
    void anAttemptWhoseScenarioNobodyKnowsNeedsTheOption() throws IOException {
        Files.writeString(attempt, text);
        assertEquals(2, run("replay", attempt.toString()));
    }

    @Test
    void theExampleOfThePageIsReproduced() throws IOException {
        String page = Files.readString(Path.of("src", "site", "markdown", "attempt-format.md"));
        String example = page.substring(
                page.indexOf("```json\n") + 8, page.indexOf("```\n\n## What it holds"));
        assertEquals(0, replay(example), () -> err);
        assertTrue(out.contains("Hints taken: 0   False all-clears: 0"), out);
    }

    @Test
    void theSchemaOfAttemptsIsPrinted() {
        assertEquals(0, run("schema", "attempt"));
        assertEquals(ScenarioFiles.attemptSchema(), out);
    }

    private int replay(String content, String... more) throws IOException {
        Files.writeString(attempt, content);
        String[] line = new String[more.length + 4];
        System.arraycopy(more, 0, line, 4, more.length);
        line[0] = "replay";
        line[1] = attempt.toString();
        line[2] = "--scenario";
        line[3] = scenario.toString();
        return run(line);
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
                        new HistoryDesk(Path.of("none")), _ -> {
                            throw new AssertionError("nothing is to be practised");
                        }));
        out = printed.toString(StandardCharsets.UTF_8);
        err = told.toString(StandardCharsets.UTF_8);
        return code;
    }
}
