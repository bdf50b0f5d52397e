package dev.lastresort.report.pdf;

import com.openhtmltopdf.pdfboxout.PagePosition;
import dev.lastresort.picture.shape.PictureSheet;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** A picture in its place on a page: as large as fits there, and upright. */
final class PdfPicture {

    private PdfPicture() {}

    static void draw(PictureSheet picture, PDDocument pdf, PagePosition<?> place, PDFont regular,
            PDFont bold) throws IOException {
        float scale = (float) Math.min(place.getWidth() / picture.width(),
                place.getHeight() / picture.height());
        PDPage page = pdf.getPage(place.getPageNo());
        try (PDPageContentStream out = new PDPageContentStream(
                pdf, page, AppendMode.APPEND, true, true)) {
            // downwards, as pictures are laid out
            out.transform(new Matrix(scale, 0, 0, -scale, place.getX(),
                    place.getY() + place.getHeight()));
            new PdfPen(out, regular, bold).draw(picture);
        }
    }
}
