/**
 * What should happen: a scenario as immutable records, free of files and databases. A parsed and
 * validated file flows in from {@code scenario}; everything else reads it. Durations are {@link
 * java.time.Duration}s, instants are local date-times on the virtual clock, and every piece of SQL
 * remembers where in the file it stands.
 */
@NullMarked
package dev.lastresort.model.scenario;

import org.jspecify.annotations.NullMarked;
