package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Briefing.Objectives;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The business's limits are about something that is there; so is what an effect takes back. */
final class LimitCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        Objectives limits = draft.briefing().objectives();
        List<String> actors = Tenants.actorNames(draft);
        List<String> facts = Tenants.factNames(draft);
        List<String> money = draft.effects().stream()
                .filter(effect -> effect.money().isPresent() && effect.reverses().isEmpty())
                .map(Effect::name).toList();
        names("recoveryTime", "actor", limits.recoveryTimes().keySet(), actors, findings);
        names("rowsLost", "fact", limits.rowsLost().keySet(), facts, findings);
        names("rowsWrong", "fact", limits.rowsWrong().keySet(), facts, findings);
        names("owed", "effect of money", limits.money().keySet(), money, findings);
        for (int i = 0; i < draft.effects().size(); i++) {
            reverses(draft.effects().get(i), "/effects/" + i, draft, findings);
        }
    }

    private static void names(String limit, String kind, Set<String> written, List<String> known,
            Findings findings) {
        written.forEach(name -> new References(findings).check(Rule.UNKNOWN_LIMIT, kind,
                Pointers.member("/objectives/" + limit, name), name, known));
    }

    private static void reverses(
            Effect effect, String pointer, Scenario draft, Findings findings) {
        if (effect.reverses().isEmpty()) {
            return;
        }
        String name = effect.reverses().get();
        List<String> known = draft.effects().stream()
                .filter(other -> other.reverses().isEmpty()).map(Effect::name).toList();
        new References(findings).check(
                Rule.UNKNOWN_LIMIT, "effect to take back", pointer + "/reverses", name, known);
        Optional<Effect> taken = draft.effects().stream()
                .filter(other -> other.name().equals(name)).findFirst();
        if (taken.filter(other -> !other.unit().equals(effect.unit())).isPresent()) {
            findings.error(Rule.WRONG_SHAPE, pointer + "/unit",
                    "the unit '" + effect.unit() + "' is not that of '" + name + "', '"
                            + taken.get().unit() + "'",
                    "give both the same unit: they are netted");
        }
    }
}
