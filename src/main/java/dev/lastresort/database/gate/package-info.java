/**
 * Reads SQL text and says whether it may pass; knows no database.
 *
 * <p>In flow text and the {@link dev.lastresort.database.gate.Door} that it came in by. Out flow
 * {@link dev.lastresort.database.gate.SqlStatement}s, or a
 * {@link dev.lastresort.database.gate.GateFinding} that says which rule the text breaks.
 */
@NullMarked
package dev.lastresort.database.gate;

import org.jspecify.annotations.NullMarked;
