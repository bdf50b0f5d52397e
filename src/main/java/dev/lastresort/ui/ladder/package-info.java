/**
 * The order in which ways out of an incident are to be tried, as one flowchart: plain for whoever
 * reads the briefing, with the paths that were taken for whoever looks back. Paths flow in.
 */
@NullMarked
package dev.lastresort.ui.ladder;

import org.jspecify.annotations.NullMarked;
