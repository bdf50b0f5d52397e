package dev.lastresort.session.importing.schema;

import dev.lastresort.session.importing.history.SourceStatement;

/**
 * One thing that a migration does.
 *
 * @param table  which table it is done to, by its name before the statement
 * @param column which column; empty where it concerns the table
 * @param now    the new name or type, where there is one; else empty
 * @param at     the statement that does it
 */
public record MigrationEffect(Kind kind, String table, String column, String now,
        SourceStatement at) {

    /** From what loses most to what nobody notices. */
    public enum Kind {
        TABLE_DROPPED, TRUNCATED, ALL_ROWS_DELETED, ALL_ROWS_CHANGED, COLUMN_DROPPED,
        COLUMN_RETYPED, TABLE_RENAMED, COLUMN_RENAMED, REQUIRED_COLUMN_ADDED, NULL_FORBIDDEN,
        ROWS_DELETED, ROWS_CHANGED, UNIQUE_ADDED, REFERENCE_ADDED, CHECK_ADDED, INDEX_BUILT,
        INDEX_DROPPED, NULL_ALLOWED, DEFAULT_CHANGED, COLUMN_ADDED, TABLE_CREATED
    }
}
