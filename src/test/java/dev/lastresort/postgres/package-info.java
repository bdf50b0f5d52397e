/**
 * A real PostgreSQL, which the tests hold the embedded engine against.
 *
 * <p>In flows nothing but what the machine has installed, or the binaries on the class path. Out
 * flow connections to databases of their own, or the reason why there is none.
 */
@NullMarked
package dev.lastresort.postgres;

import org.jspecify.annotations.NullMarked;
