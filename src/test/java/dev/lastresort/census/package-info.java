/**
 * The SQL that people write, held against what the program runs.
 *
 * <p>In flow the files below {@code census}. Out flows how much of it runs, by source and form, and
 * what the program says of the rest.
 */
@NullMarked
package dev.lastresort.census;

import org.jspecify.annotations.NullMarked;
