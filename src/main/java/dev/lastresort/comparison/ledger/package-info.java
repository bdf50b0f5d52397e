/**
 * Judges one branch against the counterfactual: facts, effects, answers and the times of recovery.
 * Journals and fact rows come in, measures go out.
 */
@NullMarked
package dev.lastresort.comparison.ledger;

import org.jspecify.annotations.NullMarked;
