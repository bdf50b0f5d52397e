/**
 * The virtual clock: what is due flows in with its instant and its place within the instant, and
 * flows out in the one order that the physics allows. Knows nothing of the machine's clock.
 */
@NullMarked
package dev.lastresort.clock;

import org.jspecify.annotations.NullMarked;
