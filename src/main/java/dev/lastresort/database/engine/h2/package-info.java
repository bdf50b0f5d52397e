/**
 * How H2 reads PostgreSQL: rules that each know one construct, over the tokens of the only lexer.
 * They stand in the packages below, by what they rewrite; here they are put in order.
 *
 * <p>In flows a written statement. Out flow statements that H2 runs, each character of which knows
 * where it was written, with notes of what is left out. A rule that needs to know the tables, such
 * as which indexes a dropped column takes with it, is not here but where the schema changes are
 * run.
 */
@NullMarked
package dev.lastresort.database.engine.h2;

import org.jspecify.annotations.NullMarked;
