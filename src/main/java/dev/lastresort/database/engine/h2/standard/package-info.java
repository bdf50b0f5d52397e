/**
 * What the embedded database has before a scenario's first statement: functions that answer from
 * the simulation, and the types of PostgreSQL that H2 lacks. In flows the time and chance of a
 * request or step; out flow definitions for an administrator to run, and the answers that H2 asks
 * for.
 */
@NullMarked
package dev.lastresort.database.engine.h2.standard;

import org.jspecify.annotations.NullMarked;
