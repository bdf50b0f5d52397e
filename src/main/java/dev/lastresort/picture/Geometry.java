package dev.lastresort.picture;

/** The measures of the picture in pixels, on a grid of four. */
final class Geometry {

    static final double NARROWEST_GUTTER = 168;
    static final double ENOUGH_GUTTER = 288;
    static final double WIDEST_GUTTER = 400;
    static final double GUTTER_SHARE = 0.24;
    static final double RIGHT_MARGIN = 16;
    static final double PAD = 8;
    static final double INDENT = 28;

    static final double RULER = 24;
    static final double MARKERS = 24;
    static final double HEADER = RULER + MARKERS + 4;

    static final double FOLDED = 44;
    static final double TITLE = 24;
    static final double TICKS = 12;
    static final double BRACKET = 22;
    static final double LANE = 10;
    static final double LANE_GAP = 4;
    static final double DENSITY = 16;
    static final double STEPS = 16;
    static final double STEP_GAP = 2;
    static final double HISTORY = 28;
    /** The mark at the edge of an attempt's lanes. */
    static final double YOURS = 4;

    private Geometry() {}
}
