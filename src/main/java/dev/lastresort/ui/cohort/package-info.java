/**
 * The screen of a cohort: teams against scenarios, attempts over one another on one clock, and what
 * was done first. A folder of attempts flows in and is followed; outcomes are hidden until somebody
 * shows them.
 */
@NullMarked
package dev.lastresort.ui.cohort;

import org.jspecify.annotations.NullMarked;
