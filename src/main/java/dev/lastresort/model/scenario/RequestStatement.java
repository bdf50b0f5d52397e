package dev.lastresort.model.scenario;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a request.
 *
 * @param as      binds the first row of the result as {@code :name.column} for later statements and
 *                effects
 * @param forEach runs it once for each row of the named {@link Draw.PickedRows} draw
 * @param compare what of its result must equal the counterfactual's
 */
public record RequestStatement(Sql sql, Optional<String> as, Optional<String> forEach,
        Compare compare) {

    public sealed interface Compare {}

    public record Uncompared() implements Compare {}

    /** The number of rows returned or changed. */
    public record CountOnly() implements Compare {}

    /** These columns of the rows returned: in order if the query orders, else as a multiset. */
    public record NamedColumns(List<String> names) implements Compare {
        public NamedColumns {
            names = List.copyOf(names);
        }
    }
}
