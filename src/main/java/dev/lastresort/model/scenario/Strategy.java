package dev.lastresort.model.scenario;

import dev.lastresort.model.scenario.batch.Beside;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** For each step of a program the places of those that it waits for. */
    public static List<Set<Integer>> awaited(List<Step> steps) {
        return Beside.awaited(steps.stream().map(Step::name).toList(),
                steps.stream().map(step -> step.hands().beside()).toList());
    }

    /** The place in the file of a step of these, of which batches share one. */
    public static int written(List<Step> steps, int place) {
        return (int) steps.subList(0, place + 1).stream().filter(
                step -> !(step instanceof Step.RunSql sql && sql.pieces().continues())).count() - 1;
    }
}
