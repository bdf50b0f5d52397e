package dev.lastresort.model.journal;

import java.util.List;

/**
 * What a table looked like when its rows were captured: the columns in their order and those of the
 * primary key. Between two schema changes all captures of a table share one shape.
 *
 * @param outside whether it stands outside the database: no backup holds it, no restore rewinds it
 */
public record TableShape(
        String table, List<String> columns, List<String> keyColumns, boolean outside) {

    /** One of the database's own. */
    public TableShape(String table, List<String> columns, List<String> keyColumns) {
        this(table, columns, keyColumns, false);
    }

    public TableShape {
        columns = List.copyOf(columns);
        keyColumns = List.copyOf(keyColumns);
    }

    /**
     * The values of the named columns of {@code row}; throws {@link IllegalArgumentException} for
     * an unknown one.
     */
    public Row pick(Row row, List<String> names) {
        int[] indexes = names.stream().mapToInt(this::indexOf).toArray();
        return row.pick(indexes);
    }

    /** The values of the primary key of {@code row}. */
    public Row keyOf(Row row) {
        return pick(row, keyColumns);
    }

    private int indexOf(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("table " + table + " has no column " + column);
        }
        return index;
    }
}
