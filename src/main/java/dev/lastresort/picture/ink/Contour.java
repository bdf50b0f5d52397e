package dev.lastresort.picture.ink;

import dev.lastresort.picture.shape.Box;
import java.util.ArrayList;
import java.util.List;

/** Straight and curved lines, each from where the one before ended. It begins with a move. */
public record Contour(List<ContourPiece> runs) {

    private static final int QUARTER = 90;

    /** A line to a point, or a move to it. */
    public sealed interface ContourPiece {}

    public record MoveTo(double x, double y) implements ContourPiece {}

    public record LineTo(double x, double y) implements ContourPiece {}

    /** A cubic Bézier curve to {@code x} and {@code y}. */
    public record CurveTo(double x1, double y1, double x2, double y2, double x, double y)
            implements ContourPiece {}

    /** Back to the last move. */
    public record ClosePath() implements ContourPiece {}

    public Contour {
        runs = List.copyOf(runs);
    }

    /** Through points that are given as x and y in turn. */
    public static Contour line(double... points) {
        ContourPiece[] runs = new ContourPiece[points.length / 2];
        runs[0] = new MoveTo(points[0], points[1]);
        for (int i = 1; i < runs.length; i++) {
            runs[i] = new LineTo(points[2 * i], points[2 * i + 1]);
        }
        return new Contour(List.of(runs));
    }

    public static Contour polygon(double... points) {
        return line(points).closed();
    }

    /** The edge of a box, so much inside it. */
    public static Contour frame(Box box, double inset) {
        double left = box.x() + inset;
        double top = box.y() + inset;
        double right = box.right() - inset;
        double bottom = box.bottom() - inset;
        return polygon(left, top, right, top, right, bottom, left, bottom);
    }

    public static Contour rounded(Box box, double radius) {
        double side = 2 * radius;
        double right = box.right() - side;
        double bottom = box.bottom() - side;
        return new Contour(joined(
                arc(new Box(right, box.y(), side, side), 0, QUARTER).runs,
                onwards(arc(new Box(box.x(), box.y(), side, side), QUARTER, QUARTER)),
                onwards(arc(new Box(box.x(), bottom, side, side), 2 * QUARTER, QUARTER)),
                onwards(arc(new Box(right, bottom, side, side), 3 * QUARTER, QUARTER)),
                List.of(new ClosePath())));
    }

    public static Contour oval(Box box) {
        return arc(box, 0, 4 * QUARTER).closed();
    }

    /**
     * A part of the oval that fills the box.
     *
     * @param start  in degrees, anticlockwise from the right
     * @param length how far it goes on from there, anticlockwise
     */
    public static Contour arc(Box box, double start, double length) {
        int parts = (int) Math.ceil(length / QUARTER);
        double step = Math.toRadians(length / parts);
        double reach = 4.0 / 3 * Math.tan(step / 4);
        double angle = Math.toRadians(start);
        List<ContourPiece> runs = new ArrayList<>(parts + 1);
        runs.add(new MoveTo(x(box, angle, 0), y(box, angle, 0)));
        for (int i = 0; i < parts; i++) {
            double next = angle + step;
            runs.add(new CurveTo(x(box, angle, reach), y(box, angle, reach),
                    x(box, next, -reach), y(box, next, -reach), x(box, next, 0), y(box, next, 0)));
            angle = next;
        }
        return new Contour(runs);
    }

    /** The point of the oval at that angle, and so much further along its tangent. */
    private static double x(Box box, double angle, double along) {
        return box.centerX() + box.width() / 2 * (Math.cos(angle) - along * Math.sin(angle));
    }

    private static double y(Box box, double angle, double along) {
        return box.centerY() - box.height() / 2 * (Math.sin(angle) + along * Math.cos(angle));
    }

    /** All of them as one. */
    public static Contour of(List<Contour> parts) {
        List<ContourPiece> runs = new ArrayList<>();
        for (Contour part : parts) {
            runs.addAll(part.runs);
        }
        return new Contour(runs);
    }

    private Contour closed() {
        return new Contour(joined(runs, List.of(new ClosePath())));
    }

    /** The same with a line to its beginning. */
    private static List<ContourPiece> onwards(Contour contour) {
        MoveTo first = (MoveTo) contour.runs.getFirst();
        return joined(List.of(new LineTo(first.x(), first.y())),
                contour.runs.subList(1, contour.runs.size()));
    }

    @SafeVarargs
    private static List<ContourPiece> joined(List<? extends ContourPiece>... lists) {
        List<ContourPiece> all = new ArrayList<>();
        for (List<? extends ContourPiece> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
