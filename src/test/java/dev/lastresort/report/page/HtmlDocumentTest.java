package dev.lastresort.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.outcome.Sentence.Figure;
import dev.lastresort.report.ReportJson;
import dev.lastresort.report.ReportSamples;
import dev.lastresort.report.postmortem.PostMortem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Execution(ExecutionMode.CONCURRENT)
class HtmlDocumentTest {

    static Stream<Report> reports() {
        return Stream.of(ReportSamples.ofArchive(), ReportSamples.ofBothMissions(),
                ReportSamples.hostile());
    }

    private static String html(Report report) {
        return HtmlDocument.of(PostMortem.of(report));
    }

    private static Document page(Report report) {
        return Jsoup.parse(html(report));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFigureIsThatOfTheJson(Report report) {
        JsonNode json = JsonMapper.shared().readTree(ReportJson.bytes(report));
        List<Element> figures = page(report).select("[data-figure]");
        assertTrue(figures.size() > 20, () -> figures.size() + " figures");
        for (Element figure : figures) {
            JsonNode there = json.at(figure.attr("data-figure"));
            assertFalse(there.isMissingNode(), figure.outerHtml());
            assertTrue(ShownFigure.isOf(figure.text(), there), figure.outerHtml());
            if (figure.attr("value").equals("null")) {
                assertTrue(there.isNull(), figure.outerHtml());
            } else {
                assertEquals(0, there.decimalValue()
                        .compareTo(new BigDecimal(figure.attr("value"))), figure.outerHtml());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFigureThatCountsSomethingLeadsToWhatItCountsFoldedAway(Report report) {
        Document page = page(report);
        for (Element figure : page.select("[data-figure]")) {
            boolean zero = figure.attr("value").matches("0(\\.0+)?");
            Element link = figure.closest("a");
            assertEquals(zero, link == null, figure.outerHtml());
            if (link != null) {
                Element target = page.getElementById(link.attr("href").substring(1));
                assertNotNull(target, link.outerHtml());
                assertNotNull(target.closest("details:not([open])"), link.outerHtml());
                assertFalse(target.select("tbody tr").isEmpty(), link.outerHtml());
            }
        }
    }

    /** Rows, effects and answers by their number; times of being down by their spans. */
    @Test
    void theFiguresOfSentencesLeadToWhatTheyCount() {
        Report report = ReportSamples.ofArchive();
        Comparison comparison = report.incidents().getFirst().comparison();
        Document page = page(report);
        List<Figure> told = Stream.concat(comparison.trunk().sentences().stream(),
                comparison.pairs().stream().map(PairSentence::sentence))
                .flatMap(sentence -> sentence.parts().stream())
                .flatMap(part -> part instanceof Figure figure ? Stream.of(figure)
                        : Stream.empty())
                .toList();
        List<Element> links = page.select("#i1-summary li a, #i1-alternatives li a");
        assertFalse(links.isEmpty());
        List<String> words = links.stream().map(Element::text).toList();
        for (Figure figure : told) {
            assertTrue(words.contains(figure.text()) || figure.text().startsWith("no")
                    || figure.text().startsWith("0"), figure::toString);
        }
        for (Element link : links) {
            Element target = page.getElementById(link.attr("href").substring(1));
            assertNotNull(target, link.outerHtml());
            Matcher count = Pattern.compile("^([\\d,]+) [^\\d]*$").matcher(link.text());
            if (count.matches() && !link.text().matches(".*\\d (h|min|s|[A-Z]{3})\\b.*")) {
                long rest = target.select("> ul > li").stream().mapToLong(line -> Long
                        .parseLong(line.text().split("[: ]")[0].replace(",", ""))).sum();
                assertEquals(Long.parseLong(count.group(1).replace(",", "")),
                        target.select("tbody tr").size() + rest, link.outerHtml());
            }
        }
    }

    /** Rows, effects, answers and seconds add up to it, with what is only counted by cause. */
    @Test
    void whatIsFoldedAwayAddsUpToTheFigure() {
        Report report = ReportSamples.ofArchive();
        JsonNode json = JsonMapper.shared().readTree(ReportJson.bytes(report));
        Document page = page(report);
        Set<String> units = new HashSet<>();
        for (Element figure : page.select("a > [data-figure$=/value]")) {
            String axis = figure.attr("data-figure").replaceFirst("/value$", "");
            String unit = json.at(axis + "/unit").asString();
            if (figure.attr("value").equals("null") || json.at(axis + "/name").asString()
                    .equals("time to recover")) {
                continue;
            }
            Element target = page.getElementById(
                    figure.parent().attr("href").substring(1));
            long value = Long.parseLong(figure.attr("value"));
            switch (unit) {
                case "rows", "effects", "answers" -> {
                    long rest = target.select("> ul > li").stream().mapToLong(line -> Long
                            .parseLong(line.text().split("[: ]")[0].replace(",", ""))).sum();
                    assertEquals(value, target.select("tbody tr").size() + rest, axis);
                }
                case "seconds" -> assertEquals(value, target.select("tbody tr").stream()
                        .mapToLong(row -> Long.parseLong(row.child(2).text())).sum(), axis);
                default -> {}
            }
            units.add(unit);
        }
        assertTrue(units.containsAll(Set.of("rows", "effects", "answers", "seconds")),
                units::toString);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingIsLoadedAndNothingRuns(Report report) {
        Document page = page(report);
        assertEquals(List.of(), page.select("script, iframe, object, embed, img, link, base, form,"
                + " video, audio, foreignObject, use, image, animate, set"));
        Set<String> ids = new HashSet<>();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), element::outerHtml);
                assertFalse(attribute.getKey().equals("style"), element::outerHtml);
                switch (attribute.getKey()) {
                    case "href", "xlink:href", "src", "action", "data" -> assertTrue(
                            attribute.getValue().startsWith("#"), element::outerHtml);
                    case "fill", "stroke" -> assertFalse(attribute.getValue().contains("url(")
                            && !attribute.getValue().matches("url\\(#[\\w-]+\\)"),
                            element::outerHtml);
                    default -> {}
                }
            }
            assertTrue(element.id().isEmpty() || ids.add(element.id()),
                    () -> "twice: " + element.id());
        }
        for (Element link : page.select("a[href]")) {
            assertTrue(ids.contains(link.attr("href").substring(1)), link::outerHtml);
        }
    }

    /** A browser runs the one style whose digest the policy names, and nothing else. */
    @Test
    void thePolicyAllowsNothingButTheOneStyle() throws Exception {
        Document page = page(ReportSamples.hostile());
        String style = page.selectFirst("style").data();
        assertEquals(1, page.select("style").size());
        assertFalse(style.matches("(?s).*(url\\(|@import|image-set|src\\().*"),
                "what it names would be asked for");
        String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                .digest(style.getBytes(StandardCharsets.UTF_8)));
        assertEquals("default-src 'none'; style-src 'sha256-" + digest + "'; base-uri 'none';"
                + " form-action 'none'",
                page.selectFirst(
                        "meta[http-equiv=Content-Security-Policy]").attr("content"));
        assertEquals("meta", page.head().child(1).tagName());
        assertTrue(page.head().child(1).hasAttr("http-equiv"), "it holds for all after it");
    }

