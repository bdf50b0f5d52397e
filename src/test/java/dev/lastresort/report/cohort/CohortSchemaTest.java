package dev.lastresort.report.cohort;

import static dev.lastresort.model.cohort.HandMade.ORDERS;
import static dev.lastresort.model.cohort.HandMade.PAGE;
import static dev.lastresort.model.cohort.HandMade.PRICES;
import static dev.lastresort.model.cohort.HandMade.attempt;
import static dev.lastresort.model.cohort.HandMade.cohort;
import static dev.lastresort.model.cohort.HandMade.figures;
import static dev.lastresort.model.cohort.HandMade.measured;
import static dev.lastresort.model.cohort.HandMade.recovery;
import static dev.lastresort.model.cohort.HandMade.scenario;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.model.cohort.Team;
import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.Axis;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code lastresort schema cohort} prints is what {@code cohort --json} keeps to. */
class CohortSchemaTest {

    private static final CohortAttempt RED = measured(
            "red", ORDERS, figures(0, 60, 600), "stop checkout", "hand over");
    private static final CohortAttempt BLUE = measured(
            "blue", ORDERS, figures(3, 60, -1), "stop checkout");

    private final Schema schema = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CohortSchema.text(), InputFormat.JSON);

    /** One of every kind, a whole one first. */
    static Stream<Cohort> cohorts() {
        Cohort whole = cohort(
                List.of(scenario(ORDERS, recovery("pitr", 40, 20, 500)), scenario(PRICES)),
                RED, BLUE, attempt("green", PRICES, new CohortAttempt.Underway(), ""),
                attempt("late", PRICES, new CohortAttempt.NotMeasurable("it departs"), "x"),
                attempt("new", PRICES, new CohortAttempt.AwaitsReplay()));
        PlayedDay other = new PlayedDay("orders", "c".repeat(64), -9);
        AttemptFigures plain = figures(0, 0, 0);
        AttemptFigures money = new AttemptFigures("f", new AttemptResult(
                AttemptGroup.NOT_RESOLVED, List.of(new Axis("owed: bills", "EUR",
                        Optional.of("EUR"), Optional.of(new BigDecimal("12.50")))),
                0,
                OptionalLong.empty()), List.of("RTO of 30 min: missed"), 2, 1,
                Optional.of(PAGE.plus(1500, ChronoUnit.MILLIS)), plain.works());
        return Stream.of(whole, whole.frozen(),
                new Cohort("", List.of(), List.of(), List.of()),
                new Cohort("day", List.of(), List.of(), List.of(
                        new UnreadFile("", "and 3 more"), new UnreadFile("x:1:2", "\u001b[2J"))),
                cohort(List.of(new CohortScenario(ORDERS, "orders", Optional.empty()),
                        new CohortScenario(other, "orders (seed -9)", Optional.empty())),
                        attempt("red", ORDERS, new CohortAttempt.AwaitsReplay(), "x"),
                        attempt("red", other, new CohortAttempt.NotMeasurable("gone"))),
                cohort(List.of(scenario(ORDERS)), new CohortAttempt("a/b/<x>.attempt.json",
                        new Team("a", "b\"\\"), ORDERS, Optional.of(60), true, List.of(),
                        new CohortAttempt.WithFigures(money))));
    }

    @ParameterizedTest
    @MethodSource("cohorts")
    void everyKindOfCohortKeepsToIt(Cohort cohort) {
        assertEquals(List.of(), problems(document(cohort)));
    }

    @Test
    void everyPropertyIsWrittenOfSomeCohort() {
        TreeSet<String> written = new TreeSet<>();
        cohorts().forEach(one -> names(document(one), written));
        TreeSet<String> described = new TreeSet<>();
        names(JsonMapper.shared().readTree(CohortSchema.text()), "properties", described);
        assertEquals(described, written);
    }

    private static void names(JsonNode node, TreeSet<String> names) {
        names.addAll(node.propertyNames());
        node.forEach(one -> names(one, names));
    }

    private static void names(JsonNode node, String under, TreeSet<String> names) {
        names.addAll(node.path(under).propertyNames());
        node.forEach(one -> names(one, under, names));
    }

    @Test
    void aDocumentThatLacksOrAddsSomethingDoesNot() {
        JsonNode sound = document(cohorts().findFirst().orElseThrow());
        for (String pointer : List.of("", "/scenarios/0", "/scenarios/0/recoveries/0",
                "/scenarios/0/decisionPoints/0", "/scenarios/0/decisionPoints/0/choices/0",
                "/attempts/0", "/attempts/0/dominatedBy", "/attempts/0/axes/0")) {
            for (String name : List.copyOf(sound.at(pointer).propertyNames())) {
                ObjectNode less = (ObjectNode) sound.deepCopy();
                ((ObjectNode) less.at(pointer)).remove(name);
                boolean mayLack = List.of("timeToRecoverSeconds", "serviceBack").contains(name);
                assertEquals(mayLack, problems(less).isEmpty(), pointer + "/" + name);
            }
            ObjectNode more = (ObjectNode) sound.deepCopy();
            ((ObjectNode) more.at(pointer)).put("surprise", 1);
            assertFalse(problems(more).isEmpty(), pointer);
        }
    }

    @Test
    void anOutcomeBesideAStandingThatHasNoneDoesNot() {
        JsonNode frozen = document(cohorts().findFirst().orElseThrow().frozen());
        for (String outcome : List.of("rowsLost", "timeToRecoverSeconds", "hints")) {
            ObjectNode telling = (ObjectNode) frozen.deepCopy();
            ((ObjectNode) telling.at("/attempts/0")).put(outcome, 1);
            assertFalse(problems(telling).isEmpty(), outcome);
        }
    }

    @Test
    void describesEveryProperty() {
        List<String> silent = new ArrayList<>();
        collect(JsonMapper.shared().readTree(CohortSchema.text()), "", silent);
        assertEquals(List.of(), silent);
    }

    /** What only narrows a property down where it stands in another place needs no words. */
    private static void collect(JsonNode node, String pointer, List<String> silent) {
        if (!pointer.contains("/oneOf/")) {
            node.path("properties").properties().stream()
                    .filter(property -> property.getValue().path("description").asString("")
                            .isBlank())
                    .forEach(property -> silent.add(pointer + "/" + property.getKey()));
        }
        node.properties().forEach(
                member -> collect(member.getValue(), pointer + "/" + member.getKey(), silent));
    }

    private static JsonNode document(Cohort cohort) {
        return JsonMapper.shared().readTree(CohortJson.bytes(cohort));
    }

    private List<String> problems(JsonNode document) {
        return schema.validate(document).stream().map(Object::toString).toList();
    }
}
