package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Voice;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;

/** What conditions refer to. */
final class ConditionCheck {

    private final List<String> actors;
    private final List<String> invariants;
    private final List<String> unmonitored;
    private final References references;
    private final Findings findings;

    ConditionCheck(Scenario draft, Findings findings) {
        actors = Tenants.actorNames(draft);
        invariants = draft.invariants().checks().stream()
                .map(Invariants.Invariant::name).toList();
        unmonitored = draft.invariants().checks().stream()
                .filter(check -> !check.monitored()).map(Invariants.Invariant::name).toList();
        references = new References(findings);
        this.findings = findings;
    }

    /** What calls somebody is watched. */
    void monitored(Alert.Condition when, String pointer) {
        if (when instanceof Alert.InvariantBroken(var name) && unmonitored.contains(name)) {
            findings.error(Rule.UNMONITORED_INVARIANT, pointer + "/invariantBroken",
                    "nobody monitors '" + name + "', so it cannot call anybody",
                    "let the alert go by something else, or leave \"monitored\" out");
        }
    }

    /** What a voice speaks of. */
    void trouble(Voice.Trouble when, String pointer) {
        switch (when) {
            case Voice.Unanswered(var actor, _) -> references.check(Rule.UNKNOWN_ACTOR, "actor",
                    pointer + "/unanswered/actor", actor, actors);
            case Voice.WrongAnswers(var actor, _) -> references.check(Rule.UNKNOWN_ACTOR, "actor",
                    pointer + "/wrongAnswers/actor", actor, actors);
            case Voice.Broken(var invariant) -> references.check(Rule.UNKNOWN_INVARIANT,
                    "invariant", pointer + "/invariantBroken", invariant, invariants);
            case Voice.From _ -> {}
        }
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
