package dev.lastresort.report.format;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.PictureSheet;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.sheet.LetterWidths;
import dev.lastresort.picture.sheet.TimelineSheet;
import dev.lastresort.picture.svg.SvgPainter;
import dev.lastresort.report.JUnitReport;
import dev.lastresort.report.JUnitSuite;
import dev.lastresort.report.ReportJson;
import dev.lastresort.report.page.HtmlDocument;
import dev.lastresort.report.page.MarkdownDocument;
import dev.lastresort.report.pdf.PdfReport;
import dev.lastresort.report.pdf.PngPictures;
import dev.lastresort.report.postmortem.PostMortem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a whole report can be written as. Invariant: the same report gives the same bytes. */
public enum ReportFormat {
    HTML("HTML", "html", report -> utf8(HtmlDocument.of(PostMortem.of(report)))),
    MARKDOWN("Markdown", "md", report -> utf8(MarkdownDocument.of(PostMortem.of(report)))),
    PDF("PDF", "pdf", report -> PdfReport.bytes(PostMortem.of(report))),
    JSON("JSON", "json", ReportJson::bytes),
    JUNIT("JUnit XML", "xml", ReportFormat::suites),
    SVG("SVG of the timeline", "svg", report -> utf8(
            SvgPainter.paint(timelines(report), Colours.LIGHT))),
    PNG("PNG of the timeline", "png", report -> PngPictures.bytes(timelines(report)));

    private static final double PICTURE_WIDTH = 1280;

    private final String title;
    private final String ending;
    private final Function<Report, byte[]> writer;

    ReportFormat(String title, String ending, Function<Report, byte[]> writer) {
        this.title = title;
        this.ending = ending;
        this.writer = writer;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A suite for each incident, a case for each expectation of a strategy. */
    private static byte[] suites(Report report) {
        return JUnitReport.bytes(report.incidents().stream().map(incident -> JUnitSuite.of(
                incident.comparison().scenario().id(), incident.comparison(),
                incident.asFiled())).toList());
    }

    /** The timeline of each incident, one below the other. */
    private static PictureSheet timelines(Report report) {
        TextMeasure text = new LetterWidths();
        return PictureSheet.of(report.incidents().stream().map(incident -> TimelineSheet.titled(
                incident.comparison(), PICTURE_WIDTH, text)).toList());
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Of a file's name, without the full stop. */
    public String ending() {
        return ending;
    }

    public byte[] bytes(Report report) {
        return writer.apply(report);
    }

    /** What the file's ending asks for; empty if it is none of these. */
    public static Optional<ReportFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> name.endsWith("." + one.ending)).findFirst();
    }
}
