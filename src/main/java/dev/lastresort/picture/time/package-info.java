/**
 * Time against pixels, and instants in words: scales, ranges and the round instants of an axis.
 * Knows nothing of what is drawn.
 */
@NullMarked
package dev.lastresort.picture.time;

import org.jspecify.annotations.NullMarked;
