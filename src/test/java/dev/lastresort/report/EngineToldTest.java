package dev.lastresort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.sheet.LetterWidths;
import dev.lastresort.picture.sheet.TimelineSheet;
import dev.lastresort.picture.svg.SvgPainter;
import dev.lastresort.report.page.HtmlDocument;
import dev.lastresort.report.page.MarkdownDocument;
import dev.lastresort.report.postmortem.PostMortem;
import dev.lastresort.sample.SampleComparison;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves the program says which engine it was measured on, unless it is the usual one. */
class EngineToldTest {

    private static final List<Function<Comparison, String>> OUTPUTS = List.of(
            one -> TextReport.of(one, false, Detail.ALL_PAIRS),
            one -> HtmlDocument.of(PostMortem.of(report(one))),
            one -> MarkdownDocument.of(PostMortem.of(report(one))),
            one -> SvgPainter.paint(TimelineSheet.titled(one, 1200, new LetterWidths()),
                    Colours.LIGHT));

    private static Report report(Comparison comparison) {
        return new Report(List.of(new ReportedIncident(comparison)), ReportSamples.DAY);
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void everyOutputForPeopleNamesItBesideTheSeed(EngineName engine) {
        Comparison comparison = SampleComparison.on(engine);
        for (Function<Comparison, String> output : OUTPUTS) {
            String text = output.apply(comparison);
            assertEquals(engine != EngineName.EMBEDDED,
                    text.contains("eed 42 · on PostgreSQL · "), text);
            assertTrue(text.contains("eed 42 · "), text);
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void theDocumentForScriptsNamesItOnlyThen(EngineName engine) {
        Comparison comparison = SampleComparison.on(engine);
        JsonNode json = JsonMapper.shared().readTree(JsonReport.bytes(comparison, Exit.FINE));
        assertEquals(engine.named(),
                Optional.ofNullable(json.get("engine")).map(JsonNode::asString));
    }
}
