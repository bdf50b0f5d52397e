package dev.lastresort.session.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What came of opening a file. */
public sealed interface OpenedFile {

    /** The SQL files that the file names, there or not: a change of one is a change of it. */
    Set<Path> beside();

    /** @param warnings what its author might want to fix; none of it keeps it from running */
    record Ready(ScenarioCard card, List<QuotedProblem> warnings, Set<Path> beside)
            implements OpenedFile {
        public Ready {
            warnings = List.copyOf(warnings);
            beside = Set.copyOf(beside);
        }

        /** Of a file that names no other. */
        public Ready(ScenarioCard card, List<QuotedProblem> warnings) {
            this(card, warnings, Set.of());
        }
    }

    /** @param problems at least one, in the order of the file */
    record Broken(Path file, List<QuotedProblem> problems, Set<Path> beside) implements OpenedFile {
        public Broken {
            problems = List.copyOf(problems);
            beside = Set.copyOf(beside);
        }

        /** Of a file that names no other. */
        public Broken(Path file, List<QuotedProblem> problems) {
            this(file, problems, Set.of());
        }
    }
}
