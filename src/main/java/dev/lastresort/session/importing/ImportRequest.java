package dev.lastresort.session.importing;

import dev.lastresort.model.engine.EngineName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be made a drill of.
 *
 * @param sources folders and files of one history
 * @param version which migration is the incident; the last one, if it is left out
 * @param hazard  what is to go wrong with it; what it does itself, if it is left out
 * @param engine  on which it is tried, and which the scenario then names
 * @param file    where the scenario is to be written; it must not be there yet
 */
public record ImportRequest(List<Path> sources, Optional<String> version, Optional<String> hazard,
        EngineName engine, Path file) {
    public ImportRequest {
        sources = List.copyOf(sources);
    }
}
