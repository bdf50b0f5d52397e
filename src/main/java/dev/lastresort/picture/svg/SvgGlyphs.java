package dev.lastresort.picture.svg;

import static dev.lastresort.picture.svg.SvgLines.line;
import static dev.lastresort.picture.svg.SvgPaper.number;
import static dev.lastresort.picture.svg.SvgPaper.stroke;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.MarkerKind;

/** The sign of each kind of marker, in the form that it has on the screen. */
final class SvgGlyphs {

    private final SvgPaper paper;
    private final Colours colours;

    SvgGlyphs(SvgPaper paper, Colours colours) {
        this.paper = paper;
        this.colours = colours;
    }

    void paint(Box box, MarkerKind kind, String ink) {
        switch (kind) {
            case DECISION -> polygon(box, ink, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5);
            case RECOVERED -> {
                circle(box, ink);
                paper.path(line(box.x() + 3, box.y() + 6.2, box.x() + 5.2, box.y() + 8.6,
                        box.x() + 9, box.y() + 3.8), stroke(colours.ground(), 1.5));
            }
            case RESTORE -> restore(box, ink);
            case MIGRATION -> polygon(box, ink, 0.08, 0.08, 0.92, 0.5, 0.08, 0.92);
            case ALERT -> {
                polygon(box, ink, 0.5, 0.02, 1, 0.95, 0, 0.95);
                paper.rectangle(new Box(box.centerX() - 0.75, box.y() + 4, 1.5, 3.5),
                        colours.ground());
                paper.rectangle(new Box(box.centerX() - 0.75, box.y() + 8.5, 1.5, 1.5),
                        colours.ground());
            }
            case DEPLOY -> polygon(box, ink, 0.5, 0.08, 0.95, 0.9, 0.05, 0.9);
            case CONTAINMENT -> polygon(box, ink,
                    0.3, 0.05, 0.7, 0.05, 0.95, 0.3, 0.95, 0.7, 0.7, 0.95, 0.3, 0.95, 0.05, 0.7,
                    0.05, 0.3);
            case CONSOLE -> {
                paper.path(line(box.x() + 1.5, box.y() + 2.5, box.x() + 5.5, box.y() + 6,
                        box.x() + 1.5, box.y() + 9.5), stroke(ink, 1.5));
                paper.path(line(box.x() + 6.5, box.y() + 10, box.x() + 11, box.y() + 10),
                        stroke(ink, 1.5));
            }
            case BACKUP -> backup(box, ink);
        }
    }

    private void polygon(Box box, String ink, double... shares) {
        double[] points = new double[shares.length];
        for (int i = 0; i < shares.length; i += 2) {
            points[i] = box.x() + shares[i] * box.width();
            points[i + 1] = box.y() + shares[i + 1] * box.height();
        }
        paper.path(line(points) + "z", "fill=\"" + ink + "\"");
    }

    private void circle(Box box, String ink) {
        String radius = number(box.width() / 2);
        String across = number(box.width());
        paper.path("M" + number(box.x()) + " " + number(box.centerY()) + "a" + radius + " "
                + radius + " 0 1 0 " + across + " 0a" + radius + " " + radius + " 0 1 0 -"
                + across + " 0z", "fill=\"" + ink + "\"");
    }

    private void restore(Box box, String ink) {
        double radius = box.width() / 2 - 1.5;
        double x = box.centerX();
        double top = box.y() + 1.5;
        paper.path("M" + number(x) + " " + number(top) + "A" + number(radius) + " "
                + number(radius) + " 0 1 0 " + number(x + radius) + " " + number(box.centerY()),
                stroke(ink, 1.5));
        paper.path(line(x - 4, top, x + 1, top - 3, x + 1, top + 3) + "z",
                "fill=\"" + ink + "\"");
    }

    private void backup(Box box, String ink) {
        double left = box.x() + 1.5;
        double width = box.width() - 3;
        String curve = number(width / 2) + " 2 0 0 ";
        paper.path("M" + number(left) + " " + number(box.y() + 3) + "a" + curve + "1 "
                + number(width) + " 0v6a" + curve + "1 " + number(-width) + " 0zm0 0a" + curve
                + "0 " + number(width) + " 0", stroke(ink, 1.5));
    }
}
