/**
 * Statements that change rows, and those that stand in a WITH before them.
 *
 * <p>In flows a draft of plain expressions, out flow the statements that H2 runs in its place.
 */
@NullMarked
package dev.lastresort.database.engine.h2.rows;

import org.jspecify.annotations.NullMarked;
