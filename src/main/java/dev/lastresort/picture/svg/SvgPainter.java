package dev.lastresort.picture.svg;

import dev.lastresort.picture.ink.Lowering;
import dev.lastresort.picture.ink.Primitive.Boxes;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.PictureSheet;
import dev.lastresort.picture.shape.Tone;
import java.util.List;

/**
 * Paints a sheet as an SVG document that needs nothing but itself, in the colours of one theme.
 */
public final class SvgPainter {

    private SvgPainter() {}

    /** A file of its own. */
    public static String paint(PictureSheet picture, Colours colours) {
        return painted(picture, new SvgPen(colours, "", true));
    }

    /**
     * A part of a page, which brings the style of its texts along.
     *
     * @param prefix of the ids in it, of which the page may have others
     */
    public static String inline(PictureSheet picture, Colours colours, String prefix) {
        return painted(picture, new SvgPen(colours, prefix, false));
    }

    private static String painted(PictureSheet picture, SvgPen pen) {
        pen.draw(new Boxes(List.of(new Box(0, 0, picture.width(), picture.height())),
                Tone.GROUND));
        double y = 0;
        for (PictureBlock block : picture.blocks()) {
            pen.open(y);
            Lowering.of(block).forEach(pen::draw);
            pen.close();
            y += block.height();
        }
        return pen.document(picture.width(), picture.height());
    }
}
