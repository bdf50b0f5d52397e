/**
 * The author's view of a scenario file that is written elsewhere: its problems, its day by the
 * model alone, and what it came to when it was compared last. What the library reads of the file
 * flows in, and so does what comparisons came to; the wish to compare, practise or import flows
 * out.
 */
@NullMarked
package dev.lastresort.ui.author;

import org.jspecify.annotations.NullMarked;
