package dev.lastresort.report.cohort;

import static dev.lastresort.model.cohort.HandMade.ORDERS;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.report.document.Document;
import dev.lastresort.report.page.HtmlDocument;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a cohort is told as, with names that a stranger has chosen. */
class CohortReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final String HOSTILE = "=cmd|' /C calc'!A0\"><script>alert(1)</script>";

    private static Cohort three() {
        return cohort(List.of(scenario(ORDERS, recovery("pitr", 40, 20, 500)), scenario(PRICES)),
                measured("red", ORDERS, figures(0, 60, 600), "stop checkout", "hand over"),
                measured("blue", ORDERS, figures(0, 60, 900), "stop checkout"),
                attempt("green", PRICES, new CohortAttempt.Underway(), ""));
    }

    private static Cohort hostile() {
        return new Cohort("day", List.of(scenario(ORDERS)),
                List.of(measured(HOSTILE, ORDERS, figures(0, 0, 0), HOSTILE)),
                List.of(new UnreadFile(HOSTILE, "\u001b[2Jgone")));
    }

    private static String html(Cohort cohort) {
        return HtmlDocument.of(CohortDocument.of(cohort, TODAY));
    }

    @Test
    void theTextHasTheMatrixAndTheFirstMoves() {
        String text = CohortText.of(three());
        assertTrue(text.startsWith("game-day: 3 attempts by 3 teams at 2 scenarios\n"), text);
        assertTrue(Pattern.compile("(?m)^  blue +dominated$").matcher(text).find(), text);
        assertTrue(Pattern.compile("(?m)^  red +undominated$").matcher(text).find(), text);
        assertTrue(text.contains("dominated by red"), text);
        assertTrue(Pattern.compile("(?m)^ +2 +stop checkout +10:01 +blue, red$").matcher(text)
                .find(), text);
    }

    @Test
    void twoThatShareATitleAreToldApartByTheirHeadings() {
        PlayedDay server = ORDERS.on(EngineName.POSTGRESQL);
        Cohort both = cohort(List.of(scenario(ORDERS), new CohortScenario(server,
                "orders · on PostgreSQL", scenario(ORDERS).figures())),
                measured("red", ORDERS, figures(0, 60, 600)),
                measured("blue", server, figures(0, 60, 900)));
        assertEquals(List.of("All teams", "The lost orders",
                "The lost orders (orders · on PostgreSQL)"),
                CohortDocument.of(both, TODAY).parts().stream()
                        .map(Document.Chapter::title).toList());
    }

    @Test
    void everyFigureOfThePageIsThatOfTheJsonToWhichItPoints() {
        JsonNode json = JsonMapper.shared().readTree(CohortJson.bytes(three()));
        Matcher figures = Pattern.compile("<data value=\"([^\"]*)\" data-figure=\"([^\"]*)\"")
                .matcher(html(three()));
        int count = 0;
        while (figures.find()) {
            JsonNode there = json.at(figures.group(2));
            assertFalse(there.isMissingNode(), figures.group(2));
            assertEquals(there.isNull() ? "null" : there.asString(), figures.group(1),
                    figures.group(2));
            count++;
        }
        assertEquals(3 * 3, count, "three branches on three measures");
    }

    @Test
    void theCsvHasALineForEachAttemptAndNoFormula() {
        String csv = CohortCsv.of(hostile());
        assertEquals(2, csv.lines().count());
        assertTrue(csv.contains("\"'=cmd|"), csv);
        assertFalse(csv.contains("\"=cmd"), csv);
        List<String> lines = CohortCsv.of(three()).lines().toList();
        int columns = lines.getFirst().split("\",\"", -1).length;
        assertTrue(lines.stream().allMatch(line -> line.split("\",\"", -1).length == columns));
        assertTrue(lines.get(1).contains("\"blue\",\"orders\",\"1\""), lines.get(1));
    }

    @Test
    void thePageRunsAndLoadsNothingWhateverATeamIsCalled() {
        String page = html(hostile());
        assertTrue(page.contains("Content-Security-Policy\" content=\"default-src 'none';"), page);
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
        assertFalse(page.contains("\u001b"), "no escape sequence");
    }

    @Test
    void nothingThatATerminalObeysIsPrinted() {
        String all = CohortText.of(hostile()) + CohortCsv.of(hostile())
                + new String(CohortJson.bytes(hostile()), StandardCharsets.UTF_8);
        assertTrue(all.codePoints().noneMatch(c -> c == 0x1b), all);
    }

    @Test
    void theSameCohortIsTheSameBytesWhateverOrderTheFolderHas() {
        Cohort cohort = three();
        Cohort turned = new Cohort(cohort.folder(), cohort.scenarios().reversed(),
                cohort.attempts().reversed(), cohort.unread());
        assertEquals(html(cohort), html(turned));
        assertEquals(CohortCsv.of(cohort), CohortCsv.of(turned));
        assertEquals(new String(CohortJson.bytes(cohort), StandardCharsets.UTF_8),
                new String(CohortJson.bytes(turned), StandardCharsets.UTF_8));
        assertEquals(CohortText.of(cohort), CohortText.of(turned));
    }

    @Test
    void whatIsFrozenTellsNoOutcomeInAnyFormat() {
        Cohort frozen = three().frozen();
        String json = new String(CohortJson.bytes(frozen), StandardCharsets.UTF_8);
        for (String text : List.of(html(frozen), CohortCsv.of(frozen), CohortText.of(frozen),
                json)) {
            String told = text.replace("An attempt is dominated where", "")
                    .replace("\"dominated by\"", "");
            assertTrue(Stream.of("dominated", "objectives met", "pitr", "f0-60-600", "to recover,")
                    .noneMatch(told::contains), told);
            assertTrue(told.contains("finished"), told);
        }
        assertTrue(CohortText.of(frozen).contains("stop checkout"));
    }

    @Test
    void notesAreToldTeamByTeamInEveryFormatThatPeopleRead() {
        Cohort three = three();
        Cohort noted = new Cohort(three.folder(), three.scenarios(), three.attempts(),
                List.of(noted("red", "<b>Late</b>", Optional.of("orders")),
                        noted("blue", "Asked first", Optional.empty())),
                three.unread());
        assertTrue(CohortText.of(noted).endsWith("""

                Notes
                  blue, 11:05, ladder: Asked first (ada, 2026-03-02 10:05 UTC)
                  red, orders 11:05, ladder: <b>Late</b> (ada, 2026-03-02 10:05 UTC)
                """), CohortText.of(noted));
        String page = html(noted);
        assertTrue(page.indexOf("Asked first") < page.indexOf("&lt;b&gt;Late&lt;/b&gt;"), page);
        assertTrue(page.contains("ada, 2026-03-02 10:05 UTC"), page);
        assertEquals("Asked first", JsonMapper.shared().readTree(CohortJson.bytes(noted))
                .at("/notes/0/text").asString());
        assertEquals(2, noted.bracket("").notes().size(), "both are in no bracket");
        assertEquals(List.of(), noted.bracket("beginners").notes());
        Cohort frozen = noted.frozen();
        for (String text : List.of(html(frozen), CohortText.of(frozen),
                new String(CohortJson.bytes(frozen), StandardCharsets.UTF_8))) {
            assertFalse(text.contains("Asked first") || text.contains("Late"), text);
        }
    }

    @Test
    void anEmptyFolderIsToldAsOne() {
        Cohort empty = new Cohort("day", List.of(), List.of(), List.of());
        assertEquals("day: no attempt\n", CohortText.of(empty));
        assertEquals(1, CohortCsv.of(empty).lines().count());
        assertTrue(html(empty).contains("day: no attempt"));
    }
}
