/**
 * The inspector under the timeline: the difference of facts, the ledgers behind the figures, the
 * database as it was at the playhead, and the steps. What the timeline shows and selects flows in;
 * what is clicked here flows back to it.
 */
@NullMarked
package dev.lastresort.ui.inspector;

import org.jspecify.annotations.NullMarked;
