package dev.lastresort.recovery;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;

/** Who plays which part in the replay of a scenario. */
final class BranchPrograms {

    private BranchPrograms() {}

    /** What nobody does on the trunk. */
    static Strategy doNothing(Scenario scenario) {
        return scenario.strategies().stream()
                .filter(strategy -> strategy.kind() == StrategyKind.NONE)
                .findFirst().orElseThrow();
    }

    /** What is done on the branches that fork at the decision. */
    static List<Strategy> recoveries(Scenario scenario) {
        return scenario.strategies().stream()
                .filter(strategy -> strategy.kind() != StrategyKind.NONE).toList();
    }

    /** What is done on the branch that all others are held against: nothing but the change. */
    static Strategy truth() {
        return new Strategy("counterfactual", "Counterfactual", StrategyKind.COUNTERFACTUAL,
                List.of(), List.of());
    }
}
