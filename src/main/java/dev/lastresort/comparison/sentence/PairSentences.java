package dev.lastresort.comparison.sentence;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The trade between every two strategies of which neither dominates the other, and between an
 * attempt and every strategy: whoever did it wants to know that too.
 */
public final class PairSentences {

    private PairSentences() {}

    public static List<PairSentence> of(Scenario scenario, List<BranchResult> branches) {
        List<BranchResult> told = Stream.concat(
                branches.stream().filter(branch -> branch.kind() == StrategyKind.ATTEMPT),
                branches.stream().filter(PairSentences::isStrategy)).toList();
        List<PairSentence> pairs = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            for (int j = i + 1; j < told.size(); j++) {
                BranchResult first = told.get(i);
                BranchResult second = told.get(j);
                if (first.kind() == StrategyKind.ATTEMPT || !oneDominates(first, second)) {
                    pairs.add(new PairSentence(first.name(), second.name(),
                            new Trade(scenario, first, second).sentence()));
                }
            }
        }
        return pairs;
    }

    private static boolean isStrategy(BranchResult branch) {
        return switch (branch.kind()) {
            case COUNTERFACTUAL, NONE, ATTEMPT -> false;
            default -> true;
        };
    }

    private static boolean oneDominates(BranchResult first, BranchResult second) {
        return first.dominatedBy().contains(second.name())
                || second.dominatedBy().contains(first.name());
    }
}
