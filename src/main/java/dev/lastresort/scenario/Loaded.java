package dev.lastresort.scenario;

import dev.lastresort.model.scenario.Scenario;
import java.util.List;

/** What reading a scenario came to. Problems are in the order of their places. */
public sealed interface Loaded {

    /** A scenario that can be replayed. Invariant: each of {@code warnings} is a warning. */
    record Valid(Scenario scenario, List<Problem> warnings, Places places) implements Loaded {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /** Invariant: at least one of {@code problems} is an error. */
    record Invalid(List<Problem> problems) implements Loaded {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
