/**
 * How it ended: what each branch measured at the horizon, held against the counterfactual, and what
 * the branches tell about one another. Made by {@code comparison}; read by reports, pictures and
 * screens. No number here comes from a file: each is counted from journals and facts, and most keep
 * the rows that they count.
 */
@NullMarked
package dev.lastresort.model.outcome;

import org.jspecify.annotations.NullMarked;
