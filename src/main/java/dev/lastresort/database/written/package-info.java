/**
 * SQL from outside on its way to the engine: translated by the engine's dialect, judged by the
 * gate.
 *
 * <p>In flows one statement as its author wrote it, and the {@link
 * dev.lastresort.database.gate.Door} that it came in by. Out flows the statement that may run, with
 * notes, or the reason why it may not.
 */
@NullMarked
package dev.lastresort.database.written;

import org.jspecify.annotations.NullMarked;
