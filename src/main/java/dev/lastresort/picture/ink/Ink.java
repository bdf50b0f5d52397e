package dev.lastresort.picture.ink;

import dev.lastresort.picture.ink.Primitive.Dashes;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.shape.Tone;
import java.util.ArrayList;
import java.util.List;

/** The primitives of one part while its shapes are lowered, in painting order. */
final class Ink {

    private final List<Primitive> primitives = new ArrayList<>();

    void add(Primitive primitive) {
        primitives.add(primitive);
    }

    void box(Box box, Tone tone) {
        add(new Primitive.Boxes(List.of(box), tone));
    }

    void box(double x, double y, double width, double height, Tone tone) {
        box(new Box(x, y, width, height), tone);
    }

    void filled(Contour contour, Tone tone) {
        add(new Primitive.Filled(contour, tone));
    }

    void stroked(Contour contour, Tone tone, double width) {
        stroked(contour, tone, width, Dashes.SOLID);
    }

    void stroked(Contour contour, Tone tone, double width, Dashes dashes) {
        add(new Primitive.Stroked(contour, tone, width, dashes));
    }

    /** On a whole pixel, so that letters stand alike in every lane. */
    void written(Box box, String text, TextStyle style, Tone tone) {
        add(new Primitive.Written(
                text, style, tone, box.x(), Math.round(box.centerY()), box.width()));
    }

    List<Primitive> primitives() {
        return List.copyOf(primitives);
    }
}
