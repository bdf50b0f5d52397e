/**
 * Which engines there are: the one place outside of them that knows each by name. Out flow {@link
 * dev.lastresort.database.DatabaseEngine}s.
 */
@NullMarked
package dev.lastresort.database.engines;

import org.jspecify.annotations.NullMarked;
