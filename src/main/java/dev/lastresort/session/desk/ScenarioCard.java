package dev.lastresort.session.desk;

import dev.lastresort.model.scenario.Scenario;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A valid scenario that can be briefed and run.
 *
 * @param file where it was opened from; empty if it came with the program
 */
public record ScenarioCard(Scenario scenario, Optional<Path> file) {

    public boolean bundled() {
        return file.isEmpty();
    }
}
