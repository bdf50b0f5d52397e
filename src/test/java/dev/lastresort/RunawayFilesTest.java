package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.ScenarioFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SQL of a file that does not hear of its end, as no cancel is looked for while one value is
 * reckoned: the command ends all the same, and tells where it stands.
 */
@Execution(ExecutionMode.CONCURRENT)
class RunawayFilesTest {

    private static final List<String> HURRIED = List.of("-Dlastresort.limit.seconds=2");
    private static final String ENDLESS =
            "MOD(FLOOR(CAST((SELECT MAX(n) FROM hostile) AS DECFLOAT)), 7)";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a statement of an actor | "SELECT discount FROM customers WHERE id = :customer" | \
                "SELECT discount FROM customers WHERE id = :customer AND %s < 9"
            """)
    void whatRunsForEverIsEndedAtItsPlace(String what, String passage, String replacement)
            throws Exception {
        ended(passage, replacement, List.of("compare"));
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a statement | "SELECT discount FROM customers WHERE id = :customer" | \
                "SELECT discount FROM customers WHERE id = :customer AND %s < 9"
            a setup statement | "CREATE TABLE loyalty_cards | \
                "INSERT INTO hostile SELECT 2, CAST(%s AS VARCHAR)", "CREATE TABLE loyalty_cards
            a fact | "SELECT id, discount FROM customers" | \
                "SELECT id, %s AS discount FROM customers"
            a draw | "SELECT id FROM customers" | "SELECT id FROM customers WHERE %s < 9"
            a step | "UPDATE customers SET discount = 0" | \
                "UPDATE customers SET discount = %s"
            an invariant | "SELECT 1 WHERE (SELECT COUNT(*) FROM customers WHERE discount > 0) | \
                "SELECT 1 WHERE %s > 9 OR (SELECT COUNT(*) FROM customers WHERE discount > 0)
            """)
    void whateverElseRunsForEverIsEndedAtItsPlace(String what, String passage, String replacement)
            throws Exception {
        ended(passage, replacement, List.of("compare"), List.of("validate", "--execute"));
    }

    @SafeVarargs
    private void ended(String passage, String replacement, List<String>... commands)
            throws Exception {
        String text = hostile(passage, replacement.replace("%s", ENDLESS));
        Path file = Files.writeString(folder.resolve("day.json"), text);
        long line = text.substring(0, text.indexOf(ENDLESS)).lines().count();
        for (List<String> command : commands) {
            Started started = Started.with(Launcher.class, folder, HURRIED, Stream.concat(
                    command.stream(), Stream.of(file.toString())).toArray(String[]::new));
            assertEquals(5, started.exitCode(), started::toString);
            List<String> told = Stream.of(started.out(), started.err()).flatMap(List::stream)
                    .filter(each -> each.contains("error[limit-struck]")).toList();
            assertEquals(1, told.size(), started::toString);
            assertTrue(told.getFirst().startsWith(file + ":" + line + ":")
                    && told.getFirst().contains("ran longer than 2 second"), told.getFirst());
        }
    }

    @Tag("slow")
    @Test
    void anAttemptWhoseSqlRunsForEverIsEndedAtItsDecision() throws Exception {
        String text = hostile("\"title\": \"", "\"title\": \"");
        Path scenario = Files.writeString(folder.resolve("day.json"), text);
        Path attempt = Files.writeString(folder.resolve("one.attempt.json"), """
                { "formatVersion": 2, "kind": "Attempt", "scenario": "starter",
                  "scenarioSha256": "%s", "seed": 1, "decisions": [
                    { "at": "2026-03-02T10:30:00", "action": { "type": "console",
                      "statements": ["SELECT %s"] } } ] }
                """.formatted(ScenarioFiles.contentSha256(text, new TreeMap<>()), ENDLESS));
        Started started = Started.with(Launcher.class, folder, HURRIED, "replay",
                attempt.toString(), "--scenario", scenario.toString());
        assertEquals(5, started.exitCode(), started::toString);
        assertTrue(started.err().getFirst().startsWith(attempt + ":4:"), started::toString);
    }

    /** The starter with a text in it that a number of a hundred million digits comes of. */
    private static String hostile(String passage, String replacement) {
        String text = ScenarioFiles.starter();
        String first = "\"CREATE TABLE customers";
        assertTrue(text.contains(passage) && text.contains(first), passage);
        return text.replace(passage, replacement).replaceFirst(first,
                "\"CREATE TABLE hostile (id INTEGER PRIMARY KEY, n VARCHAR)\","
                        + " \"INSERT INTO hostile VALUES (1, '1e1' || '99999999')\", " + first);
    }
}
