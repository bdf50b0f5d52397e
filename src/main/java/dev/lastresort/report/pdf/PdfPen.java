package dev.lastresort.report.pdf;

import dev.lastresort.picture.ink.Contour;
import dev.lastresort.picture.ink.Lowering;
import dev.lastresort.picture.ink.Motif;
import dev.lastresort.picture.ink.Primitive;
import dev.lastresort.picture.ink.Primitive.Dashes;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.PictureSheet;
import dev.lastresort.picture.shape.Tone;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws primitives into a page, in light colours; texts stay texts. */
final class PdfPen {

    private static final double BASELINE = 0.36;
    private static final int OPAQUE = 255;
    private static final int HEX = 16;
    private static final int SOLID_LENGTH = 7;
    private static final int BUTT = 0;
    private static final int SQUARE = 2;
    private static final float WHOLE = 100;

    private final PDPageContentStream out;
    private final PDFont regular;
    private final PDFont bold;

    PdfPen(PDPageContentStream out, PDFont regular, PDFont bold) {
        this.out = out;
        this.regular = regular;
        this.bold = bold;
    }

    /** From where it stands downwards. */
    void draw(PictureSheet picture) throws IOException {
        for (PictureBlock block : picture.blocks()) {
            for (Primitive primitive : Lowering.of(block)) {
                draw(primitive);
            }
            out.transform(Matrix.getTranslateInstance(0, (float) block.height()));
        }
    }

    private void draw(Primitive primitive) throws IOException {
        out.saveGraphicsState();
        switch (primitive) {
            case Primitive.Boxes(var boxes, var tone) -> {
                if (!Colours.LIGHT.isClear(tone)) {
                    fillWith(tone);
                    rectangles(boxes);
                    out.fill();
                }
            }
            case Primitive.Hatched hatched -> hatch(hatched);
            case Primitive.Filled(var contour, var tone) -> {
                fillWith(tone);
                follow(contour);
                out.fill();
            }
            case Primitive.Stroked line -> {
                strokeWith(line.tone());
                out.setLineWidth((float) line.width());
                out.setLineCapStyle(line.dashes() == Dashes.SOLID ? SQUARE : BUTT);
                if (line.dashes() != Dashes.SOLID) {
                    out.setLineDashPattern(new float[] {(float) line.dashes().on(),
                        (float) line.dashes().off()}, 0);
                }
                follow(line.contour());
                out.stroke();
            }
            case Primitive.Written written -> write(written);
        }
        out.restoreGraphicsState();
    }

    private void rectangles(List<Box> boxes) throws IOException {
        for (Box box : boxes) {
            out.addRect((float) box.x(), (float) box.y(), (float) box.width(),
                    (float) box.height());
        }
    }

    private void hatch(Primitive.Hatched hatched) throws IOException {
        if (hatched.boxes().isEmpty()) {
            return;
        }
        rectangles(hatched.boxes());
        out.clip();
        transparent((float) hatched.opacity());
        strokeWith(hatched.tone());
        Motif motif = Motif.of(hatched.pattern());
        out.setLineWidth((float) motif.width());
        out.setLineCapStyle(BUTT);
        for (Box box : hatched.boxes()) {
            double left = first(hatched.x(), box.x());
            double top = first(hatched.y(), box.y());
            for (double y = top; y < box.bottom(); y += Motif.PERIOD) {
                for (double x = left; x < box.right(); x += Motif.PERIOD) {
                    tile(motif, x, y);
                }
            }
        }
        out.stroke();
    }

    /** Where the square begins that covers the edge. */
    private static double first(double origin, double edge) {
        return origin + Math.floor((edge - origin) / Motif.PERIOD) * Motif.PERIOD;
    }

    private void tile(Motif motif, double x, double y) throws IOException {
        for (Motif.Stripe stripe : motif.stripes()) {
            out.moveTo((float) (x + stripe.fromX()), (float) (y + stripe.fromY()));
            out.lineTo((float) (x + stripe.toX()), (float) (y + stripe.toY()));
        }
    }

    private void write(Primitive.Written written) throws IOException {
        String text = WritingOrder.line(PdfFonts.shown(written.text()));
        PDFont font = written.style().bold() ? bold : regular;
        float size = (float) written.style().size();
        float natural = font.getStringWidth(text) / 1000 * size;
        fillWith(written.tone());
        out.beginText();
        out.setFont(font, size);
        out.setHorizontalScaling(natural > 0 ? (float) written.width() / natural * WHOLE : WHOLE);
        // letters stand upright although the picture runs downwards
        out.setTextMatrix(new Matrix(1, 0, 0, -1, (float) written.x(),
                (float) (written.middle() + size * BASELINE)));
        out.showText(text);
        out.endText();
    }

    private void follow(Contour contour) throws IOException {
        for (Contour.ContourPiece piece : contour.runs()) {
            switch (piece) {
                case Contour.MoveTo(double x, double y) -> out.moveTo((float) x, (float) y);
                case Contour.LineTo(double x, double y) -> out.lineTo((float) x, (float) y);
                case Contour.CurveTo curve -> out.curveTo((float) curve.x1(), (float) curve.y1(),
                        (float) curve.x2(), (float) curve.y2(), (float) curve.x(),
                        (float) curve.y());
                case Contour.ClosePath() -> out.closePath();
            }
        }
    }

    private void fillWith(Tone tone) throws IOException {
        String colour = Colours.LIGHT.colour(tone);
        seeThrough(colour);
        out.setNonStrokingColor(part(colour, 1), part(colour, 3), part(colour, 5));
    }

    private void strokeWith(Tone tone) throws IOException {
        String colour = Colours.LIGHT.colour(tone);
        seeThrough(colour);
        out.setStrokingColor(part(colour, 1), part(colour, 3), part(colour, 5));
    }

    private void seeThrough(String colour) throws IOException {
        if (colour.length() > SOLID_LENGTH) {
            transparent(part(colour, SOLID_LENGTH));
        }
    }

    private void transparent(float opacity) throws IOException {
        if (opacity < 1) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(opacity);
            state.setStrokingAlphaConstant(opacity);
            out.setGraphicsStateParameters(state);
        }
    }

    /** Two digits of a colour, from 0 to 1. */
    private static float part(String colour, int at) {
        return Integer.parseInt(colour.substring(at, at + 2), HEX) / (float) OPAQUE;
    }
}
