package dev.lastresort.library;

import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import java.util.List;

/**
 * What sort of recovery a strategy is by what its steps do. What its author calls it does not
 * count.
 */
enum Means {
    /** Programs or schema go on to another state. Rows may change along with them. */
    ROLL_FORWARD,
    /** Rows are put back or set right, or what left the building is taken back. */
    COMPENSATING_SCRIPT,
    /** Rows of an older state and rows of the present come together. */
    HYBRID,
    /** An older state comes back; if anything, some of it is thrown away. */
    RESTORE,
    /** Nothing is done. */
    NONE;

    static Means of(Strategy strategy, Scenario scenario) {
        List<Step> steps = strategy.steps();
        if (steps.isEmpty()) {
            return NONE;
        }
        Sqls sqls = new Sqls(scenario, steps);
        int restored = -1;
        for (int i = 0; i < steps.size(); i++) {
            restored = steps.get(i) instanceof Step.RestoreInPlace ? i : restored;
        }
        if (steps.stream().anyMatch(Step.CopyBack.class::isInstance)) {
            return HYBRID;
        }
        if (restored >= 0) {
            // what was written before it is gone with it
            return steps.subList(restored, steps.size()).stream()
                    .anyMatch(sqls::addsOrChangesRows) ? HYBRID : RESTORE;
        }
        if (steps.stream().anyMatch(step -> takesBack(step, scenario) || sqls.putsRows(step))) {
            return COMPENSATING_SCRIPT;
        }
        return steps.stream().noneMatch(sqls::touchesRows)
                || steps.stream().anyMatch(step -> step instanceof Step.Deploy
                        || sqls.changesSchema(step))
                                ? ROLL_FORWARD : COMPENSATING_SCRIPT;
    }

    private static boolean takesBack(Step step, Scenario scenario) {
        return step instanceof Step.RunSql sql && sql.emits().effects().stream()
                .anyMatch(emission -> scenario.effects().stream()
                        .filter(effect -> effect.name().equals(emission.effect()))
                        .map(Effect::reverses).anyMatch(reversed -> reversed.isPresent()));
    }
}
