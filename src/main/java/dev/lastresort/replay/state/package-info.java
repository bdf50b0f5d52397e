/**
 * What a branch holds between two events: its situation, running programs, journal and what all
 * branches of a day share.
 */
package dev.lastresort.replay.state;
