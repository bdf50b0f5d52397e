package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two sides of one fact do not share, found by merging them in key order.
 *
 * @param kept        how many rows are equal by value
 * @param differences all others, in key order
 */
public record FactDiff(long kept, List<Difference> differences) {

    /** A row that is missing (no actual), should not be there (no expected), or differs (both). */
    public record Difference(Row key, Optional<Row> expected, Optional<Row> actual) {

        boolean missing() {
            return actual.isEmpty();
        }
    }

    /** Both sides must have been put under the same columns. */
    public static FactDiff of(SortedFact expected, SortedFact actual) {
        List<Difference> differences = new ArrayList<>();
        long kept = 0;
        int e = 0;
        int a = 0;
        while (e < expected.size() || a < actual.size()) {
            int order = order(expected, e, actual, a);
            if (order == 0 && RowOrder.BY_VALUES.same(expected.row(e), actual.row(a))) {
                kept++;
            } else {
                differences.add(difference(expected, e, actual, a, order));
            }
            e += order <= 0 ? 1 : 0;
            a += order >= 0 ? 1 : 0;
        }
        return new FactDiff(kept, differences);
    }

    private static int order(SortedFact expected, int e, SortedFact actual, int a) {
        if (e == expected.size()) {
            return 1;
        }
        return a == actual.size() ? -1 : expected.compareKeys(expected.row(e), actual.row(a));
    }

    private static Difference difference(
            SortedFact expected, int e, SortedFact actual, int a, int order) {
        Optional<Row> wanted = order <= 0 ? Optional.of(expected.row(e)) : Optional.empty();
        Optional<Row> found = order >= 0 ? Optional.of(actual.row(a)) : Optional.empty();
        Row key = wanted.isPresent()
                ? expected.keyOf(wanted.get()) : actual.keyOf(found.orElseThrow());
        return new Difference(key, wanted, found);
    }
}
