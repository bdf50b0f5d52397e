package dev.lastresort.comparison;

import dev.lastresort.model.journal.Row;

/**
 * Two rows of a fact have the same key, so that no row can be told from another: the fact is
 * declared wrongly.
 */
public final class FactKeyNotUnique extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fact;
    private final String branch;

    FactKeyNotUnique(String fact, String branch, Row key) {
        super("fact " + fact + " on branch " + branch + " has two rows with the key " + key);
        this.fact = fact;
        this.branch = branch;
    }

    public String fact() {
        return fact;
    }

    public String branch() {
        return branch;
    }
}
