package dev.lastresort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.FormatPage;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.session.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code lastresort schema comparison} prints is what {@code compare --json} keeps to. */
@Execution(ExecutionMode.CONCURRENT)
class ComparisonSchemaTest {

    private final Schema schema = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ComparisonSchema.text(), InputFormat.JSON);

    @Test
    void bothMissionsKeepToIt() {
        assertEquals(List.of(), problems(document(MissionComparison.ofArchive())));
        assertEquals(List.of(), problems(document(MissionComparison.ofPrices())));
    }

    @Test
    void aComparisonWithoutADecisionKeepsToItAndSaysWhyItFails() {
        Comparison comparison = MissionComparison.withoutDecision();
        JsonNode document = document(comparison);
        assertEquals(List.of(), problems(document));
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
                    (Loaded.Valid) example.loaded()).compare(List.of(), Progress.NONE);
            assertEquals(List.of(), problems(document(compared.comparison())));
        }
    }

    @Test
    void aDocumentThatLacksOrAddsSomethingDoesNot() {
        JsonNode sound = document(MissionComparison.withoutDecision());
        for (String pointer : List.of("", "/exit", "/branches/0", "/branches/1/expectations",
                "/branches/1/facts/orders", "/branches/1/actors/checkout", "/branches/1/axes/0")) {
            List<String> names = List.copyOf(sound.at(pointer).propertyNames());
            for (String name : names) {
                ObjectNode less = (ObjectNode) sound.deepCopy();
                ((ObjectNode) less.at(pointer)).remove(name);
                assertFalse(problems(less).isEmpty(), pointer + "/" + name);
            }
            ObjectNode more = (ObjectNode) sound.deepCopy();
            ((ObjectNode) more.at(pointer)).put("surprise", 1);
            assertFalse(problems(more).isEmpty(), pointer);
        }
    }

    @Test
    void describesEveryProperty() {
        List<String> silent = new ArrayList<>();
        collect(JsonMapper.shared().readTree(ComparisonSchema.text()), "", silent);
        assertEquals(List.of(), silent);
    }

    private static void collect(JsonNode node, String pointer, List<String> silent) {
        node.path("properties").properties().stream()
                .filter(property -> property.getValue().path("description").asString("")
                        .isBlank())
                .forEach(property -> silent.add(pointer + "/" + property.getKey()));
        node.properties().forEach(
                member -> collect(member.getValue(), pointer + "/" + member.getKey(), silent));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, silent);
        }
    }

    private static JsonNode document(Comparison comparison) {
        return JsonMapper.shared().readTree(
                JsonReport.bytes(comparison, Exit.of(comparison, 1)));
    }

    private List<String> problems(JsonNode document) {
        return schema.validate(document).stream().map(Object::toString).toList();
    }
}
