package dev.lastresort.database.engine.h2.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.h2.command.CommandInterface;
import org.h2.engine.SessionLocal;
import org.h2.expression.ParameterInterface;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbc.JdbcResultSet;
import org.h2.tools.TriggerAdapter;
import org.h2.value.Value;
import org.h2.value.ValueNull;

/**
 * Writes through a simple view to the table that it shows, as PostgreSQL does. H2 makes the
 * instances, hence the public class and constructor.
 */
public final class ViewWrites extends TriggerAdapter {

    private static final String READ_ONLY_COLUMN = "0A000";

    private String schema = "";
    private String view = "";

    /** Used by H2. */
    public ViewWrites() {}

    @Override
    public void init(Connection connection, String inSchema, String trigger, String table,
            boolean before, int type) {
        schema = inSchema;
        view = table;
    }

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after)
            throws SQLException {
        SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
        ViewTarget target = ViewTarget.of(session.getDatabase().getSchema(schema)
                .getTableOrView(session, view)).orElseThrow(
                        () -> new SQLException("the view " + view + " shows no single table",
                                READ_ONLY_COLUMN));
        if (before == null) {
            insert(session, target, values(after, target));
        } else if (after == null) {
            delete(session, target, values(before, target));
        } else {
            update(session, target, values(before, target), values(after, target));
        }
    }

    private static List<Value> values(ResultSet row, ViewTarget target) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < target.columns().size(); i++) {
            values.add(((JdbcResultSet) row).getInternal(i + 1));
        }
        return values;
    }

    /** A column that is given nothing gets its default. */
    private static void insert(SessionLocal session, ViewTarget target, List<Value> row)
            throws SQLException {
        List<Integer> given = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) != ValueNull.INSTANCE) {
                writable(target, i);
                given.add(i);
            }
        }
        String table = Tables.quoted(target.table().getName());
        run(session, given.isEmpty() ? "INSERT INTO " + table + " DEFAULT VALUES"
                : "INSERT INTO " + table + " ("
                        + given.stream().map(target::name).collect(Collectors.joining(", "))
                        + ") VALUES ("
                        + given.stream().map(i -> "?").collect(Collectors.joining(", ")) + ")",
                given.stream().map(row::get).toList());
    }

    private static void update(SessionLocal session, ViewTarget target, List<Value> before,
            List<Value> after) throws SQLException {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                writable(target, i);
                changed.add(i);
            }
        }
        if (!changed.isEmpty()) {
            List<Value> values = new ArrayList<>(changed.stream().map(after::get).toList());
            target.keyPlaces().forEach(place -> values.add(before.get(place)));
            run(session, "UPDATE " + Tables.quoted(target.table().getName()) + " SET "
                    + changed.stream().map(i -> target.name(i) + " = ?")
                            .collect(Collectors.joining(", "))
                    + where(target), values);
        }
    }

    private static void delete(SessionLocal session, ViewTarget target, List<Value> before) {
        run(session, "DELETE FROM " + Tables.quoted(target.table().getName()) + where(target),
                target.keyPlaces().stream().map(before::get).toList());
    }

    private static String where(ViewTarget target) {
        return target.keyPlaces().stream()
                .map(place -> target.name(place) + " IS NOT DISTINCT FROM ?")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private static void writable(ViewTarget target, int place) throws SQLException {
        if (target.columns().get(place).isEmpty()) {
            throw new SQLException("a column of the view that is computed cannot be written",
                    READ_ONLY_COLUMN);
        }
    }

    private static void run(SessionLocal session, String sql, List<Value> values) {
        CommandInterface command = session.prepareCommand(sql);
        List<? extends ParameterInterface> places = command.getParameters();
        for (int i = 0; i < places.size(); i++) {
            places.get(i).setValue(values.get(i), true);
        }
        command.executeUpdate(null);
    }
}
