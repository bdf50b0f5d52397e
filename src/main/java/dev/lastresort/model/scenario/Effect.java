package dev.lastresort.model.scenario;

import java.util.Optional;

/**
 * Something that requests and steps do outside the database and that no restore undoes.
 *
 * @param fact     the fact whose row, of the same key, it pays for or announces; gone, the effect
 *                 is orphaned
 * @param unit     of the amount, such as {@code cents}; empty if it has none
 * @param reverses the effect that it takes back, of the same key and unit
 * @param money    the currency, if its amount is money that customers pay, such as USD
 */
public record Effect(
        String name,
        String title,
        Optional<String> fact,
        String unit,
        Optional<String> reverses,
        Optional<String> money) {

    /** One that takes nothing back and is no money. */
    public Effect(String name, String title, Optional<String> fact, String unit) {
        this(name, title, fact, unit, Optional.empty(), Optional.empty());
    }
}
