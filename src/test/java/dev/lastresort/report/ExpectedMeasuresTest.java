package dev.lastresort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.MeasureNames;
import dev.lastresort.scenario.ScenarioFiles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What an editor offers and checks in {@code expect}, by the schema of scenarios, is what the
 * published schema of comparisons has, and what the program takes.
 */
class ExpectedMeasuresTest {

    private static final JsonNode EXPECT = new ObjectMapper().readTree(ScenarioFiles.schema())
            .at("/$defs/strategy/properties/expect");
    private static final JsonNode COMPARISON = new ObjectMapper().readTree(ComparisonSchema.text());

    private static boolean isOffered(String pointer) {
        return EXPECT.path("properties").has(pointer) || EXPECT.path("patternProperties")
                .propertyNames().stream().anyMatch(pointer::matches);
    }

    private static Set<String> named(String where) {
        return new TreeSet<>(COMPARISON.at(where + "/properties").propertyNames());
    }

    @Test
    void whatStandsAloneIsOfferedAsItIs() {
        assertEquals(MeasureNames.ofResult().stream().map(name -> "/" + name)
                .collect(Collectors.toSet()),
                Set.copyOf(EXPECT.path("properties")
                        .propertyNames()));
        assertTrue(named("/$defs/branch").containsAll(MeasureNames.ofResult()));
    }

    @Test
    void everyMeasureOfANameIsOfferedAndIsInTheDocument() {
        assertTrue(named("/$defs/factLedger").containsAll(MeasureNames.ofFact()));
        assertTrue(named("/$defs/effectLedger").containsAll(MeasureNames.ofEffect(true)));
        assertTrue(named("/$defs/actor").containsAll(MeasureNames.ofActor()));
        List<String> all = Stream.of(
                MeasureNames.ofFact().stream().map(name -> "/facts/some fact/" + name),
                MeasureNames.ofEffect(true).stream().map(name -> "/effects/card-charge/" + name),
                MeasureNames.ofActor().stream().map(name -> "/actors/a~1b/" + name),
                Stream.of("/invariants/readable")).flatMap(names -> names).toList();
        assertEquals(List.of(), all.stream().filter(name -> !isOffered(name)).toList());
    }

    @Test
    void anythingElseIsMarkedAsOneTypes() {
        assertTrue(!EXPECT.path("additionalProperties").asBoolean(true));
        assertEquals(List.of(), Stream.of("/recoverdAt", "/facts/orders/losst", "/facts/orders",
                "/effects/card-charge/kept", "/actors/checkout/down", "facts/orders/lost",
                "/invariants/a/b", "/durations/0/seconds")
                .filter(ExpectedMeasuresTest::isOffered).toList());
    }
}
