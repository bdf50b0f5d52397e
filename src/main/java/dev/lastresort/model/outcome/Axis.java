package dev.lastresort.model.outcome;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One measure of a branch on which less is better.
 *
 * @param name  such as {@code lost: orders} or {@code down: checkout}; the same on every branch of
 *              a comparison
 * @param unit  {@code rows}, {@code effects}, {@code answers}, {@code seconds}, or that of an
 *              effect
 * @param currency of money; empty for all else
 * @param value 0 or more; empty (never) is worse than any number
 */
public record Axis(
        String name, String unit, Optional<String> currency, Optional<BigDecimal> value)
        implements Comparable<Axis> {

    /** One that is no money. */
    public Axis(String name, String unit, Optional<BigDecimal> value) {
        this(name, unit, Optional.empty(), value);
    }

    public Axis(String name, String unit, OptionalLong value) {
        this(name, unit, value.isPresent()
                ? Optional.of(BigDecimal.valueOf(value.getAsLong())) : Optional.empty());
    }

    /** Smaller is better; never is worst. */
    @Override
    public int compareTo(Axis other) {
        return value.isEmpty() || other.value.isEmpty()
                ? Boolean.compare(value.isEmpty(), other.value.isEmpty())
                : value.get().compareTo(other.value.get());
    }

    /** The figure as people read it. */
    public String figure() {
        return value.map(this::words).orElse("never");
    }

    /** So much of what it measures, as people read it; money with its currency. */
    public String words(BigDecimal amount) {
        return currency.map(one -> Wording.money(amount, unit, one))
                .orElseGet(() -> unit.equals("seconds")
                        ? Wording.duration(amount.longValueExact()) : Wording.number(amount));
    }
}
