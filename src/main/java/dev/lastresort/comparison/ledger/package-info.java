/**
 * Judges one branch against the counterfactual: facts, effects, answers and the times of recovery.
 * Journals and fact rows come in, measures go out.
 */
package dev.lastresort.comparison.ledger;
