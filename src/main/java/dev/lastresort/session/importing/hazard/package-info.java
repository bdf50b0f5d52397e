/**
 * What can go wrong with a migration, by the names that its linters have for it. In flow the
 * effects of a migration; out flows one hazard, how it is to be seen, and a statement to propose
 * where the migration does no such thing.
 */
@NullMarked
package dev.lastresort.session.importing.hazard;

import org.jspecify.annotations.NullMarked;
