package dev.lastresort.model.outcome;

import java.util.OptionalLong;

/**
 * One measure of a branch on which less is better.
 *
 * @param name  such as {@code lost} or {@code down: checkout}; the same on every branch of a
 *              comparison
 * @param unit  {@code rows}, {@code effects}, {@code answers} or {@code seconds}
 * @param value 0 or more; empty (never) is worse than any number
 */
public record Axis(String name, String unit, OptionalLong value) {

    /** Smaller is better. */
    public long order() {
        return value.orElse(Long.MAX_VALUE);
    }
}
