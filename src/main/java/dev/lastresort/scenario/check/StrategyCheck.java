package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.json.Defaults;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;

/** Doing nothing is the trunk: there is one of it, it has no steps, and its name is kept for it. */
final class StrategyCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        int first = -1;
        for (int i = 0; i < draft.strategies().size(); i++) {
            Strategy strategy = draft.strategies().get(i);
            if (strategy.kind() != StrategyKind.NONE) {
                continue;
            }
            if (!strategy.steps().isEmpty()) {
                findings.error(
                        Rule.DO_NOTHING_WITH_STEPS,
                        "/strategies/" + i + "/steps",
                        "a strategy of kind none has no steps",
                        "remove them, or choose the kind that they make it");
            }
            if (first >= 0) {
                findings.error(
                        Rule.SECOND_DO_NOTHING,
                        "/strategies/" + i + "/kind",
                        "'" + draft.strategies().get(first).name() + "' does nothing already",
                        "keep one of the two");
            }
            first = first < 0 ? i : first;
        }
        if (first < 0) {
            nameIsFree(draft, findings);
        }
    }

    private static void nameIsFree(Scenario draft, Findings findings) {
        for (int i = 0; i < draft.strategies().size(); i++) {
            if (draft.strategies().get(i).name().equals(Defaults.DO_NOTHING.name())) {
                findings.error(
                        Rule.DUPLICATE_NAME,
                        "/strategies/" + i + "/name",
                        "'do-nothing' is the name of the strategy that is added where none is of"
                                + " kind none",
                        "rename it, or give it the kind none");
            }
        }
    }
}
