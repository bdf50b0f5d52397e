package dev.lastresort.report;

/** How much a comparison for people tells. */
public enum Detail {
    /** The incident and the table. */
    TABLE_ONLY,
    /** A line for each branch besides, and the pair that teaches most. */
    USUAL,
    /** All sentences, steps and pairs. */
    ALL_PAIRS
}
