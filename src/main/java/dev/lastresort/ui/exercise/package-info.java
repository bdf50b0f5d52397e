/**
 * The form that changes an exercise before a team plays it. The exercise's file flows in as a
 * document, and each change makes another one; its problems flow in from the exercises' desk, and a
 * session, a file, a card or a sheet flows out. No room is open meanwhile.
 */
@NullMarked
package dev.lastresort.ui.exercise;

import org.jspecify.annotations.NullMarked;
