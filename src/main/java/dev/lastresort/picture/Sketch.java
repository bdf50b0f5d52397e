package dev.lastresort.picture;

import java.util.ArrayList;
import java.util.List;

/** The shapes of one part while it is laid out, with what every lane needs to lay itself out. */
final class Sketch {

    private final List<Shape> shapes = new ArrayList<>();
    private final TimeScale scale;
    private final TextMeasure text;

    Sketch(TimeScale scale, TextMeasure text) {
        this.scale = scale;
        this.text = text;
    }

    TimeScale scale() {
        return scale;
    }

    double textWidth(String words, TextStyle style) {
        return text.width(words, style);
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    /** A label whose text ends before {@code room} pixels do. */
    void addLabel(double x, double y, double height, double room, String words, Role role,
            TextStyle style) {
        addLabel(x, y, height, room, words, role, style, Shown.NOTHING);
    }

    void addLabel(double x, double y, double height, double room, String words, Role role,
            TextStyle style, Shown shows) {
        String fitted = text.fitted(words, style, room);
        add(new Shape.Label(new Box(x, y, text.width(fitted, style), height), role, fitted, style,
                shows));
    }

    DisplayList.Part part(double height) {
        return new DisplayList.Part(height, shapes);
    }
}
