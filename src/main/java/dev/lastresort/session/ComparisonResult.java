package dev.lastresort.session;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import java.util.List;

/** What asking for a comparison came to. */
public sealed interface ComparisonResult {

    /** What it comes to where every strategy is asked for, under the scenario's own settings. */
    sealed interface Ran extends ComparisonResult {}

    /** @param warnings what is doubtful about the file; none of it keeps it from running */
    record Compared(Comparison comparison, List<Problem> warnings) implements Ran {
        public Compared {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The scenario has errors, or reads well but cannot be replayed: its setup, draws, facts or SQL
     * do not run.
     */
    record NotReplayable(List<Problem> problems) implements Ran {
        public NotReplayable {
            problems = List.copyOf(problems);
        }
    }

    /** Strategies were asked for that the scenario does not have. */
    record UnknownStrategies(List<String> unknown, List<String> known) implements ComparisonResult {
        public UnknownStrategies {
            unknown = List.copyOf(unknown);
            known = List.copyOf(known);
        }
    }

    /** A setting names a place that the file does not have, or a value that cannot stand there. */
    record BadSetting(Setting setting, String reason) implements ComparisonResult {}
}
