package dev.lastresort.model.cohort;

import dev.lastresort.model.attempt.Rung;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A decision of an attempt, as it is told.
 *
 * @param words what was decided, in a line; what a trainee typed is in it as it was typed
 * @param move  what it did to the system, in words that are the same for all who did it; empty for
 *              one that only looked, waited or asked
 * @param rung  where it stands on the ladder, if it does
 */
public record CohortDecision(
        LocalDateTime at, String words, Optional<String> move, Optional<Rung> rung) {}
