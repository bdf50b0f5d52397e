/**
 * Statements that change the schema.
 *
 * <p>In flows a draft of plain expressions, out flow the statements that H2 runs in its place, with
 * notes of what is left out.
 */
@NullMarked
package dev.lastresort.database.engine.h2.schema;

import org.jspecify.annotations.NullMarked;
