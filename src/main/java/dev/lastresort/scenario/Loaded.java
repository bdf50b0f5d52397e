package dev.lastresort.scenario;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reading a scenario came to. Problems are in the order of their places. */
public sealed interface Loaded {

    /** A scenario that can be replayed. Invariant: each of {@code warnings} is a warning. */
    record Valid(Scenario scenario, List<Problem> warnings, Places places, FileText source)
            implements Loaded {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * What was read, to be read again under other settings whatever became of the files since.
     *
     * @param sql    the SQL files that it names, by the names that it gives them
     * @param engine the one that it was to run on, whatever it says
     */
    record FileText(String name, String text, Map<String, String> sql,
            Optional<EngineName> engine) {
        public FileText {
            sql = Map.copyOf(sql);
        }
    }

    /** Invariant: at least one of {@code problems} is an error. */
    record Invalid(List<Problem> problems) implements Loaded {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
