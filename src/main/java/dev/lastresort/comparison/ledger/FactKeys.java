package dev.lastresort.comparison.ledger;

import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the keys of all facts at once, where a comparison stops at the first that is wrong: what
 * is told to an author is told whole.
 */
public final class FactKeys {

    private FactKeys() {}

    /** What is wrong, once for each fact, in their order. */
    public static List<FactWronglyKeyed> faults(Replayed replayed) {
        List<FactWronglyKeyed> faults = new ArrayList<>();
        for (Fact fact : replayed.scenario().facts()) {
            fault(fact, replayed).ifPresent(faults::add);
        }
        return List.copyOf(faults);
    }

    private static Optional<FactWronglyKeyed> fault(Fact fact, Replayed replayed) {
        try {
            SortedFact truth = Truth.keyed(fact, replayed);
            Truth.keyedAtStart(fact, replayed, truth.columns());
            replayed.branches().forEach(branch -> Truth.keyedOn(fact, branch, truth.columns()));
            return Optional.empty();
        } catch (FactWronglyKeyed fault) {
            return Optional.of(fault);
        }
    }
}
