package dev.lastresort.scenario.attempt;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;

/** What reading an attempt came to. */
public sealed interface LoadedAttempt {

    /**
     * One that is sound in itself; whether it fits its scenario only a replay shows.
     *
     * @param ofOlderRules whether it was recorded when results were reckoned otherwise
     */
    record Valid(Attempt attempt, Places places, boolean ofOlderRules) implements LoadedAttempt {

        /** A problem at that place of the file. */
        public Problem problem(Rule rule, String pointer, String message, String howToFix) {
            Findings findings = new Findings();
            findings.error(rule, pointer, message, howToFix);
            return findings.problems(places).getFirst();
        }
    }

    record Invalid(List<Problem> problems) implements LoadedAttempt {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
