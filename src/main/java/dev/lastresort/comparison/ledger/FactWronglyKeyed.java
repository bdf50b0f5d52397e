package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.Fact;
import java.util.Objects;

/**
 * The key of a fact does not tell its rows apart: two have the same one, or the query does not
 * yield it. The fact is declared wrongly.
 */
public final class FactWronglyKeyed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fact;
    private final String branch;

    FactWronglyKeyed(String fact, String branch, Row key) {
        super("fact " + fact + " on branch " + branch + " has two rows with the key " + key);
        this.fact = fact;
        this.branch = branch;
    }

    FactWronglyKeyed(Fact fact) {
        super("fact " + fact.name() + " has no column for its key " + fact.key());
        this.fact = fact.name();
        this.branch = "";
    }

    public String fact() {
        return fact;
    }

    public String branch() {
        return branch;
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }
}
