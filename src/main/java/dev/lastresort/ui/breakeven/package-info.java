/**
 * The break-even map: which recoveries no other dominates under which values of one or two
 * parameters. A {@link dev.lastresort.session.sweep.SweepSource} flows in; cells flow out as they
 * are measured, and none is painted that was not.
 */
@NullMarked
package dev.lastresort.ui.breakeven;

import org.jspecify.annotations.NullMarked;
