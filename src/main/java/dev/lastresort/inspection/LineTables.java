package dev.lastresort.inspection;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables as one line of history leaves them: what a restore puts in place. */
final class LineTables {

    /** @param rows each as often as it is there */
    record TableContents(TableShape shape, Map<Row, Integer> rows) {}

    private final Map<String, TableContents> tables = new LinkedHashMap<>();

    LineTables(List<TableImage> start) {
        start.forEach(this::remake);
    }

    Map<String, TableContents> tables() {
        return tables;
    }

    void apply(Commit commit) {
        for (TableChange change : TableChange.of(commit)) {
            switch (change) {
                case TableChange.Gone gone -> tables.remove(gone.table());
                case TableChange.Remade remade -> remake(remade.image());
                case TableChange.RowsMoved moved -> move(moved);
            }
        }
    }

    private void remake(TableImage image) {
        TableContents contents = new TableContents(image.shape(), new LinkedHashMap<>());
        image.rows().forEach(row -> contents.rows().merge(row, 1, Integer::sum));
        tables.put(image.table(), contents);
    }

    private void move(TableChange.RowsMoved moved) {
        TableContents contents = tables.get(moved.table());
        if (contents == null || !contents.shape().equals(moved.shape())) {
            contents = new TableContents(moved.shape(), new LinkedHashMap<>());
            tables.put(moved.table(), contents);
        }
        for (Row row : moved.left()) {
            contents.rows().computeIfPresent(row, (_, count) -> count == 1 ? null : count - 1);
        }
        for (Row row : moved.came()) {
            contents.rows().merge(row, 1, Integer::sum);
        }
    }
}
