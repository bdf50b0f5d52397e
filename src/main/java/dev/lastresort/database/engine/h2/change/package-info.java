/**
 * What a schema change takes along on the tables that there are, as PostgreSQL does it: indexes of
 * a dropped column, views of a renamed table, rows of referring tables. And the writes through
 * views.
 *
 * <p>In flows a statement and the schema of an open database. Out flow the statements to run in its
 * place; nothing here runs one, but for a write through a view.
 */
@NullMarked
package dev.lastresort.database.engine.h2.change;

import org.jspecify.annotations.NullMarked;
