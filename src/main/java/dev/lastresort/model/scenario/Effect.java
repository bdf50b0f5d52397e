package dev.lastresort.model.scenario;

import java.util.Optional;

/**
 * Something that requests do outside the database and that no restore undoes.
 *
 * @param fact the fact whose row, of the same key, it pays for or announces; gone, the effect is
 *             orphaned
 * @param unit of the amount, such as {@code cents}; empty if it has none
 */
public record Effect(String name, String title, Optional<String> fact, String unit) {}
