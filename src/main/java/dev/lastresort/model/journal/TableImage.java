package dev.lastresort.model.journal;

import java.util.Collections;
import java.util.List;

/** A table with all its rows, as it stood at one instant; the rows are in no particular order. */
public record TableImage(TableShape shape, List<Row> rows) {

    public TableImage {
        rows = Collections.unmodifiableList(rows);
    }

    public String table() {
        return shape.table();
    }
}
