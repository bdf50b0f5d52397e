package dev.lastresort.report;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Strategy;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a command ends that compared something, and every reason for it; without a reason it ends
 * well.
 *
 * @param code what the command exits with
 */
public record Exit(int code, List<Reason> reasons) {

    /** All is well, or was not asked for. */
    public static final Exit FINE = new Exit(0, List.of());

    public Exit {
        reasons = List.copyOf(reasons);
    }

    /**
     * What the author expected of a strategy, and what did not come about.
     *
     * @param words for people
     */
    public record Reason(String strategy, String words) {}

    /**
     * Every expectation that was missed, and every one that nobody could hold against anything.
     *
     * @param missed the exit code if there is one
     */
    public static Exit of(Comparison comparison, int missed) {
        List<Reason> reasons = Stream.concat(
                comparison.branches().stream().flatMap(branch -> branch.missed().stream()
                        .map(words -> new Reason(branch.name(), words))),
                comparison.notStarted().stream().flatMap(Exit::unmeasured)).toList();
        return reasons.isEmpty() ? FINE : new Exit(missed, reasons);
    }

    /** Only what nobody could hold against anything: the rest was put right. */
    public static Exit ofUnmeasured(Comparison comparison, int missed) {
        List<Reason> reasons =
                comparison.notStarted().stream().flatMap(Exit::unmeasured).toList();
        return reasons.isEmpty() ? FINE : new Exit(missed, reasons);
    }

    private static Stream<Reason> unmeasured(Strategy strategy) {
        return strategy.expectations().stream().map(expectation -> new Reason(
                strategy.name(), expectation.measure() + ": not measured, since the strategy"
                        + " did not start: no decision was made before the horizon"));
    }
}
