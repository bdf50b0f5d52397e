package dev.lastresort.picture.ink;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.shape.Tone;
import java.util.List;

/** What a pen can draw. Later ones lie over earlier ones. */
public sealed interface Primitive {

    /** Rectangles in one colour; they do not overlap. */
    record Boxes(List<Box> boxes, Tone tone) implements Primitive {
        public Boxes {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * Rectangles that show a motif.
     *
     * @param pattern one that {@linkplain Motif#repeats repeats}
     * @param x       where one of the motif's squares begins, as {@code y}
     */
    record Hatched(List<Box> boxes, Pattern pattern, Tone tone, double x, double y,
            double opacity) implements Primitive {
        public Hatched {
            boxes = List.copyOf(boxes);
        }
    }

    /** The inside of a contour. */
    record Filled(Contour contour, Tone tone) implements Primitive {}

    /** A line along a contour; the ends of what is solid stick out by half its width. */
    record Stroked(Contour contour, Tone tone, double width, Dashes dashes)
            implements Primitive {}

    /**
     * A text on one line.
     *
     * @param x      its left edge
     * @param middle of its letters, downwards
     * @param width  what it measured when it was laid out
     */
    record Written(String text, TextStyle style, Tone tone, double x, double middle, double width)
            implements Primitive {}

    /** How a line is broken; each piece of a contour that begins anew begins with a dash. */
    enum Dashes {
        SOLID(0, 0), DASHED(3, 3), DOTTED(2, 3);

        private final double on;
        private final double off;

        Dashes(double on, double off) {
            this.on = on;
            this.off = off;
        }

        public double on() {
            return on;
        }

        public double off() {
            return off;
        }
    }
}
