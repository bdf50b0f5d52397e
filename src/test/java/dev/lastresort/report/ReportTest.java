package dev.lastresort.report;

import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.ShopDay;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Expectation.Between;
import dev.lastresort.model.scenario.StrategyKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Isolated("it changes the locale of all")
class ReportTest {

    private static Comparison comparison(String strategy) {
        ShopDay.Diary good = line().backup("02:00").order("09:00", 0, 100, 5)
                .order("10:10", 1, 101, 6).orders(row(100L, 5L), row(101L, 6L));
        ShopDay.Diary trunk = line().order("09:00", 0, 100, 5).failed("10:10", "checkout", 1)
                .orders(row(100L, 5L));
        ShopDay.Diary recovery = line().backup("02:00").order("09:00", 0, 100, 5)
                .order("10:10", 1, 101, 6).restored("12:00", "10:00")
                .checked("12:00", true, true).orders(row(100L, 5L));
        return compare(line().orders(), truth(good), trunk.as("do-nothing", StrategyKind.NONE),
                recovery.as(strategy, StrategyKind.POINT_IN_TIME_RECOVERY,
                        new Expectation("/facts/orders/lost", new Between(3, 4), "")));
    }

    private static JsonNode json(Comparison comparison) {
        return JsonMapper.shared().readTree(JsonReport.bytes(comparison, Exit.of(comparison, 1)));
    }

    @Test
    void documentHasTheAgreedKeysInTheirOrder() {
        JsonNode document = json(comparison("pitr"));
        assertEquals(List.of("documentVersion", "scenario", "seed", "alertAt", "decisionAt",
                "horizon", "fingerprint", "failedSteps", "branches", "notStarted", "pairs", "exit"),
                List.copyOf(document.propertyNames()));
        JsonNode branch = document.get("branches").get(2);
        assertEquals(List.of("name", "kind", "fingerprint", "facts", "effects", "actors",
                "stepsEndAt", "recoveredAt", "recoveredAtIsExact", "wholeFrom", "cleanFrom",
                "timeToRecoverSeconds", "invariants", "dominatedBy", "nearestRival", "right",
                "changedNothing", "failedSteps", "durations", "sentences", "expectations",
                "title", "axes", "totals", "objectives"),
                List.copyOf(branch.propertyNames()));
        assertEquals(
                "{\"kept\":1,\"lost\":1,\"neverAccepted\":0,\"wrong\":0,\"unexpected\":0}",
                branch.at("/facts/orders").toString());
        assertEquals("{\"ok\":1,\"missing\":0,\"twice\":0,\"unexpected\":0,\"orphaned\":1,"
                + "\"wrongAmount\":0,\"takenBack\":0}",
                branch.at("/effects/charge").toString());
        assertEquals("{\"ok\":2,\"wrong\":0,\"failed\":0,\"refused\":0,\"bad\":0,"
                + "\"downSeconds\":0,\"degradedSeconds\":0,\"outages\":[]}",
                branch.at("/actors/checkout").toString());
    }

    @Test
    void timesAreLocalDurationsSecondsAndWhatIsUnknownIsNull() {
        JsonNode document = json(comparison("pitr"));
        assertEquals("2026-03-02T10:30:00", document.get("decisionAt").asString());
        assertEquals("2026-03-03T00:00:00", document.get("horizon").asString());
        assertTrue(document.at("/branches/1/recoveredAt").isNull());
        assertEquals("none", document.at("/branches/1/kind").asString());
        assertEquals(5400, document.at("/branches/2/timeToRecoverSeconds").asInt());
        assertEquals("{\"met\":false,\"missed\":[\"/facts/orders/lost: expected 3 to 4, measured"
                + " 1\"]}", document.at("/branches/2/expectations").toString());
    }

    @Test
    void bytesDoNotDependOnTheLocale() {
        byte[] bytes = JsonReport.bytes(comparison("pitr"), Exit.FINE);
        String text = TextReport.of(comparison("pitr"), false, Detail.ALL_PAIRS);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertArrayEquals(bytes, JsonReport.bytes(comparison("pitr"), Exit.FINE));
            assertEquals(text, TextReport.of(comparison("pitr"), false, Detail.ALL_PAIRS));
        } finally {
            Locale.setDefault(before);
        }
        assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("\r"));
    }

    @Test
    void textHasARowForEachBranchAndTheSentencesUnderIt() {
        String text = TextReport.of(comparison("pitr"), false, Detail.ALL_PAIRS);
        assertTrue(text.startsWith("A shop's day\nSeed 7 · incident 10:00 · alert 10:20"
                + " · decision 10:30 · measured at 2026-03-03 00:00\n"), text);
        assertTrue(text.lines().anyMatch(row -> row.matches(
                "pitr +1 +- +- +- +1 +- +- +1 h 30 min +2? ?\\w+.*")), text);
        assertTrue(text.contains("13 h 50 min"), text);
        assertTrue(text.contains("Pitr erased 1 order that had been accepted"), text);
        assertTrue(text.contains("/facts/orders/lost: expected 3 to 4, measured 1"), text);
        assertTrue(text.lines().allMatch(row -> row.length() <= 130), text);
    }

    @Test
    void hostileNamesCannotSteerTheTerminal() {
        String text = TextReport.of(comparison("x\u001B[2J\u202Ey\u0007\nz"), false,
                Detail.ALL_PAIRS);
        assertTrue(text.chars().noneMatch(c -> c == 0x1B || c == 0x202E || c == 7));
        assertTrue(text.contains("x\uFFFD[2J\uFFFDy\uFFFD z"), text);
    }

    @Test
    void onlyColourUsesEscapeSequences() {
        assertTrue(TextReport.of(comparison("pitr"), true, Detail.ALL_PAIRS).contains("\u001B[1m"));
        assertFalse(TextReport.of(comparison("pitr"), false, Detail.ALL_PAIRS).contains("\u001B"));
    }

    @Test
    void hostileNamesAreTextOnBothSurfaces() {
        String hostile = "\u001b[2J\u009b\u202e\u2066\n<b>\u0007";
        Comparison comparison = comparison(hostile);
        String text = TextReport.of(comparison, false, Detail.ALL_PAIRS);
        assertTrue(text.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT), text);
        byte[] document = JsonReport.bytes(comparison, Exit.of(comparison, 1));
        for (byte each : document) {
            assertTrue(each == '\n' || each >= ' ' && each < 0x7f, "byte " + each);
        }
        assertTrue(json(comparison).get("branches").valueStream()
                .anyMatch(branch -> branch.get("name").asString().equals(hostile)));
    }
}
