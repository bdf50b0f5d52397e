package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;
import java.util.Optional;

/** What effects and alerts refer to, and that only the first alternative does without a version. */
final class TruthCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        effects(draft, findings);
        emissions(draft, findings);
        alerts(draft, findings);
        for (int i = 0; i < draft.facts().size(); i++) {
            alternatives(
                    "/facts/" + i,
                    draft.facts().get(i).alternatives().stream()
                            .map(Fact.Alternative::since)
                            .toList(),
                    findings);
        }
        for (int i = 0; i < draft.invariants().checks().size(); i++) {
            alternatives(
                    "/invariants/checks/" + i,
                    draft.invariants().checks().get(i).alternatives().stream()
                            .map(Invariants.Alternative::since)
                            .toList(),
                    findings);
        }
    }

    private static void effects(Scenario draft, Findings findings) {
        List<String> facts = draft.facts().stream().map(Fact::name).toList();
        for (int i = 0; i < draft.effects().size(); i++) {
            Effect effect = draft.effects().get(i);
            String pointer = "/effects/" + i + "/fact";
            effect.fact()
                    .ifPresent(
                            fact -> new References(findings)
                                    .check(
                                            Rule.UNKNOWN_FACT,
                                            "fact",
                                            pointer,
                                            fact,
                                            facts));
        }
    }

    /** An effect finds its fact's row by key, value by value. */
    private static void emissions(Scenario draft, Findings findings) {
        for (int a = 0; a < draft.actors().size(); a++) {
            List<Actor.Version> versions = draft.actors().get(a).versions();
            for (int v = 0; v < versions.size(); v++) {
                for (int e = 0; e < versions.get(v).emissions().size(); e++) {
                    keyLength(draft, versions.get(v).emissions().get(e),
                            "/actors/" + a + "/versions/" + v + "/emits/" + e + "/key", findings);
                }
            }
        }
    }

    private static void keyLength(
            Scenario draft, Emission emission, String pointer, Findings findings) {
        draft.effects().stream()
                .filter(effect -> effect.name().equals(emission.effect()))
                .flatMap(effect -> effect.fact().stream())
                .flatMap(name -> draft.facts().stream().filter(fact -> fact.name().equals(name)))
                .filter(fact -> !emission.key().isEmpty() && !fact.key().isEmpty()
                        && fact.key().size() != emission.key().size())
                .forEach(fact -> findings.error(Rule.WRONG_SHAPE, pointer,
                        "the key has " + emission.key().size() + " values, but that of the fact '"
                                + fact.name() + "' has " + fact.key().size(),
                        "give the values of " + String.join(", ", fact.key())));
    }

    private static void alerts(Scenario draft, Findings findings) {
        ConditionCheck check = new ConditionCheck(draft, findings);
        for (int i = 0; i < draft.alerts().size(); i++) {
            check.look(draft.alerts().get(i).when(), "/alerts/" + i + "/when");
            check.monitored(draft.alerts().get(i).when(), "/alerts/" + i + "/when");
        }
        for (int i = 0; i < draft.practice().messages().size(); i++) {
            check.look(draft.practice().messages().get(i).when(),
                    "/practice/signals/messages/" + i + "/when");
        }
        for (int i = 0; i < draft.practice().voices().size(); i++) {
            check.trouble(draft.practice().voices().get(i).when(),
                    "/practice/voices/" + i + "/when");
        }
        for (int i = 0; i < draft.actors().size(); i++) {
            String pointer = "/actors/" + i + "/discovery";
            draft.actors().get(i).discovery().ifPresent(when -> check.look(when, pointer));
        }
    }

    private static void alternatives(
            String pointer, List<Optional<String>> since, Findings findings) {
        for (int i = 1; i < since.size(); i++) {
            if (since.get(i).isEmpty()) {
                findings.error(Rule.WRONG_SHAPE, pointer + "/alternatives/" + i,
                        "only the first alternative can do without 'since'",
                        "say from which schema version this one applies");
            }
        }
    }
}
