/**
 * The comparison screen: the timeline, the table of what each branch cost, and what the selected
 * branch did. A comparison flows in; a selection made in any of the three shows in the others.
 */
@NullMarked
package dev.lastresort.ui.comparison;

import org.jspecify.annotations.NullMarked;
