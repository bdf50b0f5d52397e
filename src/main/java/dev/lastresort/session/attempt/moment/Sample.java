package dev.lastresort.session.attempt.moment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a graph showed at an instant, before anything that falls at it.
 *
 * @param graph its place in the file
 * @param value absent where its query failed, or the database was down
 */
public record Sample(int graph, LocalDateTime at, Optional<BigDecimal> value) {}
