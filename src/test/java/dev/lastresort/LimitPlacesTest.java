package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.ScenarioFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit that strikes names what was running, and how to move it, in both commands. */
@Execution(ExecutionMode.CONCURRENT)
class LimitPlacesTest {

    private static final String MANY = "SELECT x FROM GENERATE_SERIES(1, 700) g (x)";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a fact | rows | "SELECT id, discount FROM customers" | \
                "SELECT x AS id, 0 AS discount FROM GENERATE_SERIES(1, 700) g (x)" | "SELECT x
            """)
    void whatWasRunningIsNamed(String what, String cap, String passage, String hungry,
            String place) throws Exception {
        named(cap, passage, hungry, place);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a setup statement | changes | "CREATE TABLE loyalty_cards | \
                "INSERT INTO customers SELECT x, 'n', 0 FROM GENERATE_SERIES(1001, 1700) g (x)", \
                "CREATE TABLE loyalty_cards | "INSERT INTO
            a seed | rows | "SELECT id, discount FROM customers WHERE discount > 0" | "%s" | "%s"
            a statement of an actor | rows | \
                "SELECT discount FROM customers WHERE id = :customer" | \
                "SELECT x AS discount FROM GENERATE_SERIES(1, 700) g (x)" | "SELECT x
            a draw | rows | "SELECT id FROM customers" | "%s" | "%s"
            a step of the incident | changes | "UPDATE customers SET discount = 0" | \
                "INSERT INTO customers SELECT x, 'n', 0 FROM GENERATE_SERIES(1001, 1700) g (x)" | \
                "INSERT INTO
            an invariant | rows | \
                "SELECT 1 WHERE (SELECT COUNT(*) FROM customers WHERE discount > 0) \
            < (SELECT COUNT(*) FROM loyalty_cards) - 1" | "%s" | "%s"
            """)
    void whateverElseWasRunningIsNamedToo(String what, String cap, String passage, String hungry,
            String place) throws Exception {
        named(cap, passage, hungry, place);
    }

    private void named(String cap, String passage, String hungry, String place) throws Exception {
        String text = ScenarioFiles.starter();
        String now = hungry.replace("%s", MANY);
        assertTrue(text.contains(passage), passage);
        assertStruck(text.replace(passage, now), cap, place.replace("%s", MANY));
    }

    @Tag("slow")
    @Test
    void aStepOfARecoveryIsNamed() throws Exception {
        String text = ScenarioFiles.starter();
        String passage = "\"UPDATE customers SET discount = (SELECT l.discount FROM loyalty_cards l"
                + " WHERE l.customer_id = customers.id)\"";
        assertTrue(text.contains(passage), passage);
        assertStruck(text.replace(passage, "\"INSERT INTO customers SELECT x, 'n', 0"
                + " FROM GENERATE_SERIES(1001, 1700) g (x)\"").replace(
                        "\"WHERE id <> 7 AND id IN (SELECT customer_id FROM loyalty_cards)\"",
                        "\"\""),
                "changes", "\"INSERT INTO");
    }

    @Tag("slow")
    @Test
    void aStepThatHasNoStatementOfItsOwnIsNamed() throws Exception {
        // the whole table is read for the copy, by no statement of the file
        String text = ScenarioFiles.starter().replace(
                "{ \"type\": \"restoreInPlace\", \"name\": \"Recovery to 10:00\","
                        + " \"approval\": \"5 min\", \"target\": \"10:00\" }",
                "{ \"type\": \"restoreAside\", \"target\": \"10:00\", \"instance\": \"s\" },\n"
                        + "{ \"type\": \"copyBack\", \"instance\": \"s\", \"tables\":"
                        + " [{ \"table\": \"customers\", \"onConflict\": \"keepLive\" }] }")
                .replace("\"rows\": 200", "\"rows\": 700")
                .replace("SELECT id FROM customers\"", "SELECT id FROM customers WHERE id < 9\"")
                .replace("SELECT id, discount FROM customers\"",
                        "SELECT id, discount FROM customers WHERE id < 9\"");
        assertStruck(text, "rows", "{ \"type\": \"copyBack\"");
    }

    private void assertStruck(String text, String cap, String place) throws Exception {
        Path file = Files.writeString(folder.resolve("day.json"), text);
        int at = text.indexOf(place);
        for (List<String> line : List.of(List.of("compare", file.toString()),
                List.of("validate", "--execute", file.toString()))) {
            Started started = Started.with(Launcher.class, folder,
                    List.of("-Dlastresort.limit." + cap + "=500"), line.toArray(String[]::new));
            assertEquals(5, started.exitCode(), started::toString);
            List<String> told = Stream.of(started.out(), started.err()).flatMap(List::stream)
                    .filter(each -> each.contains("error[limit-struck]")).toList();
            assertEquals(1, told.size(), started::toString);
            String problem = told.getFirst();
            assertTrue(problem.contains("more than 500 rows") && problem.endsWith(
                    "LASTRESORT_JAVA_OPTS=-Dlastresort.limit." + cap + "=1000"), problem);
            assertTrue(at >= 0 && text.startsWith(place, offset(text, file, problem)),
                    () -> problem + " is not at " + place);
        }
    }

    /** Where in the text the problem says that it is. */
    private static int offset(String text, Path file, String problem) {
        assertTrue(problem.startsWith(file + ":"), problem);
        String[] place = problem.substring(file.toString().length() + 1).split(":", 3);
        int start = 0;
        for (int line = 1; line < Integer.parseInt(place[0]); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + Integer.parseInt(place[1]) - 1;
    }
}
