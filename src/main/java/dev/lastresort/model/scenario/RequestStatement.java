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
 * @param mustAffect otherwise the program fails, as an API that answers 404
 */
public record RequestStatement(Sql sql, Optional<String> as, Optional<String> forEach,
        Compare compare, Optional<Affected> mustAffect) {

    /** One whose count of rows is as it comes. */
    public RequestStatement(Sql sql, Optional<String> as, Optional<String> forEach,
            Compare compare) {
        this(sql, as, forEach, compare, Optional.empty());
    }

    /** How many rows it has to return or change, over all runs of a {@code forEach}. */
    public record Affected(long min, long max) {
        public boolean holds(long rows) {
            return min <= rows && rows <= max;
        }
    }

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
