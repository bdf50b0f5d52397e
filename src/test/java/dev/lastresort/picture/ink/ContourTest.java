package dev.lastresort.picture.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.ink.Contour.ClosePath;
import dev.lastresort.picture.ink.Contour.CurveTo;
import dev.lastresort.picture.ink.Contour.LineTo;
import dev.lastresort.picture.ink.Contour.MoveTo;
import dev.lastresort.picture.shape.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContourTest {

    private static final double EXACT = 1e-9;
    private static final int SAMPLES = 16;

    @Test
    void aLineGoesThroughItsPointsInTurn() {
        assertEquals(List.of(new MoveTo(1, 2), new LineTo(3, 4), new LineTo(5, 6)),
                Contour.line(1, 2, 3, 4, 5, 6).runs());
    }

    @Test
    void aPolygonIsALineThatReturns() {
        assertEquals(List.of(new MoveTo(1, 2), new LineTo(3, 4), new LineTo(5, 6),
                new ClosePath()), Contour.polygon(1, 2, 3, 4, 5, 6).runs());
    }

    @Test
    void aFrameLiesSoMuchWithinItsBox() {
        assertEquals(Contour.polygon(12, 22, 38, 22, 38, 58, 12, 58),
                Contour.frame(new Box(10, 20, 30, 40), 2));
    }

    @Test
    void severalContoursBecomeOneInTheirOrder() {
        assertEquals(List.of(new MoveTo(1, 2), new LineTo(3, 4), new MoveTo(5, 6),
                new LineTo(7, 8)),
                Contour.of(List.of(
                        Contour.line(1, 2, 3, 4), Contour.line(5, 6, 7, 8))).runs());
    }

    @Test
    void anArcBeginsAndEndsAtItsAnglesAnticlockwiseFromTheRight() {
        Contour up = Contour.arc(new Box(0, 0, 20, 10), 0, 90);
        assertEquals(new MoveTo(20, 5), up.runs().getFirst());
        assertPoint(10, 0, end(up));
        assertPoint(0, 5, end(Contour.arc(new Box(0, 0, 20, 10), 90, 90)));
        assertPoint(10, 10, end(Contour.arc(new Box(0, 0, 20, 10), 90, 180)));
        double eighth = Math.sqrt(0.5);
        assertPoint(10 + 10 * eighth, 5 - 5 * eighth,
                end(Contour.arc(new Box(0, 0, 20, 10), 0, 45)));
    }

    /** A cubic curve of a quarter strays from the circle by less than three in ten thousand. */
    @Test
    void everyPointOfAnArcLiesOnItsOval() {
        Box box = new Box(3, 4, 30, 14);
        for (double[] point : points(Contour.arc(box, 100, 290))) {
            double x = (point[0] - box.centerX()) / (box.width() / 2);
            double y = (point[1] - box.centerY()) / (box.height() / 2);
            assertEquals(1, Math.hypot(x, y), 3e-4);
        }
    }

    @Test
    void anArcLeavesOutWhatLiesBeyondItsAngles() {
        Box box = new Box(0, 0, 2, 2);
        for (double[] point : points(Contour.arc(box, 100, 290))) {
            double degrees = Math.toDegrees(Math.atan2(1 - point[1], point[0] - 1));
            double turned = (degrees + 720 - 100) % 360;
            assertTrue(turned <= 290 + 0.01 || turned >= 360 - 0.01, () -> degrees + "°");
        }
    }

    @Test
    void anOvalReachesEverySideOfItsBoxAndCloses() {
        Box box = new Box(3, 4, 30, 14);
        Contour oval = Contour.oval(box);
        assertEquals(new ClosePath(), oval.runs().getLast());
        assertBounds(box, points(oval));
        assertPoint(box.right(), box.centerY(),
                end(new Contour(oval.runs().subList(0, oval.runs().size() - 1))));
    }

    @Test
    void aRoundedBoxReachesEverySideAndCutsItsCorners() {
        Box box = new Box(10, 20, 40, 18);
        List<double[]> points = points(Contour.rounded(box, 3));
        assertBounds(box, points);
        List<double[]> corners = List.of(new double[] {10, 20}, new double[] {50, 20},
                new double[] {50, 38}, new double[] {10, 38});
        for (double[] corner : corners) {
            double nearest = points.stream()
                    .mapToDouble(at -> Math.hypot(at[0] - corner[0], at[1] - corner[1]))
                    .min().orElseThrow();
            assertEquals(3 * (Math.sqrt(2) - 1), nearest, 0.01, "a quarter circle of 3");
        }
    }

    private static void assertBounds(Box box, List<double[]> points) {
        assertEquals(box.x(), points.stream().mapToDouble(at -> at[0]).min().orElse(0), EXACT);
        assertEquals(box.right(), points.stream().mapToDouble(at -> at[0]).max().orElse(0), EXACT);
        assertEquals(box.y(), points.stream().mapToDouble(at -> at[1]).min().orElse(0), EXACT);
        assertEquals(box.bottom(), points.stream().mapToDouble(at -> at[1]).max().orElse(0), EXACT);
    }

    private static void assertPoint(double x, double y, double[] point) {
        assertEquals(x, point[0], EXACT);
        assertEquals(y, point[1], EXACT);
    }

    private static double[] end(Contour contour) {
        return points(contour).getLast();
    }

    /** Points all along it. */
    static List<double[]> points(Contour contour) {
        List<double[]> points = new ArrayList<>();
        for (Contour.ContourPiece run : contour.runs()) {
            switch (run) {
                case MoveTo(double x, double y) -> points.add(new double[] {x, y});
                case LineTo(double x, double y) -> points.add(new double[] {x, y});
                case CurveTo curve -> {
                    double[] from = points.getLast();
                    for (int i = 1; i <= SAMPLES; i++) {
                        double t = (double) i / SAMPLES;
                        points.add(new double[] {
                            bezier(t, from[0], curve.x1(), curve.x2(), curve.x()),
                            bezier(t, from[1], curve.y1(), curve.y2(), curve.y())});
                    }
                }
                case ClosePath() -> {}
            }
        }
        return points;
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }
}
