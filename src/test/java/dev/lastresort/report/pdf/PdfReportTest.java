package dev.lastresort.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.report.ReportSamples;
import dev.lastresort.report.document.Document;
import dev.lastresort.report.postmortem.PostMortem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PdfReportTest {

    private static final Document ARCHIVE = PostMortem.of(ReportSamples.ofArchive());

    @Test
    void theSameDocumentIsTheSameBytes() {
        assertArrayEquals(PdfReport.bytes(ARCHIVE), PdfReport.bytes(ARCHIVE));
    }

    @Test
    void itsBookmarksAreItsSectionsAndItsTextCanBeSelected() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfReport.bytes(ARCHIVE))) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertEquals(ARCHIVE.parts().getFirst().sections().stream()
                    .map(Document.Topic::title)
                    .filter(title -> !title.equals("What the figures count")).toList(), titles);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("Written on 2026-03-05."), text);
            assertTrue(text.contains("told yes, then forgotten"), text);
            assertTrue(text.contains("12,000"), text);
        }
    }

    @Test
    void itsFontsStandInIt() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfReport.bytes(ARCHIVE))) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
        }
    }

    /** What was typed is text there; nothing is loaded, linked to or run. */
    @Test
    void hostileTextsAreTexts() throws IOException {
        byte[] bytes = PdfReport.bytes(PostMortem.of(ReportSamples.hostile()));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertTrue(new PDFTextStripper().getText(pdf).replaceAll("\\s+", "")
                    .contains("<script>alert(1)</script>"));
            assertEquals(null, pdf.getDocumentCatalog().getOpenAction());
        }
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("/JavaScript"));
        assertFalse(raw.contains("/URI"));
    }

    @Test
    void aLetterThatTheFontLacksIsToldByItsCode() throws IOException {
        Document lacking = new Document("\u4E2D \u03B1", ReportSamples.DAY, List.of());
        try (PDDocument pdf = Loader.loadPDF(PdfReport.bytes(lacking))) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("[U+4E2D] \u03B1"), text);
        }
    }
}
