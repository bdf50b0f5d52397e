package dev.lastresort.database;

import dev.lastresort.model.journal.Row;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a query one after the other, for reads too large to hold. It is good until the next
 * statement on its database, and wants to be closed.
 */
public interface RowStream extends Iterator<Row>, AutoCloseable {

    List<String> columns();

    @Override
    void close();
}
