package dev.lastresort.picture.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.View;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.sample.SampleComparison;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Execution(ExecutionMode.CONCURRENT)
class SvgPainterTest {

    private static final TextMeasure TEXT = (text, style) -> text.length() * style.size() * 0.55;
    private static final int LIMIT = 500 * 1024;

    private final Comparison comparison = SampleComparison.create();
    private final View opening = Opening.of(comparison, 1600, TEXT);

    @ParameterizedTest
    @EnumSource(Colours.class)
    void isADocumentOfItsSizeThatTellsWhatTheScreenTells(Colours colours) throws Exception {
        String svg = SvgPainter.paint(
                TimelineLayout.layout(comparison, opening, TEXT).printed(), colours);
        Document document = parsed(svg);
        assertEquals("1600", document.getDocumentElement().getAttribute("width"));
        List<String> texts = texts(document);
        assertTrue(texts.containsAll(List.of("165 told yes, then forgotten", "387 turned away",
                "12,000 archive rows copied back", "Point-in-time recovery in place")),
                texts::toString);
        assertTrue(svg.contains(colours.paint(Role.DOWN).fill()));
        assertTrue(svg.getBytes(StandardCharsets.UTF_8).length < LIMIT);
    }

    @Test
    void staysSmallWithEveryLaneOpenAndSingleTicks() {
        View all = opening;
        for (String branch : opening.order()) {
            all = all.unfolded().contains(branch) ? all : all.withFoldSwitched(branch);
        }
        View close = all.withShown(new TimeRange(
                opening.shown().start(), opening.shown().start().plusMinutes(50)));
        for (View view : List.of(all, close)) {
            String svg = SvgPainter.paint(
                    TimelineLayout.layout(comparison, view, TEXT).printed(), Colours.LIGHT);
            assertTrue(svg.length() < LIMIT, () -> "it has " + svg.length());
        }
    }

    @Test
    void hostileNamesAreWordsAndNothingElse() throws Exception {
        String name = "</text><script>alert(1)</script>&amp;\"'\u202e\u0000\u001b[31m\ud800<a "
                + "xlink:href='http://x.example'>";
        String svg = SvgPainter.paint(
                TimelineLayout.layout(named(name), opening.withShown(opening.shown()), TEXT)
                        .printed(),
                Colours.LIGHT);
        Document document = parsed(svg);
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(0, document.getElementsByTagName("a").getLength());
        assertTrue(texts(document).stream().anyMatch(text -> text.startsWith("</text><script>")));
        for (int hidden : new int[] {0x202e, 0x1b, 0}) {
            assertFalse(svg.codePoints().anyMatch(point -> point == hidden));
        }
    }

    /** The only address in it is the name of the format. */
    @Test
    void refersToNothingOutsideItself() {
        String svg = SvgPainter.paint(
                TimelineLayout.layout(comparison, opening, TEXT).printed(), Colours.DARK);
        assertEquals("", svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "").lines()
                .filter(line -> line.contains("http") || line.contains("href")
                        || line.contains("@import") || line.matches(".*url\\([^#].*"))
                .findFirst().orElse(""));
    }

    @Test
    void numbersAreShort() {
        assertEquals("12", SvgText.number(12));
        assertEquals("12.5", SvgText.number(12.5));
        assertEquals("-0.05", SvgText.number(-0.05));
        assertEquals("3.14", SvgText.number(Math.PI));
        assertEquals("0", SvgText.number(-0.001));
    }

    private Comparison named(String title) {
        List<BranchResult> branches = comparison.branches().stream()
                .map(branch -> new BranchResult(branch.name(), title, branch.kind(),
                        branch.journal(),
                        branch.outcome(), branch.fingerprint(), branch.axes(), branch.totals(),
                        branch.rivalry(), branch.objectives(), branch.sentences(),
                        branch.missed()))
                .toList();
        return new Comparison(comparison.scenario(), comparison.seed(), Optional.empty(),
                comparison.decisionAt(), comparison.fingerprint(), branches, List.of());
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document document) {
        NodeList texts = document.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent()).toList();
    }
}
