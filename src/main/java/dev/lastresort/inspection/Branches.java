package dev.lastresort.inspection;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;

/** Finds branches by name. */
final class Branches {

    private Branches() {}

    static BranchResult find(Comparison comparison, String name) {
        return comparison.branches().stream().filter(branch -> branch.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no branch " + name));
    }
}
