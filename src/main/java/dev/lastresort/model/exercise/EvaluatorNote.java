package dev.lastresort.model.exercise;

import java.time.Instant;
import java.util.Optional;

/**
 * What an evaluator wrote about a team, as it stands in a row of a sheet.
 *
 * @param team      its title, with its bracket before a slash
 * @param scenario  the id of the scenario that it is about, if it is about one
 * @param at        the virtual instant, as it was written
 * @param objective the name of a training objective
 * @param written   when, by the clock on the wall
 */
public record EvaluatorNote(String team, Optional<String> scenario, Optional<String> at,
        Optional<String> objective, String text, Optional<Instant> written) {}
