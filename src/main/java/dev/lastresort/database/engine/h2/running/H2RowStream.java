package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.RowStream;
import dev.lastresort.database.StatementWatch;
import dev.lastresort.model.journal.Row;
import java.util.List;
import java.util.NoSuchElementException;
import org.h2.result.ResultInterface;

/** Rows as H2 brings them. */
final class H2RowStream implements RowStream {

    private final ResultInterface result;
    private final List<String> columns;
    private final StatementWatch.Running running;
    private boolean fetched;
    private boolean present;

    /** @param running watches over the query until it is closed */
    H2RowStream(ResultInterface result, StatementWatch.Running running) {
        this.result = result;
        this.running = running;
        columns = columnsOf(result);
    }

    @Override
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
