package dev.lastresort.library;

import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.replay.DrawnRequests;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A scenario's database on a real PostgreSQL: what authors have written runs there as it stands,
 * but for its clock and its parameters. Nothing is committed unless {@link #commit} says so.
 */
final class PostgresDay implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    /** What became of each row that is still to be written; empty if it is gone. */
    private final Map<TableShape, Map<Row, Optional<Row>>> left = new LinkedHashMap<>();

    PostgresDay(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** The day's first state, which all others are copied from. */
    void setUp(Scenario scenario, DrawnRequests requests) throws SQLException {
        LocalDateTime start = scenario.day().shownAt(scenario.start());
        run("CREATE TABLE schema_history (installed_rank INTEGER PRIMARY KEY, version"
                + " VARCHAR(120) NOT NULL, installed_at TIMESTAMP NOT NULL)", start, _ -> Map.of());
        run("INSERT INTO schema_history VALUES (1, '" + scenario.setup().version() + "', :now)",
                start, _ -> Map.of("now", start));
        for (var item : scenario.setup().items()) {
            switch (item) {
                case Setup.Statement(var sql) ->
                        run(sql.text(), start, _ -> Map.of());
                case Setup.Seed seed -> insert(seed.table(),
                        List.copyOf(seed.columns().sequencedKeySet()), requests.rows(seed));
            }
        }
        commit();
    }

    /** Runs what was written; parameters are asked for by their names. */
    SqlResult run(String written, LocalDateTime now, Function<List<String>, Map<String, ?>> values)
            throws SQLException {
        SqlStatement sql = SqlStatement.parse(written);
        Map<String, ?> given = values.apply(sql.parameters());
        StringBuilder text = new StringBuilder();
        List<Object> bound = new ArrayList<>();
        int done = 0;
        for (Token token : sql.tokens()) {
            String clock = clock(token, now);
            if (token.kind() == Token.Kind.PARAMETER) {
                text.append(sql.text(), done, token.start())
                        .append(place(given.get(token.text()), bound));
                done = token.end();
            } else if (!clock.isEmpty()) {
                text.append(sql.text(), done, token.start()).append(clock);
                done = token.end();
            }
        }
        text.append(sql.text(), done, sql.text().length());
        return execute(text.toString(), bound);
    }

    private static String clock(Token token, LocalDateTime now) {
        return token.isWord("current_date") ? "DATE '" + now.toLocalDate() + "'"
                : token.isWord("current_timestamp") || token.isWord("localtimestamp")
                        ? "TIMESTAMP '" + now + "'"
                : "";
    }

    private static String place(Object value, List<Object> bound) {
        if (value instanceof List<?> list) {
            bound.addAll(list);
            return list.isEmpty() ? "SELECT NULL WHERE FALSE"
                    : String.join(", ", Collections.nCopies(list.size(), "?"));
        }
        bound.add(value);
        return "?";
    }

    private SqlResult execute(String sql, List<Object> bound) throws SQLException {
        if (bound.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                return statement.execute(sql) ? rows(statement.getResultSet())
                        : new SqlResult.RowCount(Math.max(0, statement.getUpdateCount()));
            }
        }
        PreparedStatement statement = prepared(sql);
        bind(statement, bound);
        return statement.execute() ? rows(statement.getResultSet())
                : new SqlResult.RowCount(Math.max(0, statement.getUpdateCount()));
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case SqlNull _ -> statement.setNull(i + 1, Types.NULL);
                case String text -> statement.setObject(i + 1, text, Types.OTHER);
                case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }

    private static QueryResult rows(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(result, i + 1);
            }
            rows.add(Row.of(values));
        }
        return new QueryResult(columns, rows);
    }

    private static Object value(ResultSet result, int column) throws SQLException {
        Object value = switch (result.getMetaData().getColumnType(column)) {
            case Types.TIMESTAMP -> result.getObject(column, LocalDateTime.class);
            case Types.DATE -> result.getObject(column, LocalDate.class);
            default -> result.getObject(column);
        };
        return value == null ? SqlNull.NULL : value;
    }

    void insert(String table, List<String> columns, List<Row> rows) throws SQLException {
        PreparedStatement statement = prepared(insertion(table, columns));
        for (Row row : rows) {
            bind(statement, row.values());
            statement.addBatch();
        }
        statement.executeBatch();
    }

    /**
     * Does again what transactions left, by their row images; they hold all references. Between two
     * schema changes, each row is written once, as the last one left it.
     */
    void redo(List<Commit> commits) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            Map<String, Long> moved = new HashMap<>();
            for (Commit commit : commits) {
                for (Change change : commit.changes()) {
                    redo(change);
                }
                moved.putAll(commit.sequences());
            }
            write();
            for (var sequence : moved.entrySet()) {
                statement.execute("SELECT setval('" + sequence.getKey() + "', "
                        + sequence.getValue() + ", false)");
            }
            statement.execute("SET session_replication_role = DEFAULT");
        }
    }

    private void redo(Change change) throws SQLException {
        switch (change) {
            case Change.RowInserted(var shape, var after) -> stands(shape, after);
            case Change.RowUpdated(var shape, var before, var after) -> {
                gone(shape, before);
                stands(shape, after);
            }
            case Change.RowDeleted(var shape, var before) -> gone(shape, before);
            case Change.SchemaChanged changed -> {
                write();
                if (!changed.written().isEmpty()) {
                    // what no author wrote names the schema that the tables are in here
                    String text = changed.written().replaceAll("\"?\\bapp\"?\\.", "");
                    run(text, changed.context().now(), _ -> Map.of());
                }
            }
        }
    }

    private void stands(TableShape shape, Row row) {
        TableShape written = written(shape);
        left.computeIfAbsent(written, _ -> new LinkedHashMap<>())
                .put(shape.keyOf(row), Optional.of(shape.pick(row, written.columns())));
    }

    private void gone(TableShape shape, Row row) {
        left.computeIfAbsent(written(shape), _ -> new LinkedHashMap<>())
                .put(shape.keyOf(row), Optional.empty());
    }

    /** Without the columns that stand here for an index on an expression: "members_email (1)". */
    private static TableShape written(TableShape shape) {
        return new TableShape(shape.table(), shape.columns().stream()
                .filter(column -> !column.contains(" ")).toList(), shape.keyColumns(),
                shape.outside());
    }

    private void write() throws SQLException {
        for (var table : left.entrySet()) {
            TableShape shape = table.getKey();
            PreparedStatement delete = prepared("DELETE FROM " + shape.table() + " WHERE "
                    + String.join(" AND ", shape.keyColumns().stream()
                            .map(column -> column + " = ?").toList()));
            for (Row key : table.getValue().keySet()) {
                bind(delete, key.values());
                delete.addBatch();
            }
            delete.executeBatch();
            insert(shape.table(), shape.columns(),
                    table.getValue().values().stream().flatMap(Optional::stream).toList());
        }
        left.clear();
    }

    private static String insertion(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    void empty(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("DELETE FROM " + table);
            statement.execute("SET session_replication_role = DEFAULT");
        }
    }

    List<String> tables() throws SQLException {
        return ((QueryResult) execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
                List.of())).rows().stream().map(row -> (String) row.get(0)).toList();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** A value as both databases tell it. */
    static String told(Object value) {
        return switch (value) {
            case BigDecimal number -> number.signum() == 0 ? "0"
                    : number.stripTrailingZeros().toPlainString();
            case Double number -> told(BigDecimal.valueOf(number));
            case Float number -> told(new BigDecimal(number.toString()));
            case Number number -> told(BigDecimal.valueOf(number.longValue()));
            case Object other -> other.toString();
        };
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
