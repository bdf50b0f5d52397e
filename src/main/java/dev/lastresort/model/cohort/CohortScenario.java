package dev.lastresort.model.cohort;

import java.util.Optional;

/**
 * A scenario that attempts of a folder were made at.
 *
 * @param name    tells it from all others of the folder: its id, and its seed or version if there
 *                are several
 * @param figures empty until it was measured
 */
public record CohortScenario(PlayedDay day, String name, Optional<DayFigures> figures) {}
