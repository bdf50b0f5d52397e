package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Expectation.Absent;
import dev.lastresort.model.scenario.Expectation.Between;
import dev.lastresort.model.scenario.Expectation.Expected;
import dev.lastresort.model.scenario.Expectation.Is;
import dev.lastresort.model.scenario.Expectation.Present;
import dev.lastresort.model.scenario.NoValue;
import dev.lastresort.model.scenario.Profile;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.model.scenario.Strategy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** What is written in a file is what the model holds, for each form that it can have. */
class MappedFormsTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final Step.Hands NONE = Step.Hands.NONE;

    private static Scenario with(String... settings) {
        return Samples.valid(Samples.with(Samples.ARCHIVE, settings)).scenario();
    }

    private static void assertDraw(Draw expected, String json) {
        assertEquals(expected, with("/actors/0/draws/spare=" + json).system().actors().getFirst()
                .draws().get("spare"), json);
    }

    @Test
    void drawsOfNumbersAreWholeIfBothBoundsAre() {
        assertDraw(new Draw.UniformInteger(-1, 3), "{\"uniform\":[-1,3]}");
        assertDraw(new Draw.UniformInteger(3, 3), "{\"uniform\":[3,3]}");
        assertDraw(new Draw.UniformDecimal(new BigDecimal("1"), new BigDecimal("3.5")),
                "{\"uniform\":[1,3.5]}");
        assertDraw(new Draw.UniformDecimal(new BigDecimal("0.5"), new BigDecimal("3")),
                "{\"uniform\":[0.5,3]}");
        assertDraw(new Draw.UniformDecimal(new BigDecimal("0.5"), new BigDecimal("0.5")),
                "{\"uniform\":[0.5,0.5]}");
    }

    @Test
    void theCatalogIsWhatItsAuthorSays() {
        assertEquals(new Profile(OptionalInt.of(20), Optional.of(Profile.FaultClass.LIMIT), true,
                List.of("billing"), List.of("One table stands for many.")),
                with("/minutes=20", "/hazard=\"limit\"", "/silent=true",
                        "/tags=[\"billing\"]",
                        "/simplifies=[\"One table stands for many.\"]").briefing().profile());
        assertEquals(new Strategy.Advice(Optional.of("Slow and sure."), Optional.of("It is easy.")),
                with("/strategies/0/rationale=\"Slow and sure.\"",
                        "/strategies/0/tempting=\"It is easy.\"").strategies().getFirst()
                        .advice());
        assertEquals(List.of("unknown-value"), Samples.rules(Samples.with(Samples.ARCHIVE,
                "/hazard=\"pitr\"")));
    }

    @Test
    void drawsOfInstantsHaveAnEndThatIsNotPossible() {
        assertDraw(new Draw.UniformInstant(TEN, TEN.plusSeconds(1)),
                "{\"uniform\":[\"10:00\",\"2026-03-02T10:00:01\"]}");
        for (String empty : List.of("[\"10:00\",\"10:00\"]", "[\"10:01\",\"10:00\"]")) {
            assertEquals(List.of("bad-range"), Samples.rules(Samples.with(Samples.ARCHIVE,
                    "/actors/0/draws/spare={\"uniform\":" + empty + "}")), empty);
        }
        for (String unreadable : List.of("[\"25:00\",\"10:00\"]", "[\"10:00\",\"25:00\"]")) {
            assertEquals(List.of("bad-instant"), Samples.rules(Samples.with(Samples.ARCHIVE,
                    "/actors/0/draws/spare={\"uniform\":" + unreadable + "}")), unreadable);
        }
    }

    @Test
    void aRangeHoldsNoMoreValuesThanSixtyFourBitsTellApart() {
        assertDraw(new Draw.UniformInteger(0, Long.MAX_VALUE - 1),
                "{\"uniform\":[0," + (Long.MAX_VALUE - 1) + "]}");
        for (String wide : List.of("[0," + Long.MAX_VALUE + "]", "[-2," + (Long.MAX_VALUE - 1)
                + "]", "[0.0," + (Long.MAX_VALUE / 10 + 1) + "]")) {
            assertEquals(List.of("bad-range"), Samples.rules(Samples.with(Samples.ARCHIVE,
                    "/actors/0/draws/spare={\"uniform\":" + wide + "}")), wide);
        }
    }

    @Test
    void allOtherDrawsAreAsTheySay() {
        assertDraw(new Draw.Sequence(5, 1), "{\"sequence\":{\"start\":5}}");
        assertDraw(new Draw.Sequence(5, -2), "{\"sequence\":{\"start\":5,\"step\":-2}}");
        assertDraw(new Draw.OneOf(Arrays.asList(1L, new BigDecimal("1.50"), true, "x",
                NoValue.NULL)), "{\"oneOf\":[1,1.50,true,\"x\",null]}");
        assertDraw(new Draw.Weighted(List.of("a", "b"), List.of(BigDecimal.ZERO,
                new BigDecimal("0.5"))),
                "{\"weighted\":{\"values\":[\"a\",\"b\"],\"weights\":[0,0.5]}}");
        assertDraw(new Draw.TextPattern("[A-Z]{3}"), "{\"pattern\":\"[A-Z]{3}\"}");
        assertDraw(new Draw.Constant(7L), "{\"value\":7}");
        Draw.PickedRows rows = (Draw.PickedRows) with("/actors/0/draws/spare={\"rows\":{\"query\":"
                + "\"SELECT id FROM products\",\"take\":2,\"distinct\":true}}").system().actors()
                .getFirst().draws().get("spare");
        assertEquals(Optional.of(2), rows.take());
        assertEquals(true, rows.distinct());
        assertEquals("SELECT id FROM products", rows.query().text());
    }

    private static Expected expected(String json) {
        List<Expectation> all = with("/strategies/0/expect={\"/facts/orders/lost\":" + json + "}")
                .strategies().getFirst().expectations();
        assertEquals(List.of("/facts/orders/lost"),
                all.stream().map(Expectation::measure).toList());
        return all.getFirst().range();
    }

    @Test
    void expectationsAreANumberARangeATruthAValueOrNone() {
        assertEquals(new Between(3, 3), expected("3"));
        assertEquals(new Between(1, 5), expected("[1,5]"));
        assertEquals(new Between(5, 5), expected("[5,5]"));
        assertEquals(new Is(true), expected("true"));
        assertEquals(new Is(false), expected("false"));
        assertEquals(new Present(), expected("\"present\""));
        assertEquals(new Absent(), expected("null"));
    }

    private static Step step(String json) {
        return with("/strategies/2/steps=[{" + json + "}]", "/strategies/2/expect={}",
                "/strategies/3/steps=[]", "/strategies/3/expect={}").strategies().get(2).steps()
                .getFirst();
    }

    @Test
    void stepsAreMappedWithTheirHands() {
        Duration run = Duration.ofMinutes(7);
        Step.Hands hands = new Step.Hands(
                Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
        String timed = ",\"name\":\"n\",\"approval\":\"1 min\",\"authoring\":\"2 min\","
                + "\"review\":\"3 min\",\"run\":\"7 min\"";
        assertEquals(new Step.Verify("n", hands, run), step("\"type\":\"verify\"" + timed));
        assertEquals(new Step.Contain("n", hands, new Containment.ReadOnly(), run),
                step("\"type\":\"contain\",\"readOnly\":true" + timed));
        assertEquals(new Step.Contain("n", hands, new Containment.Maintenance(), run),
                step("\"type\":\"contain\",\"maintenance\":true" + timed));
        assertEquals(new Step.Contain("n", hands, new Containment.StopActor("checkout"), run),
                step("\"type\":\"contain\",\"actor\":\"checkout\"" + timed));
        assertEquals(new Step.Deploy("n", hands, "checkout", "v1", run), step(
                "\"type\":\"deploy\",\"actor\":\"checkout\",\"version\":\"v1\"" + timed));
        assertEquals(new Step.RunSql("n", hands, List.of(new Sql("SELECT 1",
                "/strategies/2/steps/0/statements/0")), List.of("orders"), Optional.of("V9"), run),
                step("\"type\":\"runSql\",\"statements\":[\"SELECT 1\"],\"locks\":[\"ORDERS\"],"
                        + "\"version\":\"V9\"" + timed));
    }

    @Test
    void restoresAreMappedWithWhatTheyGoBackTo() {
        assertEquals(new Step.RestoreInPlace("n", NONE,
                new Step.RecoveryPoint(Optional.of("nightly"), Optional.empty())),
                step("\"type\":\"restoreInPlace\",\"name\":\"n\",\"backup\":\"nightly\""));
        assertEquals(new Step.RestoreInPlace("n", NONE,
                new Step.RecoveryPoint(Optional.empty(), Optional.of(TEN))),
                step("\"type\":\"restoreInPlace\",\"name\":\"n\",\"target\":\"10:00\""));
    }

    @Test
    void aCopyKnowsItsRuleForRowsThatAreThere() {
        for (OnConflict rule : OnConflict.values()) {
            String word = switch (rule) {
                case KEEP_LIVE -> "keepLive";
                case TAKE_RESTORED -> "takeRestored";
                case TAKE_NEWEST -> "takeNewest";
                case FAIL -> "fail";
            };
            String newest = rule == OnConflict.TAKE_NEWEST ? "\"newest\":\"Seen\"," : "";
            Scenario scenario = with("/strategies/3/steps/1/tables=[{\"table\":\"Orders\","
                    + newest + "\"onConflict\":\"" + word + "\",\"where\":\"id > 7\"}]");
            Step.CopyBack copy = (Step.CopyBack) scenario.strategies().get(3).steps().get(1);
            assertEquals(List.of(new CopiedTable("orders", Optional.of(new Sql("id > 7",
                    "/strategies/3/steps/1/tables/0/where")), rule, new CopyTerms(
                            Optional.empty(), List.of(),
                            Optional.of("seen").filter(_ -> !newest.isEmpty()), Optional.empty(),
                            new LinkedHashMap<>()))),
                    copy.tables());
        }
    }

    @Test
    void aCopyKnowsHowRowsMeetAndWhatColumnsBecome() {
        String place = "/strategies/3/steps/1/tables/0";
        Scenario scenario = with("/strategies/3/steps/1/tables=[{\"table\":\"orders\","
                + "\"from\":\"Old\",\"by\":[\"Email\",\"shop\"],\"writtenSince\":\"keepLive\","
                + "\"columns\":{\"Cents\":\"restored.price * 100\",\"id\":null}}]");
        Step.CopyBack copy = (Step.CopyBack) scenario.strategies().get(3).steps().get(1);
        SequencedMap<String, Optional<Sql>> columns = new LinkedHashMap<>();
        columns.put("cents", Optional.of(new Sql("restored.price * 100",
                place + "/columns/Cents")));
        columns.put("id", Optional.empty());
        assertEquals(new CopyTerms(Optional.of("old"), List.of("email", "shop"), Optional.empty(),
                Optional.of(OnConflict.KEEP_LIVE), columns), copy.tables().getFirst().terms());
        assertEquals(CopyTerms.PLAIN, ((Step.CopyBack) with("/strategies/3/steps/1/tables=["
                + "{\"table\":\"orders\",\"by\":\"key\"}]").strategies().get(3).steps().get(1))
                .tables().getFirst().terms());
    }

    @Test
    void stepsWithoutANameGetOneThatIsFree() {
        List<String> names = with("/strategies/2/steps=[{\"type\":\"verify\"},"
                + "{\"type\":\"verify\"},{\"type\":\"verify\",\"name\":\"Verify (2)\"},"
                + "{\"type\":\"verify\"}]", "/strategies/2/expect={}").strategies().get(2).steps()
                .stream().map(Step::name).toList();
        assertEquals(List.of("Verify", "Verify (3)", "Verify (2)", "Verify (4)"), names);
    }
}
