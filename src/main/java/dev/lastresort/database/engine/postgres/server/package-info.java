/**
 * A PostgreSQL server of this program's own: found, started, and ended with the program.
 *
 * <p>In flows what every database of it is to hold. Out flow connections of a restricted user, or
 * the reason why there can be no server. Nothing of it is reachable from another machine.
 */
@NullMarked
package dev.lastresort.database.engine.postgres.server;

import org.jspecify.annotations.NullMarked;
