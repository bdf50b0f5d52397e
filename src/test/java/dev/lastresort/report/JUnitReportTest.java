package dev.lastresort.report;

import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.comparison.ShopDay;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Expectation.Between;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a build server reads, as a parser of XML has it. */
@Execution(ExecutionMode.CONCURRENT)
class JUnitReportTest {

    /** One order is lost by doing nothing, and it is refused; of this two things are expected. */
    private static Comparison comparison(long expectedKept) {
        var good = line().order("09:00", 0, 100, 5).orders(row(100L, 5L));
        var trunk = line().failed("09:00", "checkout", 0).orders().as("do-nothing",
                StrategyKind.NONE,
                new Expectation("/facts/orders/kept", new Between(expectedKept, expectedKept),
                        "/strategies/0/expect/~1facts~1orders~1kept"),
                new Expectation("/facts/orders/lost", new Between(0, 0), ""));
        Replayed day = ShopDay.replayed(line().orders(), truth(good), trunk);
        return new IncidentComparison().compare(new Replayed(
                day.scenario().withStrategies(List.of(trunk.strategy())), day.alertAt(),
                day.decisionAt(), day.factsAtStart(), day.counterfactual(), day.branches()));
    }

    private static byte[] report(long expectedKept, boolean held) {
        return JUnitReport.bytes(List.of(
                JUnitSuite.of("day.json", comparison(expectedKept), held)));
    }

    private static Document parsed(byte[] bytes) throws Exception {
        SchemaFactory.newDefaultInstance().newSchema(new StreamSource(Objects.requireNonNull(
                JUnitReportTest.class.getResourceAsStream("junit.xsd"))))
                .newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> all(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    @Test
    void aScenarioIsASuiteAndEachExpectationACase() throws Exception {
        Document document = parsed(report(0, true));
        Element suite = all(document, "testsuite").getFirst();
        assertEquals("shop-day", suite.getAttribute("name"));
        assertEquals("2", suite.getAttribute("tests"));
        assertEquals("0", suite.getAttribute("failures"));
        assertEquals(List.of("shop-day.do-nothing /facts/orders/kept",
                "shop-day.do-nothing /facts/orders/lost"),
                all(document, "testcase").stream().map(one -> one.getAttribute("classname") + " "
                        + one.getAttribute("name")).toList());
        assertTrue(all(document, "property").stream()
                .anyMatch(one -> one.getAttribute("name").equals("fingerprint")
                        && one.getAttribute("value").equals(comparison(0).fingerprint().hex())));
    }

    @Test
    void whatWasMissedIsAFailureWithBothFiguresAndItsPlace() throws Exception {
        Document document = parsed(report(3, true));
        assertEquals("1", all(document, "testsuite").getFirst().getAttribute("failures"));
        Element failure = all(document, "failure").getFirst();
        assertEquals("expected 3, measured 0", failure.getAttribute("message"));
        assertEquals("/facts/orders/kept", ((Element) failure.getParentNode())
                .getAttribute("name"));
        assertTrue(failure.getTextContent()
                .contains("day.json#/strategies/0/expect/~1facts~1orders~1kept"));
    }

    @Test
    void aRunWithOtherSettingsIsHeldAgainstNothing() throws Exception {
        Document document = parsed(report(3, false));
        assertEquals("2", all(document, "testsuite").getFirst().getAttribute("skipped"));
        assertEquals(List.of(), all(document, "failure"));
    }

    @Test
    void aBrokenFileIsAnErrorWithEveryProblem() throws Exception {
        List<Problem> problems = List.of(
                new Problem(Severity.ERROR, Rule.BAD_NAME, "a.json", 3, 7, "/id", "one", ""),
                new Problem(Severity.ERROR, Rule.BAD_NAME, "a.json", 9, 1, "/title", "two", ""));
        Document document = parsed(JUnitReport.bytes(List.of(JUnitSuite.of("a.json", problems),
                JUnitSuite.of("day.json", comparison(0), true))));
        Element error = all(document, "error").getFirst();
        assertEquals(List.of("a.json:3:7: error[bad-name] one", "a.json:9:1: error[bad-name] two"),
                error.getTextContent().lines().toList());
        assertEquals(List.of("0", "1"), all(document, "testsuite").stream()
                .map(suite -> suite.getAttribute("id")).toList());
    }

    @Test
    void everyCharacterThatAFileCanHoldLeavesTheDocumentWellFormed() throws Exception {
        for (int from = 0; from < 0x11000; from += 0x400) {
            String all = IntStream.range(from, from + 0x400)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();
            Document document = parsed(JUnitReport.bytes(List.of(JUnitSuite.of("x" + all + "x",
                    List.of(new Problem(Severity.ERROR, Rule.BAD_NAME, "f", 1, 1, "",
                            "]]><script>\"'&" + all, ""))))));
            assertEquals(1, all(document, "error").size());
            assertTrue(all(document, "error").getFirst().getTextContent()
                    .contains("]]><script>\"'&"));
            assertTrue(all(document, "error").getFirst().getAttribute("message").chars()
                    .noneMatch(one -> one < 0x20 || one == 0xFFFE || one == 0xFFFF));
        }
    }

    @Test
    void theSameComparisonGivesTheSameBytes() {
        assertArrayEquals(report(3, true), report(3, true));
    }
}
