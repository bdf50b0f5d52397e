/**
 * An attempt looked back at, in words: what happened to people, the path that was taken and the one
 * that the measured facts lead to, and the moves that cost something. Measured figures flow in,
 * sentences flow out; the window, reports and the command line say the same.
 */
@NullMarked
package dev.lastresort.session.attempt.told;

import org.jspecify.annotations.NullMarked;
