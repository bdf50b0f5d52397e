package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;

/**
 * A row of a fact, or of a table that belongs to none, wherever it is stored.
 *
 * @param of  the fact's name, or {@code table:} and the table's
 * @param key canonical, so that equal means same by value
 */
public record RowId(String of, Row key) {

    public static RowId ofFact(String fact, Row key) {
        return new RowId(fact, RowOrder.canonical(key));
    }

    static RowId ofTable(String table, Row key) {
        return new RowId("table:" + SchemaTouch.plain(table), RowOrder.canonical(key));
    }
}
