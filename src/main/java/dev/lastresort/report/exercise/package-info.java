/**
 * Team sessions on paper: an exercise and its scenarios flow in; the card to run it from, as a
 * document that all writers take, and the list of its injects as a sheet flow out.
 */
@NullMarked
package dev.lastresort.report.exercise;

import org.jspecify.annotations.NullMarked;
