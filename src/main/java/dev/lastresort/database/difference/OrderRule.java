package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Results that depend on an order that nobody asked for. */
final class OrderRule implements DifferenceRule {

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "limit") && words.isNumber(i + 1) && !words.at(i + 1).text().equals("0")
                    && cuts(words, i)) {
                found.add(words.found(i, "limit-without-order", "without ORDER BY the first rows"
                        + " are others on PostgreSQL: there a changed row moves to the end",
                        "order by something that tells the rows apart"));
            } else if (words.is(i, "string_agg", "(") && !ordered(words, i + 1)) {
                found.add(words.found(i, "list-without-order", "without ORDER BY the parts of the"
                        + " list can stand in another order on PostgreSQL",
                        "write ORDER BY inside the parentheses"));
            }
        }
        return found;
    }

    /** Whether it cuts a query that reads a table, and has no order on its level. */
    private static boolean cuts(Spoken words, int limit) {
        int start = words.around(limit) + 1;
        boolean deletes = words.isOneOf(start, Set.of("delete", "update"));
        return !deletes && words.next(start, "order") >= limit
                && words.next(start, "from") < limit && words.next(start, "values") >= limit;
    }

    private static boolean ordered(Spoken words, int open) {
        return words.next(open + 1, "order") < words.behind(open) - 1;
    }
}
