package dev.lastresort.picture;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import java.util.ArrayList;
import java.util.List;

/** The frames around what is selected: one around neighbours that show the same thing. */
final class Outlines {

    private static final double MARGIN = 2;

    private Outlines() {}

    static List<Shape> around(List<Shape> shapes, Shown.OnBranch selected) {
        List<Box> boxes = new ArrayList<>();
        for (Shape shape : shapes) {
            boolean frames = !(shape instanceof Shape.Label) && !(shape instanceof Shape.Group);
            if (frames && Sameness.same(shape.shows(), selected)) {
                add(boxes, shape.bounds());
            }
        }
        return boxes.stream().<Shape>map(box -> new Shape.Outline(
                new Box(box.x() - MARGIN, box.y() - MARGIN,
                        box.width() + 2 * MARGIN, box.height() + 2 * MARGIN),
                Role.SELECTED, Shown.NOTHING)).toList();
    }

    private static void add(List<Box> boxes, Box box) {
        for (int i = 0; i < boxes.size(); i++) {
            Box other = boxes.get(i);
            boolean joins = other.y() == box.y() && other.height() == box.height()
                    && box.x() <= other.right() + 2 && other.x() <= box.right() + 2;
            if (joins) {
                double x = Math.min(box.x(), other.x());
                boxes.set(i, new Box(x, box.y(), Math.max(box.right(), other.right()) - x,
                        box.height()));
                return;
            }
        }
        boxes.add(box);
    }
}
