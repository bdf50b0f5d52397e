/**
 * The port to the real database behind every branch: whoever replays, restores and measures knows
 * this and no engine.
 *
 * <p>In flow SQL text, through the one {@link dev.lastresort.database.gate.SqlGate}, with parameter
 * values, and {@link dev.lastresort.model.journal.Commit}s to be done again. Out flow rows, commits
 * (row images, schema changes, sequence moves) and {@link dev.lastresort.database.Snapshot}s, from
 * which any number of databases can be opened. Limits are the same whatever engine runs.
 */
@NullMarked
package dev.lastresort.database;

import org.jspecify.annotations.NullMarked;
