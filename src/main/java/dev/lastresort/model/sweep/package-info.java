/**
 * What came of one incident under many values of one or two of its parameters. Cells that were
 * measured flow in; a {@link dev.lastresort.model.sweep.Sweep} flows out. Nothing is inferred: a
 * cell that was not measured is not there.
 */
@NullMarked
package dev.lastresort.model.sweep;

import org.jspecify.annotations.NullMarked;
