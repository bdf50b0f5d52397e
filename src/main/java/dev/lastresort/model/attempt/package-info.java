/**
 * What a trainee did, decision by decision, as it is kept in a file. Decisions flow in as they are
 * made, and out to whoever replays them.
 */
package dev.lastresort.model.attempt;
