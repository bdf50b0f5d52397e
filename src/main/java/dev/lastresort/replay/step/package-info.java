/**
 * Steps: how long they take by the model, in what order they run, and what each does to a branch.
 */
@NullMarked
package dev.lastresort.replay.step;

import org.jspecify.annotations.NullMarked;
