package dev.lastresort.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.report.ReportJson;
import dev.lastresort.report.ReportSamples;
import dev.lastresort.report.postmortem.PostMortem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report as a real browser shows it: an installed Chromium. */
@Tag("browser")
class ReportInBrowserTest {

    private static final String REQUIRED = "browser.required";
    private static final double MARGIN_POINTS = 14 / 25.4 * 72;

    @TempDir
    private static Path folder;

    private static Optional<Chromium> browser = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Chromium.installed();
        boolean ready = program.isPresent() && axe().isPresent();
        if (Boolean.getBoolean(REQUIRED)) {
            assertTrue(program.isPresent(), "no Chromium is installed: install one, or name it"
                    + " with -Dlastresort.chromium=/path/to/chromium");
            assertTrue(axe().isPresent(), "axe.min.js is not on the class path: use -Pbrowser");
        }
        assumeTrue(ready, "needs an installed Chromium, and axe-core of the profile 'browser'");
        browser = Optional.of(Chromium.start(
                program.get(), Files.createDirectory(folder.resolve("profile"))));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (browser.isPresent()) {
            browser.get().close();
        }
    }

    static Stream<Report> reports() {
        return HtmlDocumentTest.reports();
    }

    private static Optional<String> axe() throws IOException {
        try (InputStream in = ReportInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return in == null ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static BrowserPage page(Report report, String scheme) throws IOException {
        Path file = Files.createTempFile(folder, "report", ".html");
        Files.writeString(file, HtmlDocument.of(PostMortem.of(report)));
        return browser.orElseThrow().open(file, scheme);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void itShowsTheFiguresOfTheJson(Report report) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(ReportJson.bytes(report));
        JsonNode figures = page(report, "light").value("""
                [...document.querySelectorAll('[data-figure]')].map(one => [
                    one.getAttribute('data-figure'), one.value, one.innerText,
                    one.checkVisibility()])""");
        assertTrue(figures.size() > 20, () -> figures.size() + " figures");
        for (JsonNode figure : figures) {
            JsonNode there = json.at(figure.get(0).asString());
            String value = figure.get(1).asString();
            assertEquals(value.equals("null"), there.isNull(), figure::toString);
            assertTrue(there.isNull() || new BigDecimal(value).compareTo(there.decimalValue()) == 0,
                    figure::toString);
            assertTrue(figure.get(3).asBoolean(), () -> "not to be seen: " + figure);
            assertTrue(ShownFigure.isOf(figure.get(2).asString(), there), figure::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingIsLoadedAndNothingRunsNorTries(Report report) throws IOException {
        BrowserPage page = page(report, "dark");
        page.value("document.querySelectorAll('details').forEach(one => one.open = true)");
        page.value("document.querySelectorAll('a').forEach(one => one.click())");
        assertEquals(List.of(), page.loaded());
        assertEquals(List.of(), page.noises());
        assertEquals(0, page.value("document.scripts.length + document.images.length"
                + " + document.styleSheets.length - 1"
                // a look-up of a name ahead of its use is told nowhere
                + " + document.querySelectorAll('link, base, iframe, object, embed, video, audio,"
                + " source, meta[http-equiv=refresh]').length").asInt());
    }

    /** What the policy refuses is refused, even if something got into the page. */
    @Test
    void thePolicyHoldsInTheBrowser() throws IOException {
        BrowserPage page = page(ReportSamples.hostile(), "light");
        page.value("""
                new Promise(done => {
                    const div = document.createElement('div');
                    div.innerHTML = '<img src=https://evil.example/x onerror=window.ran=1>'
                        + '<p style="color: red" onclick=window.ran=2 id=inlined>x</p>';
                    document.body.append(div);
                    document.getElementById('inlined').click();
                    const script = document.createElement('script');
                    script.textContent = 'window.ran = 3';
                    document.body.append(script);
                    setTimeout(done, 100);
                })""");
        assertTrue(page.value("window.ran === undefined").asBoolean());
        assertTrue(page.value("document.getElementById('inlined').style.color === ''"
                + " || getComputedStyle(document.getElementById('inlined')).color"
                + " !== 'rgb(255, 0, 0)'").asBoolean());
        assertFalse(page.noises().isEmpty(), "the browser tells what it refused");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFigureThatCountsSomethingHasItsRowsFoldedAway(Report report) throws IOException {
        BrowserPage page = page(report, "light");
        assertEquals("[]", page.value("""
                [...document.querySelectorAll('[data-figure]')].filter(one => {
                    const link = one.closest('a');
                    const rows = link && document.getElementById(link.hash.slice(1));
                    const folded = rows && rows.closest('details');
                    return Number(one.value) === 0 ? link !== null
                        : !folded || folded.open || !rows.querySelector('tbody tr');
                }).map(one => one.outerHTML)""").toString());
        assertEquals("[]", page.value("""
                [...document.links].filter(one => !one.getAttribute('href').startsWith('#')
                    || !document.getElementById(one.hash.slice(1)))
                .map(one => one.outerHTML)""").toString());
    }

    @Test
    void aFigureLeadsToWhatItCountsAndUnfoldsIt() throws IOException {
        BrowserPage page = page(ReportSamples.ofArchive(), "light");
        JsonNode unfolded = page.value("""
                new Promise(done => {
                    const link = [...document.querySelectorAll('a')]
                        .find(one => one.querySelector('[data-figure]'));
                    const target = document.getElementById(link.hash.slice(1));
                    const before = target.closest('details').open;
                    link.click();
                    setTimeout(() => done([before, target.closest('details').open,
                        target.getBoundingClientRect().top < innerHeight]), 500);
                })""");
        assertEquals("[false,true,true]", unfolded.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nothingKeepsAnybodyFromReadingIt(String scheme) throws IOException {
        for (Report report : List.of(ReportSamples.hostile(), ReportSamples.withAnAttempt())) {
            BrowserPage page = page(report, scheme);
            page.value("document.querySelectorAll('details').forEach("
                    + "(one, i) => one.open = i < 8)");
            page.inject(axe().orElseThrow());
            JsonNode found = page.value("axe.run({resultTypes: ['violations']}).then(all =>"
                    + " all.violations.map(one => [one.impact, one.id, one.help,"
                    + " one.nodes.slice(0, 3).map(node => node.html.slice(0, 200) + ' '"
                    + " + node.failureSummary)]))");
            List<String> serious = new ArrayList<>();
            for (JsonNode one : found) {
                serious.add(one.toString());
            }
            assertEquals(List.of(), serious);
            assertEquals(scheme.equals("dark"), page.value(
                    "getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)'")
                    .asBoolean());
        }
    }

    @ParameterizedTest
    @CsvSource({"8.27, 11.69", "8.5, 11"})
    void paperCutsNothing(double widthInches, double heightInches) throws IOException {
        for (Report report : List.of(ReportSamples.hostile(), ReportSamples.ofBothMissions())) {
            BrowserPage page = page(report, "dark");
            byte[] pdf = page.printed(widthInches, heightInches);
            page.onPaper();
            String words = page.value("[...document.querySelectorAll('td, th, li, h2, summary')]"
                    + ".filter(one => one.checkVisibility() && !one.closest('nav'))"
                    + ".map(one => one.innerText).join('\\n')").asString();
            if (Boolean.getBoolean("lastresort.browser.keep")) {
                Files.write(Path.of("target", "printed-" + widthInches + "-"
                        + report.incidents().size() + ".pdf"), pdf);
            }
            try (PDDocument document = Loader.loadPDF(pdf)) {
                InsideMargins inside = new InsideMargins(document.getPage(0).getMediaBox()
                        .getWidth());
                String printed = squeezed(inside.getText(document));
                assertEquals(List.of(), inside.outside);
                for (String line : words.lines().toList()) {
                    assertTrue(printed.contains(squeezed(line)), line);
                }
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]", "");
    }

    /** Finds letters beyond the margins. */
    private static final class InsideMargins extends PDFTextStripper {

        private final float width;
        private final List<String> outside = new ArrayList<>();

        InsideMargins(float width) {
            this.width = width;
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            TextPosition first = letters.getFirst();
            TextPosition last = letters.getLast();
            if (first.getX() < MARGIN_POINTS - 1
                    || last.getX() + last.getWidth() > width - MARGIN_POINTS + 1) {
                outside.add(text + " at " + first.getX() + " to "
                        + (last.getX() + last.getWidth()));
            }
            super.writeString(text, letters);
        }
    }
}
