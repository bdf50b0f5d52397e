/**
 * The library's incidents, held against arithmetic: in flow the scenarios that come with the
 * program and their comparisons, out flow figures that follow from a file's schedules and durations
 * alone.
 */
@NullMarked
package dev.lastresort.library;

import org.jspecify.annotations.NullMarked;
