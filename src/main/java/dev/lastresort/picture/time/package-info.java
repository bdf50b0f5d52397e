/**
 * Time against pixels, and instants in words: scales, ranges and the round instants of an axis.
 * Knows nothing of what is drawn.
 */
package dev.lastresort.picture.time;
