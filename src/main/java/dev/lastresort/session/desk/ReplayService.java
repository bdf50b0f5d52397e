package dev.lastresort.session.desk;

import dev.lastresort.model.outcome.Comparison;
import java.util.List;
import java.util.Optional;

/** What the command line needs to replay an attempt. */
@FunctionalInterface
public interface ReplayService {

    /**
     * Replays it.
     *
     * @param attempt  a file
     * @param scenario a file, or the name of a bundled one; that which the attempt names if absent
     */
    Result replay(String attempt, Optional<String> scenario);

    sealed interface Result permits Reproduced, Departed, Faulty, NoScenario {}

    /**
     * It came to the same.
     *
     * @param comparison    of the attempt with the trunk
     * @param decisions     a line for each
     * @param falseAllClear how often it was declared resolved when it was not
     * @param ofOlderRules  whether it was recorded under older rules than those of the replay
     */
    record Reproduced(Comparison comparison, List<String> decisions, int hintsTaken,
            int falseAllClear, boolean ofOlderRules) implements Result {
        public Reproduced {
            decisions = List.copyOf(decisions);
        }
    }

    /** It came to something else, from there on. */
    record Departed(String how) implements Result {}

    /** There is no telling which file the scenario is. */
    record NoScenario(String id) implements Result {}
}
