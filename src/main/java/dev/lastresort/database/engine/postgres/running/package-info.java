/**
 * PostgreSQL as the engine behind the port: databases that are opened, cut, restored and done
 * again, each a database of one server.
 *
 * <p>In flow statements that have passed the gate, with parameter values, and
 * {@link dev.lastresort.model.journal.Commit}s to be done again. Out flow rows, commits (row
 * images, schema changes, sequence moves) and snapshots. All values come and go as the texts that
 * the server prints.
 */
@NullMarked
package dev.lastresort.database.engine.postgres.running;

import org.jspecify.annotations.NullMarked;
