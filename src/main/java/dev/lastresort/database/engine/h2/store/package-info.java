/**
 * The files of open databases, in memory, their blocks shared copy-on-write.
 *
 * <p>In flow the writes of an open database. Out flow
 * {@link dev.lastresort.database.engine.h2.store.FileImage}s, from which any number of databases
 * can start.
 */
@NullMarked
package dev.lastresort.database.engine.h2.store;

import org.jspecify.annotations.NullMarked;
