package dev.lastresort.replay.step;

import dev.lastresort.database.Database;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.replay.state.RowInsertion;
import dev.lastresort.replay.state.StepFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a live table, as far as copied ones can meet them: by the columns that say so, and in
 * its unique columns. It follows what is copied.
 */
final class LiveRows {

    private final String table;
    private final List<String> by;
    private final Optional<String> newest;
    private final List<String> copied;
    /** What is held of each row. */
    private final List<String> held;
    private final List<Unique> uniques = new ArrayList<>();
    private final Map<Row, Row> rows = new HashMap<>();
    private final Set<Row> twice = new HashSet<>();
    /** What no copy changes in a row that is there. */
    private final Set<String> fixed;

    /** Columns of which no two rows may have the same values, and who has them. */
    private static final class Unique {

        private final List<String> columns;
        private final int[] indexes;
        private final Map<Row, Row> holders = new HashMap<>();

        Unique(List<String> columns, List<String> held) {
            this.columns = columns;
            indexes = indexes(held, columns);
        }

        /** Nothing where a value is empty: such rows are never the same. */
        Optional<Row> of(Row held) {
            Row values = RowOrder.canonical(held.pick(indexes));
            return values.values().contains(SqlNull.NULL) ? Optional.empty() : Optional.of(values);
        }
    }

    LiveRows(Database live, DescribedTable table, List<String> by, Optional<String> newest,
            List<String> copied) {
        this.table = table.name();
        this.by = by;
        this.newest = newest;
        this.copied = copied;
        List<List<String>> unique = new ArrayList<>(table.uniques());
        unique.addFirst(table.key());
        // What the database computes itself, it checks itself.
        unique.removeIf(columns -> columns.isEmpty() || !copied.containsAll(columns));
        Set<String> needed = new LinkedHashSet<>(by);
        newest.ifPresent(needed::add);
        unique.forEach(needed::addAll);
        held = List.copyOf(needed);
        unique.forEach(columns -> uniques.add(new Unique(columns, held)));
        fixed = new HashSet<>(by);
        fixed.addAll(table.key());
        int[] key = indexes(held, by);
        live.query(SqlStatement.parse("SELECT " + TableCopy.names(held) + " FROM "
                + RowInsertion.quoted(this.table)), Map.of()).rows().forEach(row -> {
                    Row known = RowOrder.canonical(row.pick(key));
                    if (rows.put(known, row) != null) {
                        twice.add(known);
                    }
                    uniques.forEach(one -> one.of(row).ifPresent(
                            values -> one.holders.put(values, row)));
                });
    }

    static int[] indexes(List<String> columns, Collection<String> some) {
        return some.stream().mapToInt(columns::indexOf).toArray();
    }

    /** The row that is known by these values. Throws {@link StepFailure} if several are. */
    Optional<Row> met(Row known) {
        if (twice.contains(known)) {
            throw new StepFailure(StepFailure.COPY_CONFLICT, "several live rows of table " + table
                    + " have " + ValueWords.of(by, known) + ": which one is meant?", "");
        }
        return Optional.ofNullable(rows.get(known));
    }

    /** When it was last written, by the column that tells. */
    Object newest(Row met) {
        return newest.<Object>map(column -> met.get(held.indexOf(column))).orElse(SqlNull.NULL);
    }

    /**
     * From now on the copied row stands there. Throws {@link StepFailure} if another one has a
     * value that no two rows may have.
     */
    void take(Row row, Optional<Row> met) {
        Object[] values = new Object[held.size()];
        for (int i = 0; i < values.length; i++) {
            String column = held.get(i);
            boolean stays = met.isPresent() && fixed.contains(column);
            values[i] = !stays && copied.contains(column) ? row.get(copied.indexOf(column))
                    : met.isPresent() ? met.get().get(i) : SqlNull.NULL;
        }
        Row now = Row.of(values);
        for (Unique unique : uniques) {
            unique.of(now).map(unique.holders::get).filter(holder -> met.isEmpty()
                    || holder != met.get()).ifPresent(holder -> {
                        throw taken(unique, now, row);
                    });
        }
        for (Unique unique : uniques) {
            met.flatMap(unique::of).ifPresent(unique.holders::remove);
            unique.of(now).ifPresent(one -> unique.holders.put(one, now));
        }
        rows.put(RowOrder.canonical(now.pick(indexes(held, by))), now);
    }

    private StepFailure taken(Unique unique, Row now, Row row) {
        return new StepFailure(StepFailure.COPY_CONFLICT, "table " + table
                + " already holds another row with "
                + ValueWords.of(unique.columns, now.pick(unique.indexes))
                + ", which must be unique; the restored row has "
                + ValueWords.of(by, row.pick(indexes(copied, by))), "");
    }
}
