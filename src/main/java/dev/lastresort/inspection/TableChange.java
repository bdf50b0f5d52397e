package dev.lastresort.inspection;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a commit did to one table, all its statements between two schema changes taken together. */
sealed interface TableChange {

    String table();

    /** Rows that left and rows that came; a row that did both within the commit is in neither. */
    record RowsMoved(TableShape shape, List<Row> left, List<Row> came) implements TableChange {
        @Override
        public String table() {
            return shape.table();
        }
    }

    record Remade(TableImage image) implements TableChange {
        @Override
        public String table() {
            return image.table();
        }
    }

    record Gone(String table) implements TableChange {}

    /**
     * The changes in order. Whole images are netted, not keys: in the middle of {@code SET id = id
     * + 1} two rows bear one key.
     */
    static List<TableChange> of(Commit commit) {
        List<Change> changes = commit.changes();
        if (changes.size() == 1) {
            return single(changes.getFirst());
        }
        List<TableChange> all = new ArrayList<>();
        Map<String, Net> nets = new LinkedHashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.RowInserted(var shape, var after) -> net(nets, shape).come(after);
                case Change.RowDeleted(var shape, var before) -> net(nets, shape).leave(before);
                case Change.RowUpdated(var shape, var before, var after) -> {
                    net(nets, shape).leave(before);
                    net(nets, shape).come(after);
                }
                case Change.SchemaChanged schema -> {
                    flush(nets, all);
                    all.addAll(of(schema));
                }
            }
        }
        flush(nets, all);
        return all;
    }

    private static List<TableChange> single(Change change) {
        return switch (change) {
            case Change.RowInserted(var shape, var after) ->
                    List.of(new RowsMoved(shape, List.of(), List.of(after)));
            case Change.RowDeleted(var shape, var before) ->
                    List.of(new RowsMoved(shape, List.of(before), List.of()));
            case Change.RowUpdated(var shape, var before, var after) ->
                    List.of(new RowsMoved(shape, List.of(before), List.of(after)));
            case Change.SchemaChanged schema -> of(schema);
        };
    }

    private static List<TableChange> of(Change.SchemaChanged schema) {
        List<TableChange> all = new ArrayList<>();
        schema.gone().forEach(table -> all.add(new Gone(table)));
        schema.remade().forEach(image -> all.add(new Remade(image)));
        return all;
    }

    private static Net net(Map<String, Net> nets, TableShape shape) {
        return nets.computeIfAbsent(shape.table(), _ -> new Net(shape));
    }

    private static void flush(Map<String, Net> nets, List<TableChange> all) {
        nets.values().forEach(net -> all.add(net.moved()));
        nets.clear();
    }

    /** Counts how often each image came, less how often it left. */
    final class Net {

        private final TableShape shape;
        private final Map<Row, Integer> balance = new LinkedHashMap<>();

        private Net(TableShape shape) {
            this.shape = shape;
        }

        private void come(Row row) {
            balance.merge(row, 1, Integer::sum);
        }

        private void leave(Row row) {
            balance.merge(row, -1, Integer::sum);
        }

        private RowsMoved moved() {
            List<Row> left = new ArrayList<>();
            List<Row> came = new ArrayList<>();
            balance.forEach((row, count) -> {
                for (int i = 0; i < Math.abs(count); i++) {
                    (count < 0 ? left : came).add(row);
                }
            });
            return new RowsMoved(shape, left, came);
        }
    }
}
