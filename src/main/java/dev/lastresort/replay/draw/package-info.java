/**
 * What chance decides: pure functions of seed, actor, tick and name. Actors come in, instants and
 * parameters go out.
 */
@NullMarked
package dev.lastresort.replay.draw;

import org.jspecify.annotations.NullMarked;
