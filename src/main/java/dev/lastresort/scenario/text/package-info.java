/**
 * How values are written in a file: durations, instants, quantities and patterns, from text to
 * values and back.
 */
@NullMarked
package dev.lastresort.scenario.text;

import org.jspecify.annotations.NullMarked;
