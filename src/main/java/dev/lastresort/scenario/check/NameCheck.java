package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Practice;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.RunningSystem.Safeguards;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.model.scenario.Voice;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Names are unique within their kind, and only one actor is the main one. */
final class NameCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        backups(draft.backups(), findings);
        unique("replica", "/replicas", draft.system().safeguards().replicas(),
                RunningSystem.Replica::name, findings);
        unique("actor", "/actors", draft.actors(), Actor::name, findings);
        unique("alert", "/alerts", draft.alerts(), Alert::name, findings);
        unique("effect", "/effects", draft.effects(), Effect::name, findings);
        unique("fact", "/facts", draft.facts(), Fact::name, findings);
        unique(
                "invariant",
                "/invariants/checks",
                draft.invariants().checks(),
                Invariants.Invariant::name,
                findings);
        unique("voice", "/practice/voices", draft.practice().voices(), Voice::name, findings);
        unique("graph", "/practice/signals/graphs", draft.practice().graphs(),
                Practice.Graph::name, findings);
        unique("strategy", "/strategies", draft.strategies(), Strategy::name, findings);
        for (int i = 0; i < draft.actors().size(); i++) {
            String pointer = "/actors/" + i + "/versions";
            unique(
                    "version",
                    pointer,
                    draft.actors().get(i).versions(),
                    Actor.Version::name,
                    findings);
        }
        for (StepList program : StepList.of(draft)) {
            unique("step", program.pointer(), program.steps(), Step::name, findings);
        }
        oneMainActor(draft.actors(), findings);
        truthHasItsName(draft.strategies(), findings);
    }

    private static <T> void unique(
            String kind, String list, List<T> parts, Function<T, String> name, Findings findings) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String found = name.apply(parts.get(i));
            Integer earlier = first.putIfAbsent(found, i);
            if (earlier != null && !found.isEmpty()) {
                findings.error(Rule.DUPLICATE_NAME, list + "/" + i + "/name",
                        "another " + kind + " is called '" + found + "' already",
                        "rename this one or " + list + "/" + earlier);
            }
        }
    }

    /** A series has one name for all of its backups; only other entries can meet them. */
    private static void backups(List<Backup> backups, Findings findings) {
        Map<String, Integer> first = new HashMap<>();
        Set<Integer> reported = new HashSet<>();
        for (Backup backup : backups) {
            Integer earlier = first.putIfAbsent(backup.name(), backup.entry());
            if (earlier != null && !backup.name().isEmpty() && reported.add(backup.entry())) {
                findings.error(Rule.DUPLICATE_NAME, "/backups/" + backup.entry() + "/name",
                        "another backup is called '" + backup.name() + "' already",
                        "rename this one or /backups/" + earlier);
            }
        }
    }

    private static void truthHasItsName(List<Strategy> strategies, Findings findings) {
        for (int i = 0; i < strategies.size(); i++) {
            if (strategies.get(i).name().equals(StrategyKind.COUNTERFACTUAL.label())) {
                findings.error(Rule.DUPLICATE_NAME, "/strategies/" + i + "/name",
                        "the counterfactual has this name on every scenario", "choose another one");
            }
        }
    }

    private static void oneMainActor(List<Actor> actors, Findings findings) {
        int first = -1;
        for (int i = 0; i < actors.size(); i++) {
            if (actors.get(i).main() && first >= 0) {
                findings.error(
                        Rule.SECOND_MAIN_ACTOR,
                        "/actors/" + i + "/main",
                        "'" + actors.get(first).name() + "' is the main actor already",
                        "mark only one of the two");
            } else if (actors.get(i).main()) {
                first = i;
            }
        }
    }
}
