package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts rows that the server hands out in any order into that of their keys, so that a journal does
 * not depend on where a row happens to lie. Those of a table without a key stay as they come.
 */
final class KeyedOrder {

    private KeyedOrder() {}

    static List<Row> byKey(ServerTable table, List<Row> rows) {
        TableShape shape = table.shape();
        if (!shape.keyColumns().isEmpty()) {
            rows.sort(comparing(shape));
        }
        return rows;
    }

    /**
     * What one statement did, each run of the same kind of change to the same table by itself. An
     * update that moves a key stays where it is: others may have waited for the place that it left.
     */
    static List<Change> byKey(List<Change> captured) {
        List<Change> ordered = new ArrayList<>();
        int from = 0;
        while (from < captured.size()) {
            int until = from + 1;
            while (until < captured.size() && isAlike(captured.get(from), captured.get(until))) {
                until++;
            }
            List<Change> run = new ArrayList<>(captured.subList(from, until));
            if (run.size() > 1) {
                keyed(run.getFirst()).ifPresent(shape -> run.sort(
                        Comparator.comparing(KeyedOrder::row, comparing(shape))));
            }
            ordered.addAll(run);
            from = until;
        }
        return ordered;
    }

    private static boolean isAlike(Change one, Change other) {
        return switch (one) {
            case Change.RowInserted(var shape, _) ->
                    other instanceof Change.RowInserted(var same, _) && shape.equals(same);
            case Change.RowDeleted(var shape, _) ->
                    other instanceof Change.RowDeleted(var same, _) && shape.equals(same);
            case Change.RowUpdated(var shape, var before, var after) ->
                    other instanceof Change.RowUpdated(var same, var was, var is)
                            && shape.equals(same) && isPlaced(shape, before, after)
                            && isPlaced(shape, was, is);
            case Change.SchemaChanged _ -> false;
        };
    }

    private static boolean isPlaced(TableShape shape, Row before, Row after) {
        return shape.keyOf(before).equals(shape.keyOf(after));
    }

    private static Optional<TableShape> keyed(Change change) {
        Optional<TableShape> shape = switch (change) {
            case Change.RowInserted(var of, _) -> Optional.of(of);
            case Change.RowDeleted(var of, _) -> Optional.of(of);
            case Change.RowUpdated(var of, _, _) -> Optional.of(of);
            case Change.SchemaChanged _ -> Optional.empty();
        };
        return shape.filter(of -> !of.keyColumns().isEmpty());
    }

    private static Row row(Change change) {
        return switch (change) {
            case Change.RowInserted(_, var after) -> after;
            case Change.RowDeleted(_, var before) -> before;
            case Change.RowUpdated(_, _, var after) -> after;
            case Change.SchemaChanged _ -> throw new IllegalArgumentException("no row");
        };
    }

    private static Comparator<Row> comparing(TableShape shape) {
        return (one, other) -> {
            List<Object> mine = shape.keyOf(one).values();
            List<Object> yours = shape.keyOf(other).values();
            for (int i = 0; i < mine.size(); i++) {
                int order = compare(mine.get(i), yours.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static int compare(Object mine, Object yours) {
        return switch (mine) {
            case Long number when yours instanceof Long other -> number.compareTo(other);
            case BigDecimal number when yours instanceof BigDecimal other ->
                    number.compareTo(other);
            default -> mine.toString().compareTo(yours.toString());
        };
    }
}
