package dev.lastresort.model.scenario;

import java.math.BigDecimal;

/**
 * What the author expects of one measure of a branch, stated apart from the steps and checked
 * against the replay.
 *
 * @param measure JSON Pointer into the branch's result, such as {@code /facts/orders/lost}
 * @param range   what is expected there
 * @param pointer where in the file it stands
 */
public record Expectation(String measure, Expected range, String pointer) {

    public sealed interface Expected {}

    /** From {@code min} to {@code max}, both included. */
    public record Between(BigDecimal min, BigDecimal max) implements Expected {

        /** Of whole numbers. */
        public Between(long min, long max) {
            this(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        }
    }

    public record Is(boolean value) implements Expected {}

    /** The measure has no value: never recovered, say. */
    public record Absent() implements Expected {}

    /** The measure has some value. */
    public record Present() implements Expected {}

}
