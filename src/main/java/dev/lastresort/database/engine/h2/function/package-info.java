/**
 * PostgreSQL's functions that the engine lacks, answered by code of ours that reads no clock, no
 * locale and no file, and whose work is bounded by what it is given.
 *
 * <p>In flow values as the engine hands them over. Out flow values, or a {@link
 * dev.lastresort.database.engine.h2.function.BadArgument}.
 */
@NullMarked
package dev.lastresort.database.engine.h2.function;

import org.jspecify.annotations.NullMarked;
