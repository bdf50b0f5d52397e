/**
 * From a file to a comparison: load, replay, recover, compare, with progress and cancel. Paths,
 * names and overrides flow in from the window and the command line; comparisons, or problems that
 * say where, flow out.
 */
@NullMarked
package dev.lastresort.session;

import org.jspecify.annotations.NullMarked;
