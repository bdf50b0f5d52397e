package dev.lastresort.report.pdf;

import dev.lastresort.picture.shape.PictureSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/**
 * A sheet as an image, without a window: drawn by the pen of the PDF, with its fonts, and so the
 * same on every machine.
 */
public final class PngPictures {

    private static final float FINE = 2;
    private static final double MOST_PIXELS = 40_000_000;

    private PngPictures() {}

    public static byte[] bytes(PictureSheet sheet) {
        float width = (float) Math.max(1, sheet.width());
        float height = (float) Math.max(1, sheet.height());
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                out.transform(new Matrix(1, 0, 0, -1, 0, height));
                new PdfPen(out, PDType0Font.load(pdf, PdfFonts.stream(false)),
                        PDType0Font.load(pdf, PdfFonts.stream(true))).draw(sheet);
            }
            return drawn(saved(pdf), scale(width, height));
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    /** Only a font that was saved gives its letters beyond the first 65,536, such as faces. */
    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] drawn(byte[] page, float scale) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(page)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
            ImageIO.write(new PDFRenderer(pdf).renderImage(0, scale, ImageType.RGB), "png", bytes);
            return bytes.toByteArray();
        }
    }

    /** Twice as fine as it was laid out, but of no more pixels than memory bears. */
    private static float scale(float width, float height) {
        return (float) Math.min(FINE, Math.sqrt(MOST_PIXELS / ((double) width * height)));
    }
}
