package dev.lastresort.session;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;

/** What asking for a comparison came to. */
public sealed interface ComparisonResult {

    record Compared(Comparison comparison) implements ComparisonResult {}

    /**
     * The scenario reads well but cannot be replayed: its setup, draws, facts or SQL do not run.
     */
    record NotReplayable(List<Problem> problems) implements ComparisonResult {
        public NotReplayable {
            problems = List.copyOf(problems);
        }

        /**
         * Whether a limit of the machine struck: no fault of the file that a run elsewhere must
         * show.
         */
        public boolean struck() {
            return problems.stream().anyMatch(problem -> problem.rule() == Rule.LIMIT_STRUCK);
        }

        /** Whether the sandbox refused some SQL, so that nothing ran. */
        public boolean refused() {
            return problems.stream().anyMatch(problem -> problem.rule() == Rule.SQL_REFUSED);
        }
    }

    /** Strategies were asked for that the scenario does not have. */
    record UnknownStrategies(List<String> unknown, List<String> known) implements ComparisonResult {
        public UnknownStrategies {
            unknown = List.copyOf(unknown);
            known = List.copyOf(known);
        }
    }
}
