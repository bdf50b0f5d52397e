package dev.lastresort.report.cohort;

import static dev.lastresort.model.cohort.HandMade.ORDERS;
import static dev.lastresort.model.cohort.HandMade.PAGE;
import static dev.lastresort.model.cohort.HandMade.PRICES;
import static dev.lastresort.model.cohort.HandMade.attempt;
import static dev.lastresort.model.cohort.HandMade.cohort;
import static dev.lastresort.model.cohort.HandMade.figures;
import static dev.lastresort.model.cohort.HandMade.measured;
import static dev.lastresort.model.cohort.HandMade.noted;
import static dev.lastresort.model.cohort.HandMade.recovery;
import static dev.lastresort.model.cohort.HandMade.scenario;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.model.cohort.Team;
import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.report.KeptSchema;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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

    private final KeptSchema schema = new KeptSchema(CohortSchema.text());

    /** One of every kind, a whole one first. */
    static Stream<Cohort> cohorts() {
        Cohort whole = cohort(
                List.of(scenario(ORDERS, recovery("pitr", 40, 20, 500)), scenario(PRICES)),
                RED, BLUE, attempt("green", PRICES, new CohortAttempt.Underway(), ""),
                attempt("late", PRICES, new CohortAttempt.NotMeasurable("it departs"), "x"),
                attempt("new", PRICES, new CohortAttempt.AwaitsReplay()));
        whole = new Cohort(whole.folder(), whole.scenarios(), whole.attempts(),
                List.of(noted("red", "They asked first", Optional.of("orders"))),
                whole.unread());
        PlayedDay other =
                new PlayedDay("orders", "c".repeat(64), -9, EngineName.POSTGRESQL);
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
        assertEquals(List.of(), schema.problems(document(cohort)));
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
        schema.holdsExactly(sound,
                List.of("", "/scenarios/0", "/scenarios/0/recoveries/0",
                        "/scenarios/0/decisionPoints/0", "/scenarios/0/decisionPoints/0/choices/0",
                        "/attempts/0", "/attempts/0/dominatedBy", "/attempts/0/axes/0"),
                Set.of("timeToRecoverSeconds", "serviceBack", "notes"));
        schema.holdsExactly(sound, List.of("/notes/0"),
                Set.of("scenario", "at", "objective", "written"));
    }

    @Test
    void anOutcomeBesideAStandingThatHasNoneDoesNot() {
        JsonNode frozen = document(cohorts().findFirst().orElseThrow().frozen());
        for (String outcome : List.of("rowsLost", "timeToRecoverSeconds", "hints")) {
            ObjectNode telling = (ObjectNode) frozen.deepCopy();
            ((ObjectNode) telling.at("/attempts/0")).put(outcome, 1);
            assertFalse(schema.problems(telling).isEmpty(), outcome);
        }
    }

    @Test
    void describesEveryProperty() {
        assertEquals(List.of(), schema.undescribed());
    }

    private static JsonNode document(Cohort cohort) {
        return JsonMapper.shared().readTree(CohortJson.bytes(cohort));
    }
}
