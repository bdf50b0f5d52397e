package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lastresort.scenario.json.Defaults;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.json.SchemaCheck;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.text.DurationText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ScenarioSchemaTest {

    private final JsonNode schema =
            new JsonTree(new Findings()).parse(SchemaCheck.text()).orElseThrow();

    @Test
    void describesEveryPropertyForEditors() {
        List<String> silent = new ArrayList<>();
        collect(schema, "", silent);
        assertEquals(List.of(), silent);
    }

    private static void collect(JsonNode node, String pointer, List<String> silent) {
        boolean conditional = pointer.endsWith("/if") || pointer.endsWith("/then");
        node.properties()
                .forEach(
                        entry -> {
                            String name = entry.getKey();
                            JsonNode value = entry.getValue();
                            boolean isProperties =
                                    name.equals("properties") && !pointer.endsWith("/properties");
                            if (isProperties && !pointer.endsWith("/if")) {
                                value.properties().stream()
                                        .filter(
                                                property -> property.getValue()
                                                        .path("description")
                                                        .asString("")
                                                        .isBlank())
                                        .forEach(
                                                property -> silent.add(
                                                        pointer + "/" + property.getKey()));
                            }
                            collect(value, pointer + "/" + name, silent);
                        });
        if (node.isArray() && !conditional) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, silent);
            }
        }
    }

    @Test
    void everyPropertyHasAnExample() {
        List<String> without = everywhere().entrySet().stream()
                .filter(entry -> SchemaProperty.examples(entry.getValue().value(), schema)
                        .isEmpty())
                .map(Map.Entry::getKey).toList();
        assertEquals(List.of(), without);
    }

    @Test
    void everyPropertyThatMayBeLeftOutTellsItsDefault() {
        List<String> silent = everywhere().entrySet().stream()
                .filter(entry -> !entry.getValue().required()
                        && !entry.getValue().tellsItsDefault())
                .map(Map.Entry::getKey).toList();
        assertEquals(List.of(), silent);
    }

    /** Editors offer both while an author types. */
    @Test
    void everyExampleAndEveryDefaultIsWhatThePropertyTakes() {
        Map<String, JsonNode> holders = new LinkedHashMap<>();
        everywhere().forEach((name, property) -> holders.put(name, property.value()));
        schema.path("$defs").properties()
                .forEach(type -> holders.put(type.getKey(), type.getValue()));
        assertEquals(List.of(), refused(holders));
    }

    @Test
    void anExampleThatThePropertyDoesNotTakeWouldBeFound() {
        JsonNode wrong = new JsonTree(new Findings()).parse("""
                { "type": "integer", "maximum": 5, "default": 4, "examples": [5, 6] }
                """).orElseThrow();
        assertEquals(1, refused(Map.of("wrong", wrong)).size());
    }

    /** Every property under its type and name. */
    private Map<String, SchemaProperty> everywhere() {
        Map<String, SchemaProperty> all = new LinkedHashMap<>();
        SchemaProperty.of(schema).forEach(property -> all.put("/" + property.name(), property));
        schema.path("$defs").properties().forEach(type -> SchemaProperty.of(type.getValue())
                .forEach(property -> all.put(type.getKey() + "/" + property.name(), property)));
        return all;
    }

    /** What the validator says of a document that has each holder's values as a list. */
    private List<String> refused(Map<String, JsonNode> holders) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.set("$defs", schema.path("$defs"));
        ObjectNode properties = made.putObject("properties");
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        holders.forEach((name, holder) -> {
            properties.putObject(name).set("items", holder);
            ArrayNode values = document.putArray(name);
            SchemaProperty.examples(holder, schema).forEach(values::add);
            if (holder.has("default")) {
                values.add(holder.path("default"));
            }
        });
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(made.toString(), InputFormat.JSON).validate(document).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage()).toList();
    }

    @Test
    void announcesTheDefaultsThatTheReaderUses() {
        JsonNode defs = schema.path("$defs");
        assertEquals(
                Defaults.SEQUENCE_STEP,
                defs.at("/draw/properties/sequence/properties/step/default").longValue());
        assertEquals(Defaults.DISTINCT_ROWS,
                defs.at("/draw/properties/rows/properties/distinct/default").booleanValue());
        assertEquals(Defaults.MAIN_ACTOR, defs.at("/actor/properties/main/default").booleanValue());
        assertEquals(Defaults.KNOWN_ACTOR,
                defs.at("/actor/properties/known/default").booleanValue());
        JsonNode pace = defs.at("/practice/properties/pace/properties");
        assertEquals(List.of(Defaults.PACE.query(), Defaults.PACE.authoring(),
                Defaults.PACE.review(), Defaults.PACE.approval(), Defaults.PACE.action()),
                Stream.of("query", "authoring", "review", "approval", "action")
                        .map(name -> pace.path(name).path("default").stringValue())
                        .map(text -> DurationText.parse(text).orElseThrow()).toList());
        assertEquals(0, Defaults.CHANCE.compareTo(
                defs.at("/seed/properties/forEach/properties/chance/default").decimalValue()));
        assertEquals(
                "fail",
                defs.at("/copyBack/properties/tables/items/properties/onConflict/default")
                        .stringValue());
        assertEquals(Optional.of(Defaults.DURATION),
                DurationText.parse(defs.at("/runSql/properties/review/default").stringValue()));
    }

    @Test
    void isTheSchemaThatTheBundledScenariosName() {
        assertTrue(
                Samples.text(Samples.ARCHIVE)
                        .contains("\"$schema\": \"" + SchemaCheck.RESOURCE + "\""));
    }
}
