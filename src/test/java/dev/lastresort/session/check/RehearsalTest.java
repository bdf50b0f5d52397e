package dev.lastresort.session.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.FormatPage;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.ScenarioEngines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that only running shows, set into the scenario that authors start from. */
@Execution(ExecutionMode.CONCURRENT)
class RehearsalTest {

    @TempDir
    Path folder;

    @Test
    void aSoundScenarioGivesNoRemark() {
        assertEquals(List.of(), rehearsed(ScenarioFiles.starter()));
    }

    @Test
    void everyStatementThatFailsIsToldWhereItStandsAndWhatFollowsFromItIsNot() {
        assertStarts(List.of(
                "error sql-error CREATE TABLE loyalty_cards",
                "error sql-error SELECT idd FROM customers",
                "error step-fails UPDATE customers SET discont",
                "error sql-error SELECT id, placed FROM orders"),
                rehearsed(starter(
                        "loyalty_cards (customer_id BIGINT", "loyalty_cards (customer_id BIGNT",
                        "\"SELECT id FROM customers\"", "\"SELECT idd FROM customers\"",
                        "SELECT id, customer_id, discount, placed_at FROM orders",
                        "SELECT id, placed FROM orders",
                        "UPDATE customers SET discount = 0 WHERE id = 7",
                        "UPDATE customers SET discont = 0")));
    }

    @Test
    void aCopyOfATableThatCouldNotBeMadeFollowsFromThat() {
        List<String> told = rehearsed(starter(
                "\"CREATE TABLE loyalty_cards (customer_id BIGINT", "\"CREATE TABLE loyalty_cards ("
                        + "customer_id BIGNT",
                "{ \"type\": \"restoreInPlace\", \"name\": \"Recovery to 10:00\","
                        + " \"approval\": \"5 min\", \"target\": \"10:00\" }",
                "{ \"type\": \"restoreAside\", \"target\": \"10:00\", \"instance\": \"s\" },"
                        + "{ \"type\": \"copyBack\", \"instance\": \"s\", \"tables\":"
                        + " [{ \"table\": \"loyalty_cards\" }] }"));
        assertStarts(List.of("error sql-error CREATE TABLE loyalty_cards"), told);
    }

    @Test
    void aRecoveryThatFailsIsAnError() {
        assertStarts(List.of("error sql-error UPDATE customers SET discount = (SELECT"),
                rehearsed(starter("FROM loyalty_cards l WHERE l.customer_id",
                        "FROM loyalty_cards l WHERE l.customer")));
    }

    @Test
    void anActorThatFailsAfterTheIncidentIsANoteAndALostFactIsDoubtful() {
        List<String> told = rehearsed(starter("\"UPDATE customers SET discount = 0\"",
                "\"ALTER TABLE customers RENAME COLUMN discount TO rebate\""));
        assertTrue(told.contains(
                "info request-fails SELECT discount FROM customers WHERE id = :customer,"),
                told::toString);
        assertTrue(told.stream().anyMatch(problem -> problem.startsWith(
                "warning fact-without-alternative SELECT id, discount FROM customers")),
                told::toString);
    }

    @Test
    void anActorThatFailsBeforeTheIncidentIsAnError() {
        assertStarts(List.of("error sql-error SELECT discnt FROM customers"),
                rehearsed(starter("\"SELECT discount FROM customers WHERE id = :customer\"",
                        "\"SELECT discnt FROM customers WHERE id = :customer\"")));
    }

    @Test
    void aSeedOfATableOrColumnThatIsNotThereIsAnError() {
        assertEquals(List.of("error seed-error"), rules(starter(
                "\"table\": \"loyalty_cards\"", "\"table\": \"loyalty_crds\"")));
        assertEquals(List.of("error unknown-column"), rules(starter(
                "\"name\": { \"pattern\"", "\"nme\": { \"pattern\"")).subList(0, 1));
    }

    @Test
    void seedsThatTogetherMakeTooManyRowsAreToldWhereTheyGoTooFarAndNothingRuns() {
        String million = "{ \"table\": \"customers\", \"rows\": 1000000, \"columns\":"
                + " { \"id\": { \"sequence\": { \"start\": 1 } } } },\n";
        Loaded.Valid valid = read(starter("\"setup\": [", "\"setup\": ["
                + million.repeat(5)));
        List<Problem> problems = new Rehearsal(valid, new ScenarioEngines()).withoutRunning();
        assertEquals(List.of("/database/setup/8/rows"),
                problems.stream().map(Problem::pointer).toList(), problems::toString);
        assertTrue(problems.getFirst().text().contains(": error[too-many-rows] up to here seeds"
                + " make 5,000,200 rows, and the limit set by -Dlastresort.limit.changes is"
                + " 5,000,000; make fewer"), problems::toString);
        assertEquals(problems, new Rehearsal(valid, new ScenarioEngines()).run());
        assertEquals(problems,
                ((ComparisonResult.NotReplayable) new IncidentSession(valid, new ScenarioEngines())
                        .compare(List.of(), (_, _) -> {})).problems());
    }

