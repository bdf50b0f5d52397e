package dev.lastresort.database.engine.h2.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What FOR VALUES says of the rows of a partition, as a condition on the partitioned table. */
final class PartitionBounds {

    /** The rows that belong to no other partition. */
    static final String OTHERS = "all others";

    private PartitionBounds() {}

    /** What the bounds say of a row; empty for a hash, which is not computed as PostgreSQL does. */
    static Optional<String> condition(Spelled words, String sql, String key, int at) {
        if (words.isWord(at, "default")) {
            return Optional.of(OTHERS);
        }
        int open = key.indexOf('(');
        String by = key.substring(open + 1, key.lastIndexOf(')')).strip();
        if (words.says(at, "for", "values", "in")) {
            List<String> values = words.items(sql, at + 4, words.behind(at + 3) - 1);
            String listed = by + " IN (" + String.join(", ", values) + ")";
            return Optional.of(values.stream().anyMatch("null"::equalsIgnoreCase)
                    ? listed + " OR " + by + " IS NULL" : listed);
        }
        if (!words.says(at, "for", "values", "from")) {
            return Optional.empty();
        }
        int to = words.behind(at + 3);
        Spelled keys = Spelled.of(by);
        List<String> columns = keys.items(by, 0, keys.size());
        List<String> bounds = new ArrayList<>();
        bound(columns, words.items(sql, at + 4, to - 1), ">=").ifPresent(bounds::add);
        bound(columns, words.items(sql, to + 2, words.behind(to + 1) - 1), "<")
                .ifPresent(bounds::add);
        return Optional.of(bounds.isEmpty() ? "TRUE" : String.join(" AND ", bounds));
    }

    private static Optional<String> bound(List<String> columns, List<String> values,
            String comparison) {
        int known = 0;
        while (known < values.size() && known < columns.size()
                && !values.get(known).equalsIgnoreCase("minvalue")
                && !values.get(known).equalsIgnoreCase("maxvalue")) {
            known++;
        }
        if (known == 0) {
            return Optional.empty();
        }
        return Optional.of(known == 1 ? columns.getFirst() + " " + comparison + " "
                + values.getFirst()
                : "(" + String.join(", ", columns.subList(0, known)) + ") " + comparison + " ("
                        + String.join(", ", values.subList(0, known)) + ")");
    }
}
