package dev.lastresort.model.scenario;

import java.util.List;

/** What every branch is measured by: facts, effects outside the database, and invariants. */
public record Measures(List<Fact> facts, List<Effect> effects, Invariants invariants) {

    public Measures {
        facts = List.copyOf(facts);
        effects = List.copyOf(effects);
    }
}