    @Test
    void anInvariantThatIsFalseFromTheStartIsDoubtful() {
        assertEquals(List.of("warning invariant-broken-at-start"),
                rules(starter("- 1\"", "+ 1\"")));
    }

    @Test
    void aKeyThatTwoRowsShareIsAnError() {
        assertEquals(List.of("error fact-key-not-unique"), rules(starter(
                "\"title\": \"Discounts\",\n      \"key\": [\"id\"]",
                "\"title\": \"Discounts\",\n      \"key\": [\"discount\"]")));
    }

    @Test
    void everyFactWithAWrongKeyIsToldInBothCommands() {
        Loaded.Valid valid = read(starter(
                "\"title\": \"Discounts\",\n      \"key\": [\"id\"]",
                "\"title\": \"Discounts\",\n      \"key\": [\"discount\"]",
                "\"title\": \"Orders\",\n      \"key\": [\"id\"]",
                "\"title\": \"Orders\",\n      \"key\": [\"number\"]"));
        List<Problem> told =
                ((ComparisonResult.NotReplayable) new IncidentSession(valid, new ScenarioEngines())
                        .compare(List.of(), (_, _) -> {})).problems();
        assertEquals(List.of("/facts/0/key", "/facts/1/key"),
                told.stream().map(Problem::pointer).toList(), told::toString);
        assertTrue(told.get(0).message().startsWith("fact orders has no column for its key"),
                told::toString);
        assertEquals(told, new Rehearsal(valid, new ScenarioEngines()).run().stream()
                .filter(problem -> problem.severity() == Severity.ERROR).toList());
    }

    @Test
    void aKeyThatIsNoColumnOfTheFactsTableIsDoubtful() {
        assertEquals(List.of("warning fact-key-not-in-table number]"), rehearsed(starter(
                "\"title\": \"Orders\",\n      \"key\": [\"id\"]",
                "\"title\": \"Orders\",\n      \"key\": [\"number\"]",
                "SELECT id, customer_id, discount, placed_at FROM orders",
                "SELECT id AS number, customer_id, discount, placed_at FROM orders")).stream()
                .map(told -> told.replace(",", "")).toList());
    }

    @Test
    void aFactWhoseTableIsAViewIsDoubtfulAtTheTable() {
        List<String> told = rehearsed(starter("\"setup\": [",
                "\"setup\": [\"CREATE TABLE base (a BIGINT PRIMARY KEY, b BIGINT)\","
                        + " \"CREATE VIEW seen AS SELECT a, b FROM base\",",
                "\"facts\": [", "\"facts\": [{ \"name\": \"seen\", \"title\": \"Seen\","
                        + " \"key\": [\"a\", \"b\"], \"alternatives\": [{ \"table\": \"seen\","
                        + " \"query\": \"SELECT a, b FROM seen\" }] },"));
        assertStarts(List.of("warning fact-key-not-in-table seen, query"), told);
    }

    @Test
    void aTargetThatTheLogHasNotReachedIsDoubtful() {
        assertEquals(List.of("warning target-outside-log"), rules(starter(
                "\"target\": \"10:00\"", "\"target\": \"12:00\"")));
    }

    @Test
    void aRestoreThatCannotEndBeforeTheHorizonIsDoubtfulWithoutRunning() {
        Loaded.Valid valid = read(starter("\"60 GB\"", "\"600 GB\""));
        assertEquals(List.of("ends-after-horizon"),
                new Rehearsal(valid, new ScenarioEngines()).withoutRunning().stream()
                        .map(problem -> problem.rule().id()).toList());
        assertEquals(List.of(), new Rehearsal(valid, new ScenarioEngines()).run());
    }

    @Test
    void everyRefusalIsToldAndNothingRuns() {
        String text = starter("\"UPDATE customers SET discount = 0\"", "\"SELECT RAND()\"",
                "\"SELECT id FROM customers\"", "\"SHUTDOWN\"",
                "SELECT id, customer_id, discount, placed_at FROM orders",
                "SELECT id, RAND() FROM orders");
        assertEquals(List.of("error sql-refused", "error sql-refused", "error sql-refused"),
                rules(text));
    }

