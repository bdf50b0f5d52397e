package dev.lastresort.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.lastresort.report.document.Document;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.page.HtmlDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A document as a PDF on A4. Invariant: the same document gives the same bytes; its id and its
 * dates are those of the document, not of the moment.
 */
public final class PdfReport {

    private static final String FAMILY = "Report";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    /** Held, because what is set on a logger that nobody holds is forgotten. */
    private static final List<Logger> LIBRARIES =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private PdfReport() {}

    /** The file's bytes. */
    public static byte[] bytes(Document document) {
        XRLog.setLoggingEnabled(false);
        LIBRARIES.forEach(library -> library.setLevel(Level.OFF));
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer(document, pdf)) {
            renderer.createPDFWithoutClosing();
            draw(document, renderer, pdf);
            sign(document, pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
            pdf.save(bytes);
            return SelectedText.telling(bytes.toByteArray(), document.writtenOn().toEpochDay());
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    private static PdfBoxRenderer renderer(Document document, PDDocument pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_, _) -> false, when);
        }
        return builder.usePDDocument(pdf)
                .withHtmlContent(PdfFonts.shown(HtmlDocument.printed(document)), "")
                .useUriResolver((_, uri) -> uri.startsWith("#") ? uri : "")
                .useFont(() -> PdfFonts.stream(false), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> PdfFonts.stream(true), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useUnicodeBidiSplitter(WritingOrder::new)
                .useUnicodeBidiReorderer(new WritingOrder())
                .defaultTextDirection(TextDirection.LTR)
                .withProducer("Last Resort")
                .buildPdfRenderer();
    }

    /** The pictures, each in the place that the page has kept for it. */
    private static void draw(Document document, PdfBoxRenderer renderer, PDDocument pdf)
            throws IOException {
        List<Passage.Drawing> drawings = document.parts().stream()
                .flatMap(part -> part.sections().stream())
                .flatMap(section -> section.passages().stream())
                .flatMap(passage -> passage instanceof Passage.Drawing drawing
                        ? Stream.of(drawing) : Stream.empty())
                .toList();
        PDType0Font regular = PDType0Font.load(pdf, PdfFonts.stream(false));
        PDType0Font bold = PDType0Font.load(pdf, PdfFonts.stream(true));
        for (Passage.Drawing drawing : drawings) {
            for (PagePosition<?> place : renderer.findPagePositionsByID(
                    Pattern.compile(Pattern.quote(drawing.id())))) {
                PdfPicture.draw(drawing.picture(), pdf, place, regular, bold);
            }
        }
    }

    private static void sign(Document document, PDDocument pdf) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.setTimeInMillis(document.writtenOn().atStartOfDay(ZoneOffset.UTC).toInstant()
                .toEpochMilli());
        PDDocumentInformation about = pdf.getDocumentInformation();
        about.setTitle(document.title());
        about.setCreationDate(day);
        about.setModificationDate(day);
        pdf.setDocumentId(document.writtenOn().toEpochDay());
    }
}
