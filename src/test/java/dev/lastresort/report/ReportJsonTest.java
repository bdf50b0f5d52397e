package dev.lastresort.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lastresort.model.debrief.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code lastresort schema report} prints is what {@code report --json} keeps to. */
@Execution(ExecutionMode.CONCURRENT)
class ReportJsonTest {

    private final Schema schema = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ReportSchema.text(), InputFormat.JSON);

    private static JsonNode json(Report report) {
        return JsonMapper.shared().readTree(ReportJson.bytes(report));
    }

    private List<String> problems(JsonNode document) {
        return schema.validate(document).stream().map(Object::toString).toList();
    }

    @Test
    void reportsKeepToTheSchema() {
        assertEquals(List.of(), problems(json(ReportSamples.ofArchive())));
        assertEquals(List.of(), problems(json(ReportSamples.withAnAttempt())));
    }

    @Test
    void whatLacksOrAddsSomethingDoesNot() {
        JsonNode sound = json(ReportSamples.withAnAttempt());
        for (String pointer : List.of("", "/incidents/0", "/incidents/0/comparison",
                "/incidents/0/people/0", "/incidents/0/attempts/0",
                "/incidents/0/attempts/0/decisions/0", "/incidents/0/attempts/0/predictions/0",
                "/incidents/0/attempts/0/costlyMoves/0", "/incidents/0/nearMisses/0",
                "/incidents/0/nearMisses/0/costs/0")) {
            for (String name : List.copyOf(sound.at(pointer).propertyNames())) {
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
    void theComparisonInItIsThatOfCompare() {
        Report report = ReportSamples.ofArchive();
        JsonNode alone = JsonMapper.shared().readTree(JsonReport.bytes(
                report.incidents().getFirst().comparison(), Exit.FINE));
        assertEquals(alone, json(report).at("/incidents/0/comparison"));
        assertArrayEquals(ReportJson.bytes(report), ReportJson.bytes(report));
    }
}
