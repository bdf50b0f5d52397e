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

    public static String paint(DisplayList picture, Colours colours) {
        DisplayList printed = picture.printed();
        double height = printed.header().height() + printed.body().height();
        SvgPen pen = new SvgPen(colours);
        pen.draw(new Boxes(List.of(new Box(0, 0, printed.width(), height)), Tone.GROUND));
        Lowering.of(printed.header()).forEach(pen::draw);
        pen.open(printed.header().height());
        Lowering.of(printed.body()).forEach(pen::draw);
        pen.close();
        return pen.document(printed.width(), height);
    }
}
