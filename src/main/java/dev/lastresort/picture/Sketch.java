package dev.lastresort.picture;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.time.TimeScale;
import java.util.ArrayList;
import java.util.List;

/**
 * The shapes of one part while it is laid out, with what every lane needs to lay itself out.
 * Invariant: labels that asked for a free place do not overlap any label that came before, nor
 * what was to be kept free.
 */
final class Sketch {

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Box> labels = new ArrayList<>();
    private final TimeScale scale;
    private final TextMeasure text;

    Sketch(TimeScale scale, TextMeasure text) {
        this.scale = scale;
        this.text = text;
    }

    /** An empty one to the same scale. */
    Sketch sibling() {
        return new Sketch(scale, text);
    }

    TimeScale scale() {
        return scale;
    }

    double textWidth(String words, TextStyle style) {
        return text.width(words, style);
    }

    void add(Shape shape) {
        if (shape instanceof Shape.Label label) {
            labels.add(label.bounds());
        }
        shapes.add(shape);
    }

    /** Labels that ask for a free place find none here. */
    void keepFree(Box place) {
        labels.add(place);
    }

    /** A label whose text ends before {@code room} pixels do; none if not a letter fits. */
    void addLabel(double x, double y, double height, double room, String words, Role role,
            TextStyle style) {
        addLabel(x, y, height, room, words, role, style, Shown.NOTHING);
    }

    void addLabel(double x, double y, double height, double room, String words, Role role,
            TextStyle style, Shown shows) {
        addFitted(x, y, height, room, text.fitted(Harmless.text(words), style, room), role, style,
                shows);
    }

    /** A title, cut in its middle where there is not room for all of it. */
    void addTitle(double x, double y, double height, double room, Shown.Title title, Role role,
            TextStyle style) {
        addFitted(x, y, height, room,
                text.fittedAtBothEnds(Harmless.text(title.title()), style, room), role, style,
                title);
    }

    private void addFitted(double x, double y, double height, double room, String fitted,
            Role role, TextStyle style, Shown shows) {
        double width = text.width(fitted, style);
        if (width <= room) {
            add(new Shape.Label(
                    new Box(x, y, width, height), role, fitted, style, Role.GROUP, shows));
        }
    }

    /**
     * The fullest wording that is free at one of the places, right of {@code box} or left of it;
     * else none.
     */
    boolean addBeside(Box box, double gap, List<String> wordings, Role role) {
        for (String words : wordings) {
            double width = textWidth(words, TextStyle.SMALL);
            for (double x : new double[] {box.right() + gap, box.x() - gap - width}) {
                if (addIfFree(new Box(Math.round(x), box.y(), width, box.height()), words, role)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean addIfFree(Box place, String words, Role role) {
        boolean free = place.x() >= scale.left() && place.right() <= scale.right()
                && labels.stream().noneMatch(place::overlaps);
        if (free) {
            add(new Shape.Label(place, role, words, TextStyle.SMALL, Role.GROUP, Shown.NOTHING));
        }
        return free;
    }

    List<Shape> shapes() {
        return shapes;
    }

    DisplayList.PictureBlock part(double height) {
        return new DisplayList.PictureBlock(height, shapes);
    }
}
