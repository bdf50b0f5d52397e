/**
 * How PostgreSQL reads SQL: as it is written. In flows a written statement; out flows that
 * statement, with the simulation's clock in the place of the server's.
 */
@NullMarked
package dev.lastresort.database.engine.postgres;

import org.jspecify.annotations.NullMarked;
