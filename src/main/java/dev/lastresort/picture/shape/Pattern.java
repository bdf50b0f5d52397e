package dev.lastresort.picture.shape;

/** How an area is filled besides its colour, so that no state is told by colour alone. */
public enum Pattern {
    SOLID,
    /** Solid, with a line along its lower edge. */
    EDGED,
    /** Stripes that rise to the right. */
    STRIPES,
    /** Stripes that fall to the right. */
    BACK_STRIPES,
    /** Stripes both ways. */
    LATTICE,
    DOTS,
    /** Upright lines. */
    BARS,
    /** Level lines. */
    RUNGS,
    CROSSES,
    /** A frame with nothing in it. */
    HOLLOW,
    /** A line through the middle. */
    LINE,
    DASHES
}
