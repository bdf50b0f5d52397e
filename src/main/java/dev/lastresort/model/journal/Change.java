package dev.lastresort.model.journal;

import java.util.List;

/**
 * One thing that a committed transaction did to the database, exact enough to be done again by a
 * redo.
 */
public sealed interface Change {

    /** Whether it changes a row of a table that stands outside the database. */
    default boolean isOutside() {
        return switch (this) {
            case RowInserted inserted -> inserted.shape.outside();
            case RowUpdated updated -> updated.shape.outside();
            case RowDeleted deleted -> deleted.shape.outside();
            case SchemaChanged _ -> false;
        };
    }

    record RowInserted(TableShape shape, Row after) implements Change {}

    record RowUpdated(TableShape shape, Row before, Row after) implements Change {}

    record RowDeleted(TableShape shape, Row before) implements Change {}

    /**
     * A DDL statement or a TRUNCATE, which row images cannot show: the statement itself, as it was
     * executed. A redo executes it again; the images are for those who have no database.
     *
     * @param context what it saw of time and chance
     * @param remade  the tables that it made, or whose columns or rows it changed, as it left them
     * @param gone    the tables that are there no more under their name
     * @param written what an author wrote, which this stands for; empty if it goes on with what the
     *                change before it stands for
     */
    record SchemaChanged(String sql, SqlContext context, List<TableImage> remade,
            List<String> gone, String written)
            implements Change {

        public SchemaChanged {
            remade = List.copyOf(remade);
            gone = List.copyOf(gone);
        }

        /** A statement that made no table another one. */
        public SchemaChanged(String sql) {
            this(sql, List.of(), List.of());
        }

        /** A statement that was written so, and depends on neither time nor chance. */
        public SchemaChanged(String sql, List<TableImage> remade, List<String> gone) {
            this(sql, SqlContext.TIMELESS, remade, gone, sql);
        }
    }
}