    @Test
    void whatTurnsTheDirectionOfWritingRoundIsGoneAndEachTextKeepsItsOwn() {
        String html = html(ReportSamples.hostile());
        assertEquals(-1,
                html.codePoints().filter(point -> Character.getType(point) == Character.FORMAT)
                        .findFirst().orElse(-1));
        Document page = Jsoup.parse(html);
        for (Element text : page.select("td, th, li, summary, caption, h1")) {
            if (text.ownText().contains("evil")) {
                throw new AssertionError(text.outerHtml());
            }
        }
        assertFalse(page.select("bdi:contains(evil)").isEmpty());
    }

    @Test
    void theHeadingsAreThoseOfAPostMortem() {
        assertEquals(List.of("Summary", "Impact", "Timeline", "Detection, containment, recovery",
                "Contributing causes", "Decisions", "What each alternative would have cost",
                "What went well", "What went badly", "Where we were lucky", "Action items",
                "What the figures count"),
                page(ReportSamples.ofArchive()).select("h2").eachText());
    }

    @Test
    void theSameReportIsTheSameBytesButForTheLineWithTheDate() {
        Report report = ReportSamples.ofArchive();
        assertEquals(html(report), html(report));
        List<String> today = html(report).lines().toList();
        List<String> tomorrow = html(new Report(report.incidents(),
                report.writtenOn().plusDays(1))).lines().toList();
        assertEquals(today.size(), tomorrow.size());
        List<String> other = Stream.iterate(0, i -> i < today.size(), i -> i + 1)
                .filter(i -> !today.get(i).equals(tomorrow.get(i))).map(today::get).toList();
        assertEquals(List.of("<p class=\"written\">Written on 2026-03-05.</p>"), other);
    }

    @Test
    void itIsReadInTheLightAndInTheDarkAndPrintsInLight() {
        Document page = page(ReportSamples.ofArchive());
        assertEquals(1, page.select(".picture.light > svg").size());
        assertEquals(1, page.select(".picture.dark > svg").size());
        String style = page.selectFirst("style").data();
        assertTrue(style.contains("prefers-color-scheme: dark"), style);
        assertTrue(style.contains("@media print"), style);
        assertTrue(style.contains("break-inside: avoid"), style);
        assertEquals("en", page.selectFirst("html").attr("lang"));
    }
}
