/**
 * SQL as text: told apart to be shown, and cut into statements. All of it goes by the tokens of
 * {@link dev.lastresort.database.gate.SqlLexer}, as the gate does.
 *
 * <p>In flows any text that somebody typed or a scenario holds. Out flow immutable pieces of it;
 * nothing is run, and nothing is refused.
 */
@NullMarked
package dev.lastresort.session.sql;

import org.jspecify.annotations.NullMarked;
