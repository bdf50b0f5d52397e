package dev.lastresort.report.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import dev.lastresort.model.sweep.SweptParameter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SweepReportsTest {

    private static final SweptCell BOTH = cell(0, 0, false);
    private static final SweptCell ONE = cell(1, 0, true);
    private static final Sweep PARTLY = new Sweep("a<b", 7, EngineName.EMBEDDED, List.of(
            new SweptParameter("/x", List.of("1", "2", "3")),
            new SweptParameter("/y", List.of("5 min", "6 min"))),
            List.of(new SweptCell.Refused(0, 1, "too late"), ONE, BOTH));

    private static final Schema SCHEMA = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SweepJson.schema(), InputFormat.JSON);

    @Test
    void theMapHasALetterForEachSetAndSaysWhatWasNotMeasured() {
        List<String> lines = SweepText.of(PARTLY).lines().toList();
        assertEquals("       1  2  3", lines.get(4));
        assertEquals("5 min  A  B  ?", lines.get(5));
        assertEquals("6 min  -  ?  ?", lines.get(6));
        assertEquals(List.of("A  slow, fast", "B  slow", "-  does not fit: too late",
                "?  not measured: 3 of 6 cells"), lines.subList(8, lines.size()));
    }

    @Test
    void csvHasALineForEachBranchOfEachCell() {
        List<String> lines = SweepCsv.of(PARTLY).lines()
                .map(line -> line.substring(1, line.length() - 1).replace("\",\"", ",")).toList();
        assertEquals("""
                /x,/y,branch,undominated,dominated by,refused,time to recover [seconds]
                1,5 min,slow,yes,,,60
                1,5 min,fast,yes,,,never
                2,5 min,slow,yes,,,60
                2,5 min,fast,no,slow,,never
                1,6 min,,,,too late,
                """.lines().toList(), lines);
    }

    @Test
    void jsonIsAsItsSchemaSays() {
        JsonNode document = read(PARTLY);
        assertEquals(List.of(), List.copyOf(SCHEMA.validate(document)));
        assertEquals(3, document.path("cells").size());
        assertEquals("B", SweepKey.of(PARTLY).letter(PARTLY, 1, 0));
        assertTrue(document.path("cells").get(0).path("branches").get(1).path("axes").get(0)
                .path("value").isNull());
    }

    @Test
    void thePictureIsXmlAndItsLettersAreTheMaps() {
        var svg = Jsoup.parse(SweepSvg.of(PARTLY), Parser.xmlParser());
        assertEquals("a<b: which recoveries no other dominates", svg.select("title").text());
        assertEquals(List.of("A", "B", "?", "-", "?", "?"),
                svg.select("text[text-anchor=middle]").eachText());
    }

    /** A letter of 13 pixels is seldom wider than 7. */
    @Test
    void thePictureOfFewCellsIsAsWideAsItsHeading() {
        var svg = Jsoup.parse(SweepSvg.of(PARTLY), Parser.xmlParser());
        String heading = svg.select("text").eachText().getFirst();
        assertTrue(heading.startsWith("a<b, seed 7: which "), heading);
        assertTrue(Integer.parseInt(svg.select("svg").attr("width")) > 7 * heading.length());
    }

    @Test
    void whatRanTheSqlIsNamedWhereItIsNotTheUsualOne() {
        Sweep server = new Sweep(PARTLY.scenario(), PARTLY.seed(), EngineName.POSTGRESQL,
                PARTLY.parameters(), PARTLY.cells());
        assertTrue(SweepText.of(server).startsWith("a<b, seed 7 · on PostgreSQL: which "));
        assertTrue(SweepSvg.of(server).contains(">a&lt;b, seed 7 · on PostgreSQL: which "));
        assertEquals("postgresql", read(server).path("engine").stringValue());
        assertEquals(List.of(), List.copyOf(SCHEMA.validate(read(server))));
        assertTrue(SweepText.of(PARTLY).startsWith("a<b, seed 7: which "));
        assertTrue(read(PARTLY).path("engine").isMissingNode());
    }

    @Test
    void thereAreMoreThanTwentySixLetters() {
        assertEquals(List.of("A", "Z", "AA", "AZ", "BA"),
                List.of(0, 25, 26, 51, 52).stream().map(SweepKey::letter).toList());
    }

    private static JsonNode read(Sweep sweep) {
        return new JsonMapper().readTree(
                new String(SweepJson.bytes(sweep), StandardCharsets.UTF_8));
    }

    private static SweptCell cell(int column, int row, boolean slowDominates) {
        return new SweptCell.MeasuredCell(column, row, Optional.empty(), List.of(
                branch("slow", Optional.of(BigDecimal.valueOf(60)), List.of()),
                branch("fast", Optional.empty(), slowDominates ? List.of("slow") : List.of())));
    }

    private static SweptBranch branch(
            String name, Optional<BigDecimal> seconds, List<String> dominators) {
        return new SweptBranch(name, dominators,
                List.of(new Axis("time to recover", "seconds", seconds)));
    }
}
