package dev.lastresort.comparison;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.ArrayList;
import java.util.List;

/** The trade between every two strategies of which neither dominates the other. */
final class PairSentences {

    private PairSentences() {}

    static List<PairSentence> of(Scenario scenario, List<BranchResult> branches) {
        List<BranchResult> strategies = branches.stream()
                .filter(branch -> branch.kind() != StrategyKind.COUNTERFACTUAL
                        && branch.kind() != StrategyKind.NONE)
                .toList();
        List<PairSentence> pairs = new ArrayList<>();
        for (int i = 0; i < strategies.size(); i++) {
            for (int j = i + 1; j < strategies.size(); j++) {
                BranchResult first = strategies.get(i);
                BranchResult second = strategies.get(j);
                if (!first.dominatedBy().contains(second.name())
                        && !second.dominatedBy().contains(first.name())) {
                    pairs.add(new PairSentence(first.name(), second.name(),
                            new Trade(scenario, first, second).sentence()));
                }
            }
        }
        return pairs;
    }
}
