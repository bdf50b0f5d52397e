package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inserts rows into some columns of a table, identity columns included; the database fills in the
 * rest, and what it computes itself.
 */
public final class RowInsertion {

    private final SqlStatement statement;

    public RowInsertion(String table, List<String> columns) {
        StringBuilder names = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String comma = i == 0 ? "" : ", ";
            names.append(comma).append(quoted(columns.get(i)));
            values.append(comma).append(":c").append(i);
        }
        statement = SqlStatement.parse("INSERT INTO " + quoted(table) + " (" + names
                + ") OVERRIDING SYSTEM VALUE VALUES (" + values + ")");
    }

    /** Inserts a row of these columns, in the transaction that is open. */
    public void insert(Database database, Row row) {
        database.execute(statement, values(row));
    }

    /** The values under the names {@code c0}, {@code c1} and so on. */
    public static Map<String, Object> values(Row row) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            values.put("c" + i, row.get(i));
        }
        return values;
    }

    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
