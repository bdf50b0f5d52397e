/**
 * One branch, simulated: requests, steps, backups, alerts and checks of a scenario flow out of the
 * event queue, run on a real database at their virtual instant, and flow into the journal. A branch
 * can be frozen between two events and thawed as often as wanted; nothing in the journal shows it.
 */
@NullMarked
package dev.lastresort.replay;

import org.jspecify.annotations.NullMarked;
