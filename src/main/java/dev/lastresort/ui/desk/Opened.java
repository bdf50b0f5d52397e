package dev.lastresort.ui.desk;

import java.nio.file.Path;
import java.util.List;

/** What came of opening a file. */
public sealed interface Opened {

    record Ready(ScenarioCard card) implements Opened {}

    /** @param problems at least one, in the order of the file */
    record Broken(Path file, List<Problem> problems) implements Opened {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param line    counted from 1
     * @param column  counted from 1
     * @param message what is wrong and how to mend it
     * @param excerpt the line of the file as it stands there; empty if the file could not be read
     */
    record Problem(int line, int column, String message, String excerpt) {}
}
