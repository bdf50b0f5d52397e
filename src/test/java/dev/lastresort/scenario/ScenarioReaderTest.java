package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {

    @TempDir
    private Path folder;

    @Test
    void aMissingFileAndAFolderAreProblems() {
        assertEquals(
                List.of("file-missing"), Samples.rules(Samples.with(folder.resolve("none.json"))));
        assertEquals(List.of("file-is-directory"), Samples.rules(Samples.with(folder)));
    }

    @Test
    void emptinessIsAProblem() {
        assertEquals(List.of("x.json:1:1: error[file-empty] the file is empty; "
                + "start from one of the bundled scenarios"), Samples.texts(Samples.json(" \n ")));
    }

    @Test
    void aFileBeyondTheLimitIsNotRead() {
        assertEquals(
                List.of("file-too-large"),
                Samples.rules(Samples.bytes(new byte[SourceText.MAX_BYTES + 1])));
    }

    @Test
    void bytesThatAreNotUtf8AreNamedByLineAndColumn() {
        byte[] bytes = {'{', '\n', '"', (byte) 0xC3, '"', '}'};
        Problem problem = Samples.problems(Samples.bytes(bytes)).getFirst();
        assertEquals(Rule.INVALID_UTF8, problem.rule());
        assertEquals(2, problem.line());
        assertEquals(2, problem.column());
    }

    @Test
    void aTruncatedCharacterAtTheEndIsNotUtf8() {
        assertEquals(
                List.of("invalid-utf8"),
                Samples.rules(Samples.bytes(new byte[] {'1', (byte) 0xC3})));
    }

    @Test
    void aByteOrderMarkIsOnlyAWarning() {
        byte[] marked = ("\uFEFF" + Samples.text(Samples.ARCHIVE)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("byte-order-mark"), Samples.rules(Samples.valid(Samples.bytes(marked))));
    }

    @Test
    void brokenSyntaxIsNamedWhereItBreaks() {
        Problem problem = Samples.problems(Samples.json("{\n  \"a\": 1,\n}")).getFirst();
        assertEquals(Rule.SYNTAX, problem.rule());
        assertEquals(3, problem.line());
    }

    @Test
    void everyDuplicatePropertyIsTold() {
        List<String> texts = Samples.texts(Samples.replacing(
                "\"seed\": 42,", "\"seed\": 42, \"seed\": 43,\n\"seed\": 44,"));
        assertEquals(2, texts.size());
        assertTrue(texts.getFirst().contains("error[duplicate-property]"), texts.getFirst());
    }

    @Test
    void whatFollowsTheDocumentIsTold() {
        String text = Samples.text(Samples.ARCHIVE) + " {}";
        assertEquals(List.of("trailing-content"), Samples.rules(Samples.json(text)));
    }

    @Test
    void depthAndNumbersAreBounded() {
        assertEquals(List.of("reading-limit"), Samples.rules(Samples.json("[".repeat(100_000))));
        assertEquals(List.of("reading-limit"), Samples.rules(Samples.json("1".repeat(100_000))));
        assertEquals(List.of("number-too-large"),
                Samples.rules(Samples.replacing("\"redoPace\": 20", "\"redoPace\": 1e999999999")));
        assertEquals(List.of("number-too-large"),
                Samples.rules(Samples.replacing("\"seed\": 42", "\"seed\": 9223372036854775808")));
    }

    @Test
    void aDocumentThatIsNoObjectIsTold() {
        for (String text : List.of("[]", "null", "7", "\"x\"")) {
            assertTrue(Samples.rules(Samples.json(text)).contains("wrong-type"), text);
        }
    }

    @Test
    void allProblemsAreToldAtOnceAndInTheOrderOfTheFile() {
        Loaded loaded = Samples.json(Samples.text(Samples.ARCHIVE)
                .replace("\"actor\": \"tax-export\"", "\"actor\": \"tax-exprt\"")
                .replace("\"difficulty\": \"starter\"", "\"difficulty\": \"easy\"")
                .replace("\"provisioning\": \"10 min\"", "\"provisioning\": \"10 mins\""));
        List<Problem> problems = Samples.problems(loaded);
        // the alert counts the export's failures, and so do a message and voices
        int naming = Samples.text(Samples.ARCHIVE)
                .split("\"actor\": \"tax-export\"", -1).length - 1;
        List<Rule> expected = new ArrayList<>(List.of(Rule.UNKNOWN_VALUE, Rule.BAD_DURATION));
        expected.addAll(Collections.nCopies(naming, Rule.UNKNOWN_ACTOR));
        assertEquals(expected, problems.stream().map(Problem::rule).toList());
        assertTrue(problems.getLast().text().endsWith(
                "error[unknown-actor] there is no actor 'tax-exprt'; did you mean 'tax-export'?"),
                problems.getLast().text());
    }

    @Test
    void anUnknownPropertyIsNamedWhereItsNameStands() {
        Problem problem =
                Samples.problems(
                        Samples.replacing(
                                "  \"seed\": 42,", "  \"seed\": 42, \"sead\": 1,"))
                        .getFirst();
        assertEquals(Rule.UNKNOWN_PROPERTY, problem.rule());
        assertEquals("  'seed': 42, ".length() + 1, problem.column());
        assertEquals("did you mean 'seed'?", problem.howToFix());
    }

    @Test
    void sqlRemembersItsPlace() {
        Loaded.Valid valid = Samples.valid(Samples.with(Samples.ARCHIVE));
        Sql first = ((Setup.Statement) valid.scenario().setup().items().getFirst()).sql();
        String line = Samples.text(Samples.ARCHIVE).lines()
                .toList().get(valid.places().of(first.pointer()).line() - 1);
        assertTrue(line.contains("CREATE TABLE customers"), line);
    }

    @Test
    void linesOfOneStatementAreJoined() {
        Loaded.Valid valid =
                Samples.valid(
                        Samples.with(
                                Samples.ARCHIVE,
                                "/database/setup/0=[\"CREATE TABLE customers\","
                                        + "\"(id BIGINT PRIMARY KEY, name VARCHAR(60))\"]"));
        Sql sql = ((Setup.Statement) valid.scenario().setup().items().getFirst()).sql();
        assertEquals(
                "CREATE TABLE customers\n(id BIGINT PRIMARY KEY, name VARCHAR(60))", sql.text());
    }

    @Test
    void doingNothingIsAddedFirstWhereNoStrategyDoes() {
        Loaded loaded =
                Samples.with(
                        Samples.ARCHIVE, "/strategies/0/name=verify", "/strategies/0/kind=hybrid");
        var strategies = Samples.valid(loaded).scenario().strategies();
        assertEquals(7, strategies.size());
        assertEquals(StrategyKind.NONE, strategies.getFirst().kind());
        assertEquals("do-nothing", strategies.getFirst().name());
    }

    @Test
    void sqlFilesAreReadFromTheScenariosFolderOnly() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path scenario = Files.copy(Samples.ARCHIVE, inside.resolve("s.json"));
        Files.writeString(
                inside.resolve("a.sql"), "CREATE TABLE customers (id BIGINT PRIMARY KEY)");
        Path secret = Files.writeString(folder.resolve("secret.sql"), "SELECT 1");
        Files.createSymbolicLink(inside.resolve("link.sql"), secret);

        Samples.valid(Samples.with(scenario, "/database/setup/0={\"file\":\"a.sql\"}"));
        for (String name : List.of("link.sql", "../secret.sql", "none.sql", ".",
                secret.toString())) {
            String assignment = "/database/setup/0={\"file\":\"" + name + "\"}";
            assertTrue(
                    Samples.rules(Samples.with(scenario, assignment)).contains("bad-sql-file"),
                    name);
        }
    }

    @Test
    void aBundledScenarioCannotNameFiles() throws IOException {
        Loaded loaded =
                new ScenarioReader()
                        .read(
                                "bundled",
                                Files.readAllBytes(Samples.ARCHIVE),
                                List.of(Setting.parse("/database/setup/0={\"file\":\"a.sql\"}")),
                                OptionalLong.empty());
        assertTrue(assertInstanceOf(Loaded.Invalid.class, loaded).problems().stream()
                .anyMatch(problem -> problem.rule() == Rule.BAD_SQL_FILE));
    }

    @Test
    void anExponentThatNoNumberCanHaveIsANumberTooLarge() {
        for (String exponent : List.of("1e1111111111111111", "1E-99999999999999999999")) {
            byte[] bytes = ("{\"seed\": " + exponent + "}").getBytes(StandardCharsets.UTF_8);
            Loaded loaded = new ScenarioReader().read("x", bytes, List.of(), OptionalLong.empty());
            assertTrue(Samples.rules(loaded).contains("number-too-large"), exponent);
        }
    }
}
