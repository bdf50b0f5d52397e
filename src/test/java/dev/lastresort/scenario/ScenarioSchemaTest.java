package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.json.Defaults;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.json.SchemaCheck;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.text.DurationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
