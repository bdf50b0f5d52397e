/**
 * The real database behind every branch, and the only place that knows it is H2.
 *
 * <p>In flow SQL text, through the one {@link dev.lastresort.database.gate.SqlGate}, with parameter
 * values, and {@link dev.lastresort.model.journal.Commit}s to be done again. Out flow rows, commits
 * (row images, schema changes, sequence moves) and
 * {@link dev.lastresort.database.store.Snapshot}s, from which any number of databases can be
 * opened. Nothing is ever written to disk, and no answer depends on the machine's clock, zone or
 * locale.
 */
@NullMarked
package dev.lastresort.database;

import org.jspecify.annotations.NullMarked;
