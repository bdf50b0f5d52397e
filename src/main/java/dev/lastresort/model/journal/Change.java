package dev.lastresort.model.journal;

/**
 * One thing that a committed transaction did to the database, exact enough to be done again by a
 * redo.
 */
public sealed interface Change {

    record RowInserted(TableShape shape, Row after) implements Change {}

    record RowUpdated(TableShape shape, Row before, Row after) implements Change {}

    record RowDeleted(TableShape shape, Row before) implements Change {}

    /**
     * A DDL statement or a TRUNCATE, which row images cannot show: the statement itself, as it was
     * executed.
     */
    record SchemaChanged(String sql) implements Change {}
}
