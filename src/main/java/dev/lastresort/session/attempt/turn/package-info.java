/**
 * One action at one moment: its price before it is taken, and the moment after it. Also what
 * an attempt comes to at the horizon.
 */
@NullMarked
package dev.lastresort.session.attempt.turn;

import org.jspecify.annotations.NullMarked;
