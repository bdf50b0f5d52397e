package dev.lastresort.ui.desk;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a scenario file. A port, because a headless display has no such dialog. */
@FunctionalInterface
public interface FileChoice {

    /** Empty if they would rather not. */
    Optional<Path> scenarioFile();
}
