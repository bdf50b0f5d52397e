package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;

/** What conditions refer to. */
final class ConditionCheck {

    private final List<String> actors;
    private final List<String> invariants;
    private final References references;

    ConditionCheck(Scenario draft, Findings findings) {
        actors = draft.actors().stream().map(Actor::name).toList();
        invariants = draft.invariants().checks().stream()
                .map(Invariants.Invariant::name).toList();
        references = new References(findings);
    }

    void look(Alert.Condition when, String pointer) {
        switch (when) {
            case Alert.Failures failures -> references.check(Rule.UNKNOWN_ACTOR, "actor",
                    pointer + "/failures/actor", failures.actor(), actors);
            case Alert.InvariantBroken broken -> references.check(Rule.UNKNOWN_INVARIANT,
                    "invariant", pointer + "/invariantBroken", broken.invariant(), invariants);
            case Alert.At _ -> {}
        }
    }
}
