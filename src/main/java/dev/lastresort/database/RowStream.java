package dev.lastresort.database;

import dev.lastresort.model.journal.Row;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.h2.result.ResultInterface;

/**
 * The rows of a query one after the other, for reads too large to hold. It is good until the next
 * statement on its database, and wants to be closed.
 */
public final class RowStream implements Iterator<Row>, AutoCloseable {

    private final ResultInterface result;
    private final List<String> columns;
    private final StatementWatch.Running running;
    private boolean fetched;
    private boolean present;

    /** @param running watches over the query until it is closed */
    RowStream(ResultInterface result, StatementWatch.Running running) {
        this.result = result;
        this.running = running;
        columns = columnsOf(result);
    }

    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        if (!fetched) {
            present = running.run(result::next);
            fetched = true;
        }
        return present;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        fetched = false;
        return running.run(() -> ValueCodec.row(result, columns.size()));
    }

    @Override
    public void close() {
        running.close();
        result.close();
    }

    static List<String> columnsOf(ResultInterface result) {
        String[] names = new String[result.getVisibleColumnCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = result.getAlias(i);
        }
        return List.of(names);
    }
}
