/**
 * What a trainee did, decision by decision, as it is kept in a file. Decisions flow in as they are
 * made, and out to whoever replays them.
 */
@NullMarked
package dev.lastresort.model.attempt;

import org.jspecify.annotations.NullMarked;
