/**
 * Attempts from their opening to their comparison: an ongoing one takes actions and publishes
 * views; a recorded one is replayed.
 */
@NullMarked
package dev.lastresort.session.attempt.practice;

import org.jspecify.annotations.NullMarked;
