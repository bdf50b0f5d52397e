package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.database.description.DescribedTable.Reference;
import dev.lastresort.replay.Responder.TableSummary;
import dev.lastresort.session.attempt.RoomView.ForeignKeys;
import java.util.List;
import java.util.Locale;

/**
 * The foreign keys between the tables of which a trainee may know. Invariant: no table that is not
 * among these is named, nor is a key that leads to one or comes from one.
 *
 * @param known the tables that may be named
 */
record TableTies(List<TableSummary> known) {

    TableTies {
        known = List.copyOf(known);
    }

    ForeignKeys of(TableSummary table) {
        List<String> out = table.references().stream()
                .filter(key -> known.stream().anyMatch(one -> one.name().equals(key.table())))
                .map(key -> columns(key.columns()) + " → " + end(key.table(), key.target())
                        + rules(key))
                .toList();
        List<String> in = known.stream().flatMap(other -> other.references().stream()
                .filter(key -> key.table().equals(table.name()))
                .map(key -> end(other.name(), key.columns()) + rules(key))).toList();
        return new ForeignKeys(out, in);
    }

    private static String end(String table, List<String> columns) {
        return columns.size() == 1 ? table + "." + columns.getFirst()
                : table + " " + columns(columns);
    }

    private static String columns(List<String> columns) {
        return columns.size() == 1 ? columns.getFirst() : "(" + String.join(", ", columns) + ")";
    }

    private static String rules(Reference key) {
        return rule(" on delete ", key.onDelete()) + rule(" on update ", key.onUpdate());
    }

    private static String rule(String when, String what) {
        return what.isEmpty() ? "" : when + what.toLowerCase(Locale.ROOT);
    }
}
