package dev.lastresort.session.desk;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.Progress;
import java.util.List;
import java.util.Optional;

/**
 * What the command line needs to report: scenarios compared, attempts replayed and held beside one
 * another. A port, because what a command writes is tested without running any.
 */
@FunctionalInterface
public interface ReportService {

    ReportResult incidents(Subjects subjects, Progress progress);

    /**
     * What is to be reported on.
     *
     * @param names     files of scenarios and of attempts, and names of bundled scenarios
     * @param scenarios files of scenarios that attempts among them were made at; each attempt is
     *                  held against its own, which is one of these or a bundled one
     * @param verdict   whether to look for the moves of attempts that cost most, which takes long
     * @param engine    on which all of them run, whatever they say
     */
    record Subjects(List<String> names, List<String> scenarios, boolean verdict,
            Optional<EngineName> engine) {

        /** Each on its own engine. */
        public Subjects(List<String> names, List<String> scenarios, boolean verdict) {
            this(names, scenarios, verdict, Optional.empty());
        }

        public Subjects {
            names = List.copyOf(names);
            scenarios = List.copyOf(scenarios);
        }
    }

    /** What came of it. */
    sealed interface ReportResult {

        /** @param warnings what is doubtful about a file, or about how an attempt was recorded */
        record Reported(List<ReportedIncident> incidents, List<String> warnings)
                implements ReportResult {
            public Reported {
                incidents = List.copyOf(incidents);
                warnings = List.copyOf(warnings);
            }
        }

        /** A file cannot be used. */
        record NotReported(List<Problem> problems) implements ReportResult {
            public NotReported {
                problems = List.copyOf(problems);
            }
        }

        /** An attempt comes to something else than was recorded. */
        record Departing(String how) implements ReportResult {}

        /** There is no telling which file an attempt's scenario is. */
        record ScenarioUnknown(String id) implements ReportResult {}

        /** A scenario was named for attempts, and none of them was made at it. */
        record ScenarioUnused(String name) implements ReportResult {}
    }
}
