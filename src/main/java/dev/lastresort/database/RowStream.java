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
    private final Limits limits;
    private boolean fetched;
    private boolean present;

    RowStream(ResultInterface result, Limits limits) {
        this.result = result;
        this.limits = limits;
        columns = columnsOf(result);
    }

    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        if (!fetched) {
            try {
                present = result.next();
            } catch (StackOverflowError tooDeep) {
                throw SqlFailures.exhausted(limits);
            } catch (RuntimeException e) {
                throw SqlFailures.of(e, limits);
            }
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
        try {
            return ValueCodec.row(result, columns.size());
        } catch (RuntimeException e) {
            throw SqlFailures.of(e, limits);
        }
    }

    @Override
    public void close() {
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
