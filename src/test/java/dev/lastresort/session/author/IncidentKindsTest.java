package dev.lastresort.session.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.report.Exit;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.check.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever starts from a kind of incident has a scenario that runs, and knows what to change. */
@Execution(ExecutionMode.CONCURRENT)
class IncidentKindsTest {

    @ParameterizedTest
    @MethodSource("dev.lastresort.session.author.IncidentKinds#names")
    void everyKindComparesAtOnceAndComesToWhatItExpects(String kind) {
        Loaded.Valid valid = valid(kind);
        assertEquals(List.of(), valid.warnings());
        assertEquals("my-day", valid.scenario().id());
        assertTrue(valid.scenario().strategies().stream()
                .allMatch(strategy -> !strategy.expectations().isEmpty()), "expects something");
        assertEquals(Exit.FINE, Exit.of(assertInstanceOf(ComparisonResult.Compared.class,
                new IncidentSession(valid, new ScenarioEngines()).compare(List.of(), Progress.NONE))
                .comparison(), 1));
    }

    /** While there is no such table, the fact reads no rows, and of another table. */
    @Test
    void anAlternativeThatStandsForNoRowsNeedsNoKeyInItsTable() {
        assertEquals(List.of(),
                new Rehearsal(valid("dropped-table"), new ScenarioEngines()).run().stream()
                        .filter(problem -> problem.severity() == Severity.WARNING)
                        .map(Problem::text).toList());
    }

    @Test
    void everyKindSaysWhereToChangeIt() {
        for (String kind : IncidentKinds.names()) {
            String text = scenario(kind);
            long told = text.lines().filter(line -> line.contains("\"description\": \"Change: "))
                    .count();
            assertTrue(told >= 8, kind + " says so only " + told + " times");
            assertTrue(text.lines().allMatch(line -> line.length() <= 200), kind);
        }
    }

    @Test
    void everyKindHasAWordOnIt() {
        assertEquals(IncidentKinds.names(), List.copyOf(IncidentKinds.meanings().keySet()));
        assertTrue(IncidentKinds.meanings().values().stream()
                .allMatch(words -> words.endsWith(".") && !words.contains("\"")));
        assertTrue(IncidentKinds.scenario("no-such-kind", "x", "X").isEmpty());
    }

    private static Loaded.Valid valid(String kind) {
        return switch (new ScenarioReader().read(kind + ".json",
                scenario(kind).getBytes(StandardCharsets.UTF_8), List.of(),
                OptionalLong.empty())) {
            case Loaded.Valid read -> read;
            case Loaded.Invalid invalid -> throw new AssertionError(invalid.problems().stream()
                    .map(Problem::text).toList().toString());
        };
    }

    private static String scenario(String kind) {
        return IncidentKinds.scenario(kind, "my-day", "My day").orElseThrow();
    }
}
