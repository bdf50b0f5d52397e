package dev.lastresort.comparison;

import dev.lastresort.model.outcome.Comparison;
import java.util.List;

/** All that a comparison says, to be held against another's: it equals itself alone. */
final class ComparisonParts {

    private ComparisonParts() {}

    static List<Object> of(Comparison comparison) {
        return List.of(comparison.scenario(), comparison.seed(), comparison.alertAt(),
                comparison.decisionAt(), comparison.fingerprint(), comparison.branches(),
                comparison.pairs());
    }
}