    @Test
    void refusedSqlInAFileOfItsOwnIsPlacedInThatFile() throws IOException {
        Files.writeString(
                folder.resolve("fix.sql"), "UPDATE customers\nSET discount = 0;\nSELECT SLEEP(1)");
        String text = starter(
                "[\"UPDATE customers SET discount = 0\"]", "[{ \"file\": \"fix.sql\" }]");
        Path file = Files.writeString(folder.resolve("day.json"), text);
        var valid = (Loaded.Valid) new ScenarioReader().read(file, List.of(), OptionalLong.empty());
        List<Problem> problems = new Rehearsal(valid, new ScenarioEngines()).run();
        assertEquals(1, problems.size());
        assertEquals(folder.resolve("fix.sql") + ":3:8", problems.getFirst().file() + ":"
                + problems.getFirst().line() + ":" + problems.getFirst().column());
        assertTrue(problems.getFirst().message().startsWith("session-state"),
                problems::toString);
    }

    @Test
    void seedsDrawFromRowsOfEarlierTables() {
        assertEquals(List.of(), rehearsed(starter(
                "\"forEach\": { \"query\": \"SELECT id, discount FROM customers"
                        + " WHERE discount > 0\" }",
                "\"rows\": 1",
                "{ \"column\": \"id\" }",
                "{ \"rows\": { \"query\": \"SELECT id FROM customers\" } }",
                "{ \"column\": \"discount\" }", "{ \"value\": 5 }",
                "\"/facts/discounts/wrong\": 0,", "")));
    }

    @Test
    void whatKeepsTheDayFromStartingIsToldAtItsPlace() {
        var loaded = read(starter("\"setup\": [", "\"outside\": [\"nowhere\"], \"setup\": ["));
        assertEquals(List.of("/database/outside/0"),
                new Rehearsal(loaded, new ScenarioEngines()).run().stream()
                        .map(Problem::pointer).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfTheReferencePageRunAndKeepWhatTheyExpect(FormatPage.Example example) {
        var loaded = (Loaded.Valid) example.loaded();
        assertEquals(List.of(), new Rehearsal(loaded, new ScenarioEngines()).withoutRunning());
        assertEquals(List.of(), new Rehearsal(loaded, new ScenarioEngines()).run());
        if (example.isComplete()) {
            var compared =
                    (ComparisonResult.Compared) new IncidentSession(loaded, new ScenarioEngines())
                            .compare(List.of(), (_, _) -> {});
            assertEquals(List.of(), compared.comparison().branches().stream()
                    .flatMap(branch -> branch.missed().stream()).toList());
        }
    }

    private static List<FormatPage.Example> examples() {
        return FormatPage.examples();
    }

    private static String starter(String... passages) {
        String text = ScenarioFiles.starter();
        for (int i = 0; i < passages.length; i += 2) {
            assertTrue(text.contains(passages[i]), passages[i]);
            text = text.replace(passages[i], passages[i + 1]);
        }
        return text;
    }

    private static Loaded.Valid read(String text) {
        return switch (new ScenarioReader().read("s.json", text.getBytes(StandardCharsets.UTF_8),
                List.of(), OptionalLong.empty())) {
            case Loaded.Valid valid -> valid;
            case Loaded.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private static List<String> rules(String text) {
        return new Rehearsal(read(text), new ScenarioEngines()).run().stream()
                .map(problem -> problem.severity().label() + " " + problem.rule().id()).toList();
    }

    /** Severity, rule, and the rest of the line at the place, without brackets and quotes. */
    private static List<String> rehearsed(String text) {
        List<String> lines = text.lines().toList();
        return new Rehearsal(read(text), new ScenarioEngines()).run().stream()
                .map(problem -> problem.severity().label() + " " + problem.rule().id() + " "
                        + stands(lines, problem))
                .toList();
    }

    /** A list of lines starts with its bracket, and the SQL follows in the next line. */
    private static String stands(List<String> lines, Problem problem) {
        String rest = lines.get(problem.line() - 1).substring(problem.column() - 1);
        String line = rest.equals("[") ? lines.get(problem.line()).strip() : rest;
        return line.replaceAll("[\"\\[]", "");
    }

    private static void assertStarts(List<String> expected, List<String> told) {
        assertEquals(expected.size(), told.size(), told::toString);
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(told.get(i).startsWith(expected.get(i)), told::toString);
        }
    }
}
