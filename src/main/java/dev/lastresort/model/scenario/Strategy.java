package dev.lastresort.model.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A named recovery: an ordered list of steps, started at the decision, each when the one before it
 * has ended.
 *
 * @param advice what its author says of it, for whoever has finished an attempt
 */
public record Strategy(
        String name, String title, StrategyKind kind, List<Step> steps,
        List<Expectation> expectations, Advice advice) {

    /**
     * What is told in the debrief alone.
     *
     * @param rationale what an expert thinks of this recovery here
     * @param tempting  why people choose it though they should not; empty for one that is no trap
     */
    public record Advice(Optional<String> rationale, Optional<String> tempting) {
        public static final Advice NONE = new Advice(Optional.empty(), Optional.empty());
    }

    /** One of which its author says nothing. */
    public Strategy(String name, String title, StrategyKind kind, List<Step> steps,
            List<Expectation> expectations) {
        this(name, title, kind, steps, expectations, Advice.NONE);
    }

    public Strategy {
        steps = List.copyOf(steps);
        expectations = List.copyOf(expectations);
    }
}
