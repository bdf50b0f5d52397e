package dev.lastresort.ui.theme;

/** How an area is filled besides its colour, so that no state is told by colour alone. */
public enum Pattern {
    SOLID,
    /** Stripes that rise to the right. */
    STRIPES,
    DOTS,
    CROSSES,
    /** A frame with nothing in it. */
    HOLLOW,
    /** A line through the middle. */
    LINE,
    DASHES
}
