package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a script gets from {@code validate --json}: one document, whatever the files are. */
@Execution(ExecutionMode.CONCURRENT)
class ValidateJsonTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String good;
    private String misspelt;
    private String failing;

    @BeforeEach
    void threeFiles() throws IOException {
        String text = ScenarioFiles.starter();
        good = file("good.json", text);
        misspelt = file("schr\u00e4g \u2603 & co.json",
                text.replace("WHERE id = :customer\"", "WHERE id = :custommer\""));
        failing = file("sql fails.json", text.replace("\"SELECT id, discount FROM customers\"",
                "[\"SELECT id,\", \"  discnt AS discount\", \"FROM customers\"]"));
    }

    @Test
    void aFileWithoutProblemsIsListedAndLeavesWithZero() {
        JsonNode document = validate(0, good);
        assertEquals(List.of(good), texts(document.path("files")));
        assertEquals(List.of("files", "errors", "warnings", "infos", "problems"),
                List.copyOf(document.propertyNames()));
        assertEquals("0 0 0 0", counts(document));
    }

    @Test
    void aProblemHasItsWholePlaceItsRuleAndHowToFixIt() {
        JsonNode document = validate(3, misspelt);
        assertEquals("1 0 0 1", counts(document));
        JsonNode problem = document.path("problems").get(0);
        assertEquals(List.of("file", "severity", "rule", "line", "column", "pointer", "message",
                "fix"), List.copyOf(problem.propertyNames()));
        assertEquals(misspelt + " error unknown-parameter 76:22"
                + " /actors/0/versions/0/statements/0/sql", place(problem));
        assertEquals("there is no parameter 'custommer'", problem.path("message").asString());
        assertEquals("did you mean 'customer'?", problem.path("fix").asString());
    }

    @Test
    void allFilesAreTakenTogetherInTheOrderOfTheirNamesAndAMissingOneIsAProblemOfItsOwn() {
        String missing = folder.resolve("none here.json").toString();
        JsonNode document = validate(3, misspelt, good, missing, good);
        List<String> sorted = Stream.of(good, misspelt, missing).sorted().toList();
        assertEquals(sorted, texts(document.path("files")));
        assertEquals(List.of(missing + " error file-missing 0:0 ",
                misspelt + " error unknown-parameter 76:22"
                        + " /actors/0/versions/0/statements/0/sql"),
                document.path("problems").valueStream().map(ValidateJsonTest::place).toList());
        assertEquals("2 0 0 2", counts(document));
    }

    @Test
    void whatOnlyRunningShowsComesWithTheLineOfTheListThatItIsIn() {
        assertEquals("0 0 0 0", counts(validate(0, failing)));
        JsonNode document = validate(3, "--execute", failing);
        assertEquals("1 0 0 1", counts(document));
        assertEquals(failing + " error sql-error 123:58 /facts/1/alternatives/0/query",
                place(document.path("problems").get(0)));
    }

    @Test
    void warningsAndNotesAreCountedApartAndDoNotFail() throws IOException {
        String doubtful = file("doubtful.json", ScenarioFiles.starter()
                .replace("\"60 GB\"", "\"600 GB\"")
                .replace("\"UPDATE customers SET discount = 0\"",
                        "\"ALTER TABLE orders RENAME COLUMN discount TO rebate\""));
        JsonNode document = validate(0, "--execute", doubtful);
        assertTrue(document.path("warnings").asInt() >= 2, document::toString);
        assertTrue(document.path("infos").asInt() >= 1, document::toString);
        assertEquals(0, document.path("errors").asInt());
    }

    @Test
    void aRefusalLeavesWithFourAndIsInTheDocument() throws IOException {
        String refused = file("refused.json", ScenarioFiles.starter()
                .replace("\"UPDATE customers SET discount = 0\"", "\"SHUTDOWN\""));
        JsonNode document = validate(4, good, refused);
        assertEquals(refused + " error sql-refused 96:78 /incident/steps/0/statements/0",
                place(document.path("problems").get(0)));
    }

    @Test
    void theNameOfABundledScenarioThatIsMisspeltIsSuggested() {
        JsonNode problem = validate(3, "droped-orders-archive").path("problems").get(0);
        assertEquals("droped-orders-archive error file-missing 0:0 ", place(problem));
        assertEquals("did you mean 'dropped-orders-archive'?", problem.path("fix").asString());
    }

    @Test
    void whatATerminalObeysIsEscapedInTheDocument() throws IOException {
        String evil = "\u009b31m\u202ekey\u200b\u2066\u007f\u2028";
        String file = file("e\u202evil.json", ScenarioFiles.starter()
                .replaceFirst("\\{", "{\"" + evil + "\": 1,"));
        JsonNode document = validate(3, file);
        assertTrue(out.toString(StandardCharsets.UTF_8).chars()
                .allMatch(c -> c == '\n' || c >= ' ' && c < 0x7F), out::toString);
        assertEquals("/" + evil, document.path("problems").get(0).path("pointer").asString());
        assertEquals(List.of(file), texts(document.path("files")));
    }

    private JsonNode validate(int exitCode, String... arguments) {
        out.reset();
        String[] line = Stream.concat(Stream.of("validate", "--json"), Arrays.stream(arguments))
                .toArray(String[]::new);
        ScenarioSource source = new ScenarioSource(new ScenarioReader());
        assertEquals(exitCode, LastResortCommand.run(line,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), new Services(
                        new CompareDesk(source, new ScenarioEngines()),
                        new CheckDesk(source, new ScenarioEngines()),
                        new AuthorDesk(source),
                        new ReplayDesk(source, new ScenarioEngines()),
                        new ReportDesk(source, new ScenarioEngines()),
                        new HistoryDesk(Path.of("none")), _ -> {
                            throw new AssertionError("nothing is to be practised");
                        })),
                () -> out.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    private static String place(JsonNode problem) {
        return problem.path("file").asString() + " " + problem.path("severity").asString() + " "
                + problem.path("rule").asString() + " " + problem.path("line").asInt() + ":"
                + problem.path("column").asInt() + " " + problem.path("pointer").asString();
    }

    private static String counts(JsonNode document) {
        return document.path("errors").asInt() + " " + document.path("warnings").asInt() + " "
                + document.path("infos").asInt() + " " + document.path("problems").size();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
