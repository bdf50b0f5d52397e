package dev.lastresort.session.attempt.practice;

/**
 * How much is replayed of the day around an attempt. Each takes many times as long as the one
 * before it.
 */
public enum ReplayExtent {
    /** The attempt, with the trunk and the counterfactual. */
    ALONE,
    /** The scenario's recoveries, too. */
    BESIDE_RECOVERIES,
    /** Every recovery from every move of the attempt. */
    LOOKING_BACK
}
