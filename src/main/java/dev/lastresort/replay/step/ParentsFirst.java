package dev.lastresort.replay.step;

import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.description.DescribedTable.Reference;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a table that refers to itself, each after those that it refers to. */
final class ParentsFirst {

    private final List<Row> rows;
    private final List<Map<Row, Integer>> targets = new ArrayList<>();
    private final List<int[]> sources = new ArrayList<>();

    private ParentsFirst(List<Reference> references, List<String> columns, List<Row> rows) {
        this.rows = rows;
        for (Reference reference : references) {
            int[] target = LiveRows.indexes(columns, reference.target());
            Map<Row, Integer> places = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                places.put(RowOrder.canonical(rows.get(i).pick(target)), i);
            }
            targets.add(places);
            sources.add(LiveRows.indexes(columns, reference.columns()));
        }
    }

    /** The same rows; those that go round in a circle stay as they are. */
    static List<Row> of(DescribedTable table, List<String> columns, List<Row> rows) {
        List<Reference> own = table.references().stream()
                .filter(one -> one.table().equals(table.name())
                        && columns.containsAll(one.columns()) && columns.containsAll(one.target()))
                .toList();
        return own.isEmpty() ? rows : new ParentsFirst(own, columns, rows).sorted();
    }

    private List<Row> sorted() {
        List<Row> sorted = new ArrayList<>(rows.size());
        boolean[] begun = new boolean[rows.size()];
        boolean[] done = new boolean[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Deque<Integer> open = new ArrayDeque<>(List.of(i));
            while (!open.isEmpty()) {
                int row = open.peek();
                List<Integer> before = begun[row] ? List.of() : parents(row).stream()
                        .filter(parent -> !begun[parent]).toList();
                begun[row] = true;
                if (!before.isEmpty()) {
                    before.forEach(open::push);
                } else {
                    open.pop();
                    if (!done[row]) {
                        done[row] = true;
                        sorted.add(rows.get(row));
                    }
                }
            }
        }
        return sorted;
    }

    private List<Integer> parents(int row) {
        List<Integer> parents = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Integer parent = targets.get(i).get(
                    RowOrder.canonical(rows.get(row).pick(sources.get(i))));
            if (parent != null && parent != row) {
                parents.add(parent);
            }
        }
        return parents;
    }
}
