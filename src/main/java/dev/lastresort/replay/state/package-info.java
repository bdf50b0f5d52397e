/**
 * What a branch holds between two events: its situation, running programs, journal and what all
 * branches of a day share.
 */
@NullMarked
package dev.lastresort.replay.state;

import org.jspecify.annotations.NullMarked;
