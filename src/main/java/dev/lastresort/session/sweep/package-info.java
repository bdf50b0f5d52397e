/**
 * One incident under many values of its parameters. A scenario and ranges flow in; a
 * {@link dev.lastresort.model.sweep.Sweep} flows out, cell by cell. What two cells share is
 * simulated once, and every cell is what a comparison of its own would be.
 */
@NullMarked
package dev.lastresort.session.sweep;

import org.jspecify.annotations.NullMarked;
