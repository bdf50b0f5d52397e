/**
 * Attempts of several teams, held side by side: what each decided, and what it was measured to. A
 * folder's attempts with their figures flow in; a matrix of standings, and what was done first at
 * each decision point, flow out. Nothing here adds unlike measures up.
 */
@NullMarked
package dev.lastresort.model.cohort;

import org.jspecify.annotations.NullMarked;
