package dev.lastresort.model.scenario;

import java.util.List;

/**
 * A named recovery: an ordered list of steps, started at the decision, each when the one before it
 * has ended.
 */
public record Strategy(
        String name, String title, StrategyKind kind, List<Step> steps,
        List<Expectation> expectations) {
    public Strategy {
        steps = List.copyOf(steps);
        expectations = List.copyOf(expectations);
    }
}
