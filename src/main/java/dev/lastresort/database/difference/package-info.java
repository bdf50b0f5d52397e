/**
 * Where the embedded engine makes something else of a statement than PostgreSQL does; knows no
 * database.
 *
 * <p>In flow the author's own text and what the scenario's schema changes say of tables. Out flow
 * {@link dev.lastresort.database.difference.EngineDifference}s with their places in that text. Each
 * rule is proven by cases that a real PostgreSQL was held against.
 */
@NullMarked
package dev.lastresort.database.difference;

import org.jspecify.annotations.NullMarked;
