/**
 * What happened: the journal of a branch as sealed events in virtual-time order, with the row
 * images from which a redo can do every committed transaction again. {@code replay} appends;
 * everything that explains or draws a branch reads. {@link dev.lastresort.model.journal.History}
 * tells which of those commits a restore left standing.
 */
@NullMarked
package dev.lastresort.model.journal;

import org.jspecify.annotations.NullMarked;
