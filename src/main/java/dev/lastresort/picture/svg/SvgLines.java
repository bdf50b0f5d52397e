package dev.lastresort.picture.svg;

import static dev.lastresort.picture.svg.SvgPaper.number;
import static dev.lastresort.picture.svg.SvgPaper.stroke;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.Motif;
import dev.lastresort.picture.shape.Paint;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.TextStyle;
import java.util.List;

/** What is made of lines, as paths: the same forms as on the screen. */
final class SvgLines {

    private static final String FAINT = " fill-opacity=\"0.3\"";

    private final SvgPaper paper;
    private final Colours colours;

    SvgLines(SvgPaper paper, Colours colours) {
        this.paper = paper;
        this.colours = colours;
    }

    void tick(Shape.TickRun run, Paint paint) {
        Box box = run.bounds();
        double y = box.centerY();
        Box inner = new Box(box.x() + 1, box.y() + 2, box.width() - 2, box.height() - 4);
        switch (run.role()) {
            case TOLD_YES -> paper.path(line(box.x() + 1, y, box.x() + 3, y + 3, box.x() + 7,
                    y - 3), stroke(paint.fill(), 1.5));
            case REMEMBERED -> paper.rectangle(inner, paint.fill());
            case NO_ROW -> paper.path(line(box.x() + 2, y, box.right() - 2, y),
                    stroke(paint.ink(), 1));
            default -> paper.pattern(List.of(inner), paint, "");
        }
    }

    void span(Shape.Span span, Paint paint) {
        Box box = span.bounds();
        paper.rectangle(box, paint.fill());
        if (Motif.repeats(paint.pattern())) {
            paper.pattern(List.of(box), paint, FAINT);
        }
        if (span.modelled() || paint.pattern() == Pattern.DASHES) {
            paper.path(frame(box, 0.5), stroke(paint.ink(), 1) + " stroke-dasharray=\"3 3\"");
            return;
        }
        if (paint.pattern() == Pattern.HOLLOW) {
            paper.path(frame(box, 0.5), stroke(paint.ink(), 1));
        }
        paper.rectangle(
                new Box(box.x(), box.y(), Math.min(2, box.width()), box.height()), paint.ink());
    }

    void bracket(Shape.Bracket bracket, Paint paint) {
        Box box = bracket.bounds();
        boolean loud = bracket.role() == Role.FORGOTTEN;
        String ink = loud ? paint.ink() : colours.paint(Role.TEXT_QUIET).ink();
        if (loud) {
            paper.areas(List.of(new Box(box.x(), box.y() + 3, box.width(), 5)),
                    new Paint(paint.fill(), ink, Pattern.STRIPES));
        }
        double y = box.y() + 7.5;
        double left = box.x() + 0.5;
        double right = box.right() - 0.5;
        paper.path(line(left, y - 4, left, y, right, y, right, y - 4), stroke(ink, 1));
    }

    void arrow(Shape.Arrow arrow, Paint paint) {
        Box box = arrow.bounds();
        double y = Math.floor(box.centerY()) + 0.5;
        paper.path(line(box.right() - 0.5, box.y(), box.right() - 0.5, y, box.x() + 4, y),
                stroke(paint.ink(), 1.5));
        String head = line(box.x() + 7, y - 4, box.x(), y, box.x() + 7, y + 4);
        paper.path(arrow.targetShown() ? head + "z" : head, arrow.targetShown()
                ? "fill=\"" + paint.ink() + "\"" : stroke(paint.ink(), 1.5));
    }

    void rail(Shape.Rail rail, Paint paint) {
        Box box = rail.bounds();
        double turn = Math.min(8, box.width() / 2);
        StringBuilder data = new StringBuilder();
        if (rail.startShown()) {
            data.append('M').append(point(box.x(), box.y())).append('C')
                    .append(point(box.x() + turn / 2, box.y())).append(' ')
                    .append(point(box.x() + turn / 2, box.bottom())).append(' ')
                    .append(point(box.x() + turn, box.bottom()));
        } else {
            data.append('M').append(point(box.x(), box.bottom()));
        }
        double end = rail.endShown() ? box.right() - turn : box.right();
        data.append('L').append(point(end, box.bottom()));
        if (rail.endShown()) {
            data.append('C').append(point(box.right() - turn / 2, box.bottom())).append(' ')
                    .append(point(box.right() - turn / 2, box.y())).append(' ')
                    .append(point(box.right(), box.y()));
        }
        paper.path(data.toString(), stroke(paint.ink(), 2));
    }

    void guide(Shape.Guide guide, Paint paint) {
        Box box = guide.bounds();
        String dashes = guide.role() == Role.GUIDE ? " stroke-dasharray=\"2 3\"" : "";
        paper.path(line(box.x() + 0.5, box.y(), box.x() + 0.5, box.bottom()),
                stroke(paint.ink(), 1) + dashes);
    }

    void handle(Box box, Paint paint) {
        paper.path(line(box.centerX(), box.y() + 1, box.right() - 1, box.centerY(),
                box.centerX(), box.bottom() - 1, box.x() + 1, box.centerY()) + "z",
                "fill=\"" + paint.fill() + "\" stroke=\"" + paint.ink()
                        + "\" stroke-width=\"2\"");
    }

    void tether(Box box, Paint paint) {
        paper.path(line(box.x(), box.centerY(), box.right(), box.centerY()),
                stroke(paint.ink(), box.height()) + " stroke-dasharray=\"2 3\"");
    }

    void outline(Box box, Paint paint) {
        paper.path(frame(box, 0), stroke(paint.ink(), 2));
    }

    void cursor(Shape.Cursor cursor, Paint paint) {
        Box box = cursor.bounds();
        paper.rectangle(box, paint.fill());
        double x = Math.clamp(cursor.x() + 0.5, box.x() + 5, box.right() - 5);
        paper.path(line(x - 4, box.bottom(), x + 4, box.bottom(), x, box.bottom() + 4) + "z",
                "fill=\"" + paint.fill() + "\"");
        paper.text(new Box(box.x() + 6, box.y(), box.width() - 12, box.height()), cursor.text(),
                TextStyle.STRONG, paint.ink());
    }

    private static String frame(Box box, double inset) {
        return line(box.x() + inset, box.y() + inset, box.right() - inset, box.y() + inset,
                box.right() - inset, box.bottom() - inset, box.x() + inset,
                box.bottom() - inset) + "z";
    }

    /** A line through points that are given as x and y in turn. */
    static String line(double... points) {
        StringBuilder data = new StringBuilder("M").append(point(points[0], points[1]));
        for (int i = 2; i < points.length; i += 2) {
            data.append('L').append(point(points[i], points[i + 1]));
        }
        return data.toString();
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }
}
