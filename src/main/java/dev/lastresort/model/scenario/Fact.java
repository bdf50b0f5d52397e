package dev.lastresort.model.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What the business knows, as a keyed query that yields comparable rows whatever the schema
 * version.
 *
 * @param key          the columns that identify a row, present in every alternative and in its
 *                     table
 * @param alternatives the last one whose {@code since} is in the migration history counts
 * @param by           the column that tells whose tenant's a row is
 */
public record Fact(String name, String title, List<String> key, List<Alternative> alternatives,
        Optional<String> by) {

    /** A fact that no tenants divide. */
    public Fact(String name, String title, List<String> key, List<Alternative> alternatives) {
        this(name, title, key, alternatives, Optional.empty());
    }

    public Fact {
        key = List.copyOf(key);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * @param since the schema version from which it applies; absent for the first
     * @param table the table whose inserted rows make the fact's rows; ties a row to the request
     *              that made it
     */
    public record Alternative(Optional<String> since, String table, Sql query) {}
}
