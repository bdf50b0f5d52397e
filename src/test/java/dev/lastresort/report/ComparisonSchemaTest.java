package dev.lastresort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.FormatPage;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code lastresort schema comparison} prints is what {@code compare --json} keeps to. */
@Execution(ExecutionMode.CONCURRENT)
class ComparisonSchemaTest {

    private final KeptSchema schema = new KeptSchema(ComparisonSchema.text());

    @Test
    void bothMissionsKeepToIt() {
        assertEquals(List.of(), schema.problems(document(MissionComparison.ofArchive())));
        assertEquals(List.of(), schema.problems(document(MissionComparison.ofPrices())));
    }

    @Test
    void aComparisonWithoutADecisionKeepsToItAndSaysWhyItFails() {
        Comparison comparison = MissionComparison.withoutDecision();
        JsonNode document = document(comparison);
        assertEquals(List.of(), schema.problems(document));
        List<String> expected = comparison.notStarted().stream()
                .flatMap(strategy -> strategy.expectations().stream()
                        .map(expectation -> strategy.name() + " " + expectation.measure()))
                .toList();
        assertFalse(expected.isEmpty());
        assertEquals(expected, document.at("/exit/reasons").valueStream()
                .filter(reason -> reason.get("reason").asString().contains("did not start"))
                .map(reason -> reason.get("strategy").asString() + " "
                        + reason.get("reason").asString().split(":")[0])
                .toList());
        assertEquals(1, document.at("/exit/code").asInt());
    }

    @Test
    void moneyAndItsLimitsKeepToIt() {
        List<FormatPage.Example> whole = FormatPage.examples().stream()
                .filter(FormatPage.Example::isComplete).toList();
        for (FormatPage.Example example : whole) {
            var compared = (ComparisonResult.Compared) new IncidentSession(
                    (Loaded.Valid) example.loaded(), new ScenarioEngines())
                    .compare(List.of(), Progress.NONE);
            assertEquals(List.of(), schema.problems(document(compared.comparison())));
        }
    }

    @Test
    void aDocumentThatLacksOrAddsSomethingDoesNot() {
        schema.holdsExactly(document(MissionComparison.withoutDecision()),
                List.of("", "/exit", "/branches/0", "/branches/1/expectations",
                        "/branches/1/facts/orders", "/branches/1/actors/checkout",
                        "/branches/1/axes/0"),
                Set.of());
    }

    @Test
    void describesEveryProperty() {
        assertEquals(List.of(), schema.undescribed());
    }

    private static JsonNode document(Comparison comparison) {
        return JsonMapper.shared().readTree(
                JsonReport.bytes(comparison, Exit.of(comparison, 1)));
    }
}
