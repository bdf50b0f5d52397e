package dev.lastresort.inspection;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.TableShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the row versions of a table between two changes of its shape. Rows stand under their
 * key, or under all their values if there is no key; of rows under one key the one that came last
 * is the first to leave.
 */
final class EpochBuilder {

    /** One row from one commit, inclusive, to another, exclusive. */
    static final class RowVersion {

        private final Row key;
        private final Row row;
        private final int from;
        private int to = Integer.MAX_VALUE;
        private @Nullable RowVersion under;

        private RowVersion(Row key, Row row, int from) {
            this.key = key;
            this.row = row;
            this.from = from;
        }

        Row row() {
            return row;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }
    }

    private static final Comparator<RowVersion> BY_KEY =
            Comparator.<RowVersion, Row>comparing(version -> version.key, RowOrder.BY_VALUES)
                    .thenComparingInt(version -> version.from);

    private final TableShape shape;
    private final int from;
    private final boolean partial;
    private final int[] keyColumns;
    private final Map<Row, RowVersion> open = new HashMap<>();
    private final List<RowVersion> versions = new ArrayList<>();

    /** @param partial whether there may have been rows at its start of which nothing is known */
    EpochBuilder(TableShape shape, int from, boolean partial) {
        this.shape = shape;
        this.from = from;
        this.partial = partial;
        this.keyColumns = shape.keyColumns().stream()
                .mapToInt(shape.columns()::indexOf).toArray();
    }

    TableShape shape() {
        return shape;
    }

    void move(List<Row> left, List<Row> came, int at) {
        left.forEach(row -> leave(row, at));
        came.forEach(row -> come(row, at));
    }

    /** Makes its rows those that a restore put in place; equal rows stay as they are. */
    void become(Map<Row, Integer> rows, int at) {
        Map<Row, Integer> missing = new HashMap<>(rows);
        List<Row> left = new ArrayList<>();
        for (RowVersion version : versions) {
            if (version.to == Integer.MAX_VALUE) {
                int wanted = missing.getOrDefault(version.row, 0);
                if (wanted > 0) {
                    missing.put(version.row, wanted - 1);
                } else {
                    left.add(version.row);
                }
            }
        }
        left.forEach(row -> leave(row, at));
        rows.keySet().forEach(row -> {
            for (int i = missing.getOrDefault(row, 0); i > 0; i--) {
                come(row, at);
            }
        });
    }

    private void come(Row row, int at) {
        Row key = keyOf(row);
        RowVersion version = new RowVersion(key, row, at);
        version.under = open.put(key, version);
        versions.add(version);
    }

    private void leave(Row row, int at) {
        Row key = keyOf(row);
        RowVersion version = open.remove(key);
        if (version == null) {
            // Nothing told of it before, so it was there unchanged all the time.
            version = new RowVersion(key, row, from);
            versions.add(version);
        } else if (version.under != null) {
            open.put(key, version.under);
        }
        version.to = at;
    }

    private Row keyOf(Row row) {
        return keyColumns.length == 0 ? row : row.pick(keyColumns);
    }

    Epoch freeze() {
        RowVersion[] sorted = versions.stream()
                .filter(version -> version.from < version.to).toArray(RowVersion[]::new);
        Arrays.sort(sorted, BY_KEY);
        return Epoch.of(shape, from, partial, sorted);
    }
}
