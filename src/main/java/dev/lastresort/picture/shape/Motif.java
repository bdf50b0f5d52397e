package dev.lastresort.picture.shape;

/**
 * The geometry of the patterns that repeat, on a square of twelve: which points are ink. Painters
 * of every kind draw the same.
 */
public final class Motif {

    /** The side of the square after which every pattern repeats. */
    public static final int PERIOD = 12;
    private static final double STRIPE = 6;
    private static final double BAR = 4;
    private static final double HALF = 0.65;
    private static final double ARM = 3;

    private Motif() {}

    /** Whether the pattern is a motif that repeats; else it is made of edges and lines. */
    public static boolean repeats(Pattern pattern) {
        return switch (pattern) {
            case STRIPES, BACK_STRIPES, LATTICE, DOTS, BARS, RUNGS, CROSSES -> true;
            case SOLID, EDGED, HOLLOW, LINE, DASHES -> false;
        };
    }

    public static boolean inked(Pattern pattern, double x, double y) {
        return switch (pattern) {
            case STRIPES -> near(x + y, STRIPE) / Math.sqrt(2) < HALF;
            case BACK_STRIPES -> near(x - y, STRIPE) / Math.sqrt(2) < HALF;
            case LATTICE -> near(x + y, STRIPE) / Math.sqrt(2) < HALF / 1.5
                    || near(x - y, STRIPE) / Math.sqrt(2) < HALF / 1.5;
            case DOTS -> near(x, STRIPE) < 1 && near(y, STRIPE) < 1;
            case BARS -> near(x, BAR) < HALF;
            case RUNGS -> near(y, BAR) < HALF;
            case CROSSES -> crossed(x - PERIOD / 2.0, y - PERIOD / 2.0);
            case SOLID, EDGED, HOLLOW, LINE, DASHES -> false;
        };
    }

    private static boolean crossed(double x, double y) {
        return Math.abs(x) <= ARM && Math.abs(y) <= ARM
                && Math.abs(Math.abs(x) - Math.abs(y)) < HALF * Math.sqrt(2);
    }

    /** How far the value is from the middle of its period. */
    private static double near(double value, double period) {
        return Math.abs(value - Math.floor(value / period) * period - period / 2);
    }
}
