package dev.lastresort.database;

/** What a statement answered: rows or a count. */
public sealed interface SqlResult permits QueryResult, SqlResult.RowCount {

    /** How many rows a statement changed; 0 for DDL. */
    record RowCount(long rows) implements SqlResult {}
}
