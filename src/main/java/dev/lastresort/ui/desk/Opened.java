package dev.lastresort.ui.desk;

import java.nio.file.Path;
import java.util.List;

/** What came of opening a file. */
public sealed interface Opened {

    /** @param warnings what its author might want to mend; none of it keeps it from running */
    record Ready(ScenarioCard card, List<Problem> warnings) implements Opened {
        public Ready {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param problems at least one, in the order of the file */
    record Broken(Path file, List<Problem> problems) implements Opened {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param warning whether it may stay as it is
     * @param place   file:line:column, or what else was at fault
     * @param message what is wrong and how to mend it
     * @param excerpt the place in the file
     */
    record Problem(boolean warning, String rule, String place, String message, Excerpt excerpt) {}
}
