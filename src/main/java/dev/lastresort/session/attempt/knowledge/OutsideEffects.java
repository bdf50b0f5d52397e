package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody's hands can do outside the database: what some recovery does there. */
public final class OutsideEffects {

    private OutsideEffects() {}

    /** In the order of the scenario's file. */
    public static List<Effect> of(Scenario scenario) {
        Set<String> named = scenario.strategies().stream()
                .flatMap(strategy -> strategy.steps().stream())
                .filter(Step.RunSql.class::isInstance).map(Step.RunSql.class::cast)
                .flatMap(script -> script.emits().effects().stream()).map(Emission::effect)
                .collect(Collectors.toSet());
        return scenario.effects().stream().filter(effect -> named.contains(effect.name()))
                .toList();
    }
}
