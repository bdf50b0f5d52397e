/**
 * What dumps and scripts of PostgreSQL hold beside the statements that an engine runs, and how they
 * name things: what is left out, the schema that is a scenario's own, rows behind COPY. In flows a
 * statement as it was written; out flow those that any engine runs in its place.
 */
@NullMarked
package dev.lastresort.database.engine.dump;

import org.jspecify.annotations.NullMarked;
