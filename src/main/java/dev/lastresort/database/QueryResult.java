package dev.lastresort.database;

import dev.lastresort.model.journal.Row;
import java.util.List;

/** The rows that a query answered with, in the order in which the database gave them. */
public record QueryResult(List<String> columns, List<Row> rows) implements SqlResult {

    public QueryResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
