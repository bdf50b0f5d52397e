/**
 * What lies behind the figures: which rows of two branches differ and why, the effects, answers and
 * spans that a figure counts, every table of a branch as it was at any instant, and what its steps
 * did. Comparisons and their journals flow in; lists that a screen or a file can show flow out.
 */
@NullMarked
package dev.lastresort.inspection;

import org.jspecify.annotations.NullMarked;
