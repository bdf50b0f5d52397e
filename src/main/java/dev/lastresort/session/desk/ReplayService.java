package dev.lastresort.session.desk;

import dev.lastresort.model.outcome.Comparison;
import java.util.List;
import java.util.Optional;

/** What the command line needs to live an attempt again. */
@FunctionalInterface
public interface ReplayService {

    /**
     * Lives it again.
     *
     * @param attempt  a file
     * @param scenario a file, or the name of a bundled one; that which the attempt names if absent
     */
    Result replay(String attempt, Optional<String> scenario);

    sealed interface Result {}

    /**
     * It came to the same.
     *
     * @param comparison    of the attempt with the trunk
     * @param decisions     a line for each
     * @param falseAllClear how often it was declared resolved when it was not
     */
    record Reproduced(Comparison comparison, List<String> decisions, int hintsTaken,
            int falseAllClear) implements Result {
        public Reproduced {
            decisions = List.copyOf(decisions);
        }
    }

    /** It came to something else, from there on. */
    record Departed(String how) implements Result {}

    /** The attempt, or its scenario, is not sound, or they do not belong together. */
    record Invalid(List<String> problems) implements Result {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The sandbox refuses SQL of it; nothing was run. */
    record Refused(List<String> problems) implements Result {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** A limit on time, rows or memory struck. */
    record LimitStruck(List<String> problems) implements Result {
        public LimitStruck {
            problems = List.copyOf(problems);
        }
    }

    /** There is no telling which file the scenario is. */
    record NoScenario(String id) implements Result {}
}
