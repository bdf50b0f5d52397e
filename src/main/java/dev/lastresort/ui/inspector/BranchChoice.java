package dev.lastresort.ui.inspector;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Harmless;
import java.util.List;

/** A branch that can be chosen from a list. */
public record BranchChoice(String name, String title) {

    static List<BranchChoice> of(Comparison comparison) {
        return comparison.branches().stream()
                .map(branch -> new BranchChoice(branch.name(), Harmless.text(branch.title())))
                .toList();
    }

    @Override
    public String toString() {
        return title;
    }
}
