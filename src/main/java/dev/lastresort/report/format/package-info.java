/**
 * A report flows in, and what it is to be written as; the bytes of one file flow out. Whoever asks
 * writes them.
 */
@NullMarked
package dev.lastresort.report.format;

import org.jspecify.annotations.NullMarked;
