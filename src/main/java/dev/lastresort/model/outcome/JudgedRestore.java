package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.TableImage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A restore that was simulated and done for real, row held against row.
 *
 * @param backup      the base backup that was loaded
 * @param target      up to where the log was re-applied, exclusive; empty for the backup alone
 * @param rows        how many the real one brought up
 * @param differences each a row that only one of them brought up, and of which table
 */
public record JudgedRestore(String backup, Optional<LocalDateTime> target, int tables, long rows,
        List<OddRow> differences) {

    public JudgedRestore {
        differences = List.copyOf(differences);
    }

    /** @param real whether it was the real one that brought it up */
    public record OddRow(String table, boolean real, String row) {}

    public boolean isSame() {
        return differences.isEmpty();
    }

    /** Holds the tables that stand within the database against one another. */
    public static JudgedRestore of(String backup, Optional<LocalDateTime> target,
            List<TableImage> simulated, List<TableImage> real) {
        Map<String, List<Row>> ours = inside(simulated);
        Map<String, List<Row>> theirs = inside(real);
        NavigableSet<String> tables = new TreeSet<>(ours.keySet());
        tables.addAll(theirs.keySet());
        List<OddRow> differences = new ArrayList<>();
        for (String table : tables) {
            if (!ours.containsKey(table) || !theirs.containsKey(table)) {
                differences.add(new OddRow(table, theirs.containsKey(table), "the table"));
            } else {
                compare(table, ours.get(table), theirs.get(table), differences);
            }
        }
        return new JudgedRestore(backup, target, theirs.size(),
                theirs.values().stream().mapToLong(List::size).sum(), differences);
    }

    private static void compare(String table, List<Row> ours, List<Row> theirs,
            List<OddRow> differences) {
        Map<Row, Integer> surplus = new HashMap<>();
        theirs.forEach(row -> surplus.merge(RowOrder.canonical(row), 1, Integer::sum));
        ours.forEach(row -> surplus.merge(RowOrder.canonical(row), -1, Integer::sum));
        surplus.entrySet().stream().filter(row -> row.getValue() != 0)
                .map(row -> new OddRow(table, row.getValue() > 0, row.getKey().toString()))
                .sorted(Comparator.comparing(OddRow::row)).forEach(differences::add);
    }

    private static Map<String, List<Row>> inside(List<TableImage> images) {
        Map<String, List<Row>> rows = new TreeMap<>();
        images.stream().filter(image -> !image.shape().outside())
                .forEach(image -> rows.put(image.table(), image.rows()));
        return rows;
    }
}
