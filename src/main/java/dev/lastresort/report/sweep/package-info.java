/**
 * A sweep told to whoever reads it: as text, as JSON, as CSV and as a picture. A
 * {@link dev.lastresort.model.sweep.Sweep} flows in. Pure: the same sweep gives the same bytes, and
 * a cell that was not measured is told as such.
 */
@NullMarked
package dev.lastresort.report.sweep;

import org.jspecify.annotations.NullMarked;
