package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.RowStream;
import dev.lastresort.database.StatementWatch;
import dev.lastresort.model.journal.Row;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Rows as the server sends them, a few at a time. */
final class PostgresRows implements RowStream {

    static final int AT_ONCE = 1000;

    private final ServerSession.SentStatement sent;
    private final ResultSet result;
    private final StatementWatch.Running running;
    private final List<String> columns = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private boolean fetched;
    private boolean present;

    /** @param running watches over the query until it is closed */
    PostgresRows(ServerSession.SentStatement sent, StatementWatch.Running running)
            throws SQLException {
        this.sent = sent;
        this.running = running;
        result = sent.prepared().getResultSet();
        columnsOf(result.getMetaData(), columns, types);
    }

    static void columnsOf(ResultSetMetaData told, List<String> columns, List<String> types)
            throws SQLException {
        for (int i = 1; i <= told.getColumnCount(); i++) {
            columns.add(told.getColumnLabel(i));
            String type = told.getColumnTypeName(i);
            types.add(switch (type) {
                case "serial" -> "int4";
                case "bigserial" -> "int8";
                case "smallserial" -> "int2";
                default -> type;
            });
        }
    }

    static Row row(ResultSet result, List<String> types) throws SQLException {
        Object[] values = new Object[types.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = TextCodec.value(types.get(i), result.getString(i + 1));
        }
        return Row.of(values);
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public boolean hasNext() {
        if (!fetched) {
            present = running.run(() -> carried(result::next));
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
        return running.run(() -> carried(() -> row(result, types)));
    }

    @Override
    public void close() {
        running.close();
        carried(() -> {
            sent.close();
            return sent;
        });
    }

    private static <T> T carried(ServerSession.Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new PostgresFailures.Carried(e);
        }
    }
}
