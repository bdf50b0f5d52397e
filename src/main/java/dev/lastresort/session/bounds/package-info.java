/**
 * How far a run on somebody's SQL may go. Work flows in; what it came to flows out, or, in time and
 * before the memory is full, that it was left behind.
 */
@NullMarked
package dev.lastresort.session.bounds;

import org.jspecify.annotations.NullMarked;
