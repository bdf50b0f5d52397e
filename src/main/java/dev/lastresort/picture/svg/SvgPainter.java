package dev.lastresort.picture.svg;

import dev.lastresort.picture.ink.Lowering;
import dev.lastresort.picture.ink.Primitive.Boxes;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Tone;
import java.util.List;

/**
 * Paints a display list as an SVG document that needs nothing but itself: header over body, in the
 * colours of one theme.
 */
public final class SvgPainter {

    private SvgPainter() {}

    /** A file of its own. */
    public static String paint(DisplayList picture, Colours colours) {
        return painted(picture, new SvgPen(colours, "", true));
    }

    /**
     * A part of a page, which brings the style of its texts along.
     *
     * @param prefix of the ids in it, of which the page may have others
     */
    public static String inline(DisplayList picture, Colours colours, String prefix) {
        return painted(picture, new SvgPen(colours, prefix, false));
    }

    private static String painted(DisplayList picture, SvgPen pen) {
        DisplayList printed = picture.printed();
        double height = printed.header().height() + printed.body().height();
        pen.draw(new Boxes(List.of(new Box(0, 0, printed.width(), height)), Tone.GROUND));
        Lowering.of(printed.header()).forEach(pen::draw);
        pen.open(printed.header().height());
        Lowering.of(printed.body()).forEach(pen::draw);
        pen.close();
        return pen.document(printed.width(), height);
    }
}
