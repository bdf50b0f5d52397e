package dev.lastresort.model.scenario;

import java.time.LocalDateTime;

/**
 * The stretch of virtual time that is simulated.
 *
 * @param seed    from which all draws of the day come
 * @param start   its first instant, inclusive
 * @param horizon the instant at which every branch is measured, exclusive
 */
public record Day(long seed, LocalDateTime start, LocalDateTime horizon) {}
