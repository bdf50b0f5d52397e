/**
 * Programs of PostgreSQL that a user has brought as a file: known by their checksum, unpacked into
 * the user's folder, and removed from there.
 *
 * <p>In flows a file that may be anything. Out flows a folder that holds all of it or is not there.
 */
@NullMarked
package dev.lastresort.database.engine.postgres.binaries;

import org.jspecify.annotations.NullMarked;
