package dev.lastresort.session.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ScenarioEngines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What PostgreSQL does otherwise is noted where it stands, and keeps no scenario from running. */
class ToldInScenariosTest {

    @Test
    void aDifferenceIsNotedAtItsLineOfTheStatement() {
        String text = starter("\"SELECT id, discount FROM customers\"",
                "[\"SELECT id,\",\n\"left(name, -1) AS discount FROM customers\"]");
        Problem note = new Rehearsal(read(text), new ScenarioEngines()).withoutRunning().getFirst();
        assertEquals(Severity.INFO, note.severity());
        assertEquals(Rule.ENGINE_DIFFERENCE, note.rule());
        assertTrue(note.message().startsWith("negative-length: "), note.message());
        String line = text.lines().toList().get(note.line() - 1);
        assertTrue(line.startsWith("\"left(name"), line);
    }

    @Test
    void whatTheSetupDeclaresIsKnownInEveryStatement() {
        assertEquals(List.of("text-with-number"), rules(new Rehearsal(read(starter(
                "SELECT discount FROM customers WHERE id = :customer",
                "SELECT discount FROM customers WHERE id = :customer AND name = 7")),
                new ScenarioEngines())
                .withoutRunning()));
    }

    @Test
    void aSchemaChangeInFrontOfAFailureIsNotedOnceItFails() {
        Loaded.Valid failing = read(starter("\"UPDATE customers SET discount = 0\"",
                "\"ALTER TABLE customers ADD COLUMN rebate INTEGER\","
                        + " \"UPDATE customers SET rebate = 1 / 0\""));
        assertEquals(List.of(),
                rules(new Rehearsal(failing, new ScenarioEngines()).withoutRunning()));
        assertEquals(List.of("schema-change-stays"),
                rules(new Rehearsal(failing, new ScenarioEngines()).run()));
        Loaded.Valid other = read(starter("\"UPDATE customers SET discount = 0\"",
                "\"UPDATE customers SET discount = 0\","
                        + " \"UPDATE customers SET discount = 1 / 0\""));
        assertEquals(List.of(), rules(new Rehearsal(other, new ScenarioEngines()).run()));
    }

    private static List<String> rules(List<Problem> problems) {
        return problems.stream().filter(problem -> problem.rule() == Rule.ENGINE_DIFFERENCE)
                .map(problem -> problem.message().substring(0, problem.message().indexOf(':')))
                .distinct().toList();
    }

    private static String starter(String passage, String instead) {
        String text = ScenarioFiles.starter();
        assertTrue(text.contains(passage), passage);
        return text.replace(passage, instead);
    }

    private static Loaded.Valid read(String text) {
        return switch (new ScenarioReader().read("s.json", text.getBytes(StandardCharsets.UTF_8),
                List.of(), OptionalLong.empty())) {
            case Loaded.Valid valid -> valid;
            case Loaded.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }
}
