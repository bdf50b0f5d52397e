/**
 * Holds branches against the counterfactual. A {@link dev.lastresort.model.outcome.Replayed} flows
 * in; a {@link dev.lastresort.model.outcome.Comparison} flows out: facts diffed with a cause for
 * each row that is not kept, effects and answers judged, downtime, recovery, axes, sentences,
 * expectations and fingerprints. Pure functions of journals and facts; {@link
 * dev.lastresort.comparison.IncidentComparison} is the way in.
 */
@NullMarked
package dev.lastresort.comparison;

import org.jspecify.annotations.NullMarked;
