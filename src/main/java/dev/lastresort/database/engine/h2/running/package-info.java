/**
 * H2 as the engine behind the port: databases that are opened, cut, restored and done again.
 *
 * <p>In flow statements that have passed the gate, with parameter values, and
 * {@link dev.lastresort.model.journal.Commit}s to be done again. Out flow rows, commits (row
 * images, schema changes, sequence moves) and snapshots. Nothing is ever written to disk, and no
 * answer depends on the machine's clock, zone or locale.
 */
@NullMarked
package dev.lastresort.database.engine.h2.running;

import org.jspecify.annotations.NullMarked;
