package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Bisection;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.journal.ValueOrder;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A fact's rows in the order of their keys. Invariant: no two rows have the same key. */
public final class SortedFact {

    private final List<String> columns;
    private final int[] key;
    private final Row[] rows;

    private SortedFact(List<String> columns, int[] key, Row[] rows) {
        this.columns = columns;
        this.key = key;
        this.rows = rows;
    }

    /**
     * Sorts the rows and puts their values under {@code columns}, by name: an alternative may name
     * the same columns in another order. A column that it does not have yields NULL.
     */
    static SortedFact of(Fact fact, FactRows facts, List<String> columns) {
        Row[] rows = aligned(facts, columns);
        int[] key = fact.key().stream().mapToInt(columns::indexOf).toArray();
        if (rows.length > 0 && Arrays.stream(key).anyMatch(index -> index < 0)) {
            throw new FactWronglyKeyed(fact);
        }
        SortedFact sorted = new SortedFact(columns, key, rows);
        Arrays.sort(rows, sorted.byKey().thenComparing(RowOrder.BY_VALUES));
        return sorted;
    }

    /**
     * The same fact, if no two of its rows have the same key; throws {@link FactWronglyKeyed} else.
     * Where all is as it should be that is a mistake of the file; elsewhere a repair may have made
     * rows twice.
     */
    SortedFact unique(Fact fact, String branch) {
        for (int i = 1; i < rows.length; i++) {
            if (compareKeys(rows[i - 1], rows[i]) == 0) {
                throw new FactWronglyKeyed(fact.name(), branch, rows[i].pick(key));
            }
        }
        return this;
    }

    private static Row[] aligned(FactRows facts, List<String> columns) {
        if (facts.columns().equals(columns)) {
            return facts.rows().toArray(Row[]::new);
        }
        int[] from = columns.stream().mapToInt(facts.columns()::indexOf).toArray();
        return facts.rows().stream().map(row -> arranged(row, from)).toArray(Row[]::new);
    }

    private static Row arranged(Row row, int[] from) {
        return Row.of(Arrays.stream(from)
                .mapToObj(index -> index < 0 ? SqlNull.NULL : row.get(index)).toArray());
    }

    public List<String> columns() {
        return columns;
    }

    int size() {
        return rows.length;
    }

    Row row(int index) {
        return rows[index];
    }

    Row keyOf(Row row) {
        return row.pick(key);
    }

    /** The row with that key. */
    public Optional<Row> find(Row wanted) {
        int place = Bisection.first(0, rows.length, i -> order(rows[i], wanted) >= 0);
        return place < rows.length && order(rows[place], wanted) == 0
                ? Optional.of(rows[place]) : Optional.empty();
    }

    private int order(Row row, Row wanted) {
        return RowOrder.BY_VALUES.compare(keyOf(row), wanted);
    }

    /** Compares the keys of two rows under the same columns. */
    int compareKeys(Row left, Row right) {
        for (int index : key) {
            int byValue = ValueOrder.BY_VALUE.compare(left.get(index), right.get(index));
            if (byValue != 0) {
                return byValue;
            }
        }
        return 0;
    }

    private Comparator<Row> byKey() {
        return this::compareKeys;
    }
}
