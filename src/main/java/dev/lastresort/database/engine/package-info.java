/**
 * What an engine has to say about SQL before it runs: the port that each engine fills.
 *
 * <p>In flows one statement as its author wrote it. Out flows a {@link
 * dev.lastresort.database.engine.Translation}: what the engine is to run in its place, where each
 * piece of it was written, and what is left out; or a refusal that names the construct and the way
 * out. Nothing is run here, and no database is asked.
 */
@NullMarked
package dev.lastresort.database.engine;

import org.jspecify.annotations.NullMarked;
