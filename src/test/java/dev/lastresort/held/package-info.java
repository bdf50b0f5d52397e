/**
 * SQL from outside on its way through the program, for tests that hold it against PostgreSQL.
 *
 * <p>In flow files and single statements. Out flow statements with their places, and what came of
 * each.
 */
@NullMarked
package dev.lastresort.held;

import org.jspecify.annotations.NullMarked;
