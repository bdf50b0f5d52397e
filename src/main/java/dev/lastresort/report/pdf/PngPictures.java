package dev.lastresort.report.pdf;

import dev.lastresort.picture.shape.PictureSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
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
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(pdf).renderImage(
                    0, scale(width, height), ImageType.RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    /** Twice as fine as it was laid out, but of no more pixels than memory bears. */
    private static float scale(float width, float height) {
        return (float) Math.min(FINE, Math.sqrt(MOST_PIXELS / ((double) width * height)));
    }
}
