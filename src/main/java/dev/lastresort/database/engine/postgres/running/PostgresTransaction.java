package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.LimitExceeded.Cap;
import dev.lastresort.database.Limits;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.RowStream;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.StatementWatch;
import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs statements in the one transaction that is open, and knows what they will leave behind. */
final class PostgresTransaction {

    private final ServerSession session;
    private final ServerCatalog catalog;
    private final ServerSequences sequences;
    private final Limits limits;
    private List<Change> changes = new ArrayList<>();
    private SqlContext context = SqlContext.TIMELESS;
    private boolean schemaTouched;
    private boolean wrote;

    PostgresTransaction(ServerSession session, ServerCatalog catalog, ServerSequences sequences,
            Limits limits) {
        this.session = session;
        this.catalog = catalog;
        this.sequences = sequences;
        this.limits = limits;
    }

    void show(SqlContext seen) {
        context = seen;
        session.ahead().show(seen);
    }

    /** What is seen already goes on to be, in a copy of the database in which it was. */
    void goOn(SqlContext seen) {
        context = seen;
        session.ahead().showAgain(seen);
    }

    SqlContext context() {
        return context;
    }

    /** Of a statement that others stand in for, each of them; all or none. */
    SqlResult run(SqlStatement statement, Map<String, ?> parameters) {
        if (!statement.isReplaced()) {
            return watched(statement, () -> one(statement, parameters));
        }
        SqlResult result = new SqlResult.RowCount(0);
        for (SqlStatement part : statement.parts()) {
            result = run(part, parameters);
        }
        return result;
    }

    RowStream stream(SqlStatement statement, Map<String, ?> parameters) {
        if (statement.kind() != SqlKind.QUERY || statement.writes()) {
            throw new SqlFailure(SqlFailure.WRONG_KIND,
                    "only a query that does not write can be streamed");
        }
        StatementWatch.Running running = StatementWatch.during(session, statement, limits);
        try {
            Binding binding = Binding.of(statement, parameters);
            // a failure of what comes next must not end it
            return session.guarded(true, () -> new PostgresRows(
                    session.sent(binding, PostgresRows.AT_ONCE, 0), running));
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    Commit commit() {
        if (schemaTouched) {
            checkTables();
        }
        if (wrote || session.isLosing()) {
            session.commit();
        }
        return ended(changes);
    }

    Commit rollback() {
        if (wrote || session.isLosing()) {
            session.rollback();
        }
        if (schemaTouched) {
            session.told(() -> {
                session.schemaChanged();
                return session;
            });
            session.commit();
            catalog.forget();
            sequences.schemaChanged();
        }
        return ended(List.of());
    }

    /** Throws {@link IllegalStateException} unless all so far was committed or rolled back. */
    void requireNone() {
        if (!changes.isEmpty()) {
            throw new IllegalStateException("commit or roll back first: rows have changed");
        }
        if (wrote && !sequences.moved().isEmpty()) {
            throw new IllegalStateException("commit or roll back first: a sequence has moved");
        }
    }

    /** All tables with their rows. */
    List<TableImage> images() {
        return catalog.tables().values().stream()
                .map(table -> new TableImage(table.shape(), rowsOf(table))).toList();
    }

    /** All rows of a table. */
    List<Row> rowsOf(ServerTable table) {
        return session.told(() -> {
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement read = session.prepared("SELECT t::text FROM app."
                    + ServerTable.quoted(table.name()) + " AS t")) {
                read.setFetchSize(PostgresRows.AT_ONCE);
                try (ResultSet found = read.executeQuery()) {
                    while (found.next()) {
                        rows.add(table.row(RowText.fields(found.getString(1))));
                    }
                }
            }
            return KeyedOrder.byKey(table, rows);
        });
    }

    private Commit ended(List<Change> left) {
        Commit commit = new Commit(left, wrote ? sequences.takeMoved() : new TreeMap<>());
        changes = new ArrayList<>();
        schemaTouched = false;
        wrote = false;
        return commit;
    }

    private SqlResult one(SqlStatement statement, Map<String, ?> parameters) {
        Binding binding = Binding.of(statement, parameters);
        wrote |= statement.kind() != SqlKind.QUERY || statement.writes();
        return statement.kind() == SqlKind.SCHEMA ? changeSchema(statement)
                : session.guarded(wrote, () -> answered(binding, statement.writes()));
    }

    /** @param writing whether reading on would change more rows, so that all is read at once */
    private SqlResult answered(Binding binding, boolean writing) throws SQLException {
        try (ServerSession.SentStatement sent = session.sent(binding,
                writing ? 0 : PostgresRows.AT_ONCE, limits.maxRows() + 1)) {
            List<Change> captured = captured(sent.prepared());
            SqlResult result = sent.rows() ? held(sent.prepared())
                    : new SqlResult.RowCount(sent.prepared().getLargeUpdateCount());
            changes.addAll(captured);
            return result;
        }
    }

    private QueryResult held(PreparedStatement prepared) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = prepared.getResultSet()) {
            PostgresRows.columnsOf(result.getMetaData(), columns, types);
            while (result.next()) {
                if (rows.size() == limits.maxRows()) {
                    throw LimitExceeded.of(Cap.ROWS, limits);
                }
                rows.add(PostgresRows.row(result, types));
            }
        }
        return new QueryResult(columns, rows);
    }

    private List<Change> captured(Statement statement) throws SQLException {
        List<Change> captured = new ArrayList<>();
        for (String told : ServerSession.captured(statement)) {
            int relation = told.indexOf(' ');
            int length = told.indexOf(' ', relation + 1);
            ServerTable part = catalog.withId(Long.parseLong(told.substring(1, relation)));
            TableShape shape = catalog.whole(part).shape();
            int split = told.offsetByCodePoints(length + 1,
                    Integer.parseInt(told.substring(relation + 1, length)));
            String gone = told.substring(length + 1, split);
            String made = told.substring(split);
            captured.add(switch (told.charAt(0)) {
                case 'I' -> new Change.RowInserted(shape, row(part, shape, made));
                case 'U' -> new Change.RowUpdated(shape, row(part, shape, gone),
                        row(part, shape, made));
                default -> new Change.RowDeleted(shape, row(part, shape, gone));
            });
        }
        return KeyedOrder.byKey(RowChain.ordered(captured));
    }

    /** A partition may have its columns in an order of its own. */
    private static Row row(ServerTable part, TableShape whole, String text) {
        Row row = part.row(RowText.fields(text));
        return part.root().isEmpty() ? row : part.shape().pick(row, whole.columns());
    }

    private SqlResult changeSchema(SqlStatement statement) {
        if (!statement.parameters().isEmpty()) {
            throw new SqlFailure(SqlFailure.PARAMETERS, "DDL takes no parameters");
        }
        Map<String, ServerTable> before = catalog.tables();
        schemaTouched = true;
        try {
            return session.guarded(true, () -> {
                session.define(statement.text());
                session.schemaChanged();
                catalog.forget();
                sequences.schemaChanged();
                changes.add(schemaChange(statement, before, catalog.tables()));
                return new SqlResult.RowCount(0);
            });
        } catch (SqlFailure | LimitExceeded e) {
            catalog.forget();
            sequences.schemaChanged();
            throw e;
        }
    }

    private Change schemaChange(SqlStatement statement, Map<String, ServerTable> before,
            Map<String, ServerTable> after) {
        List<TableImage> remade = new ArrayList<>();
        after.forEach((name, table) -> {
            boolean same = Optional.ofNullable(before.get(name))
                    .filter(was -> was.file() == table.file()
                            && was.shape().equals(table.shape())
                            && was.columns().equals(table.columns()))
                    .isPresent();
            if (!same) {
                remade.add(new TableImage(table.shape(), rowsOf(table)));
            }
        });
        return new Change.SchemaChanged(statement.text(), context, remade,
                before.keySet().stream().filter(name -> !after.containsKey(name)).toList(),
                statement.written());
    }

    private void checkTables() {
        catalog.tables().values().forEach(table -> table.columns().stream()
                .filter(column -> column.category().equals("C")
                        || column.category().equals("P"))
                .findFirst().ifPresent(column -> {
                    throw new SqlFailure(SqlFailure.TYPE_NOT_HELD, "the table "
                            + table.name()
                            + " has a column whose values cannot be held exactly");
                }));
    }

    private <T> T watched(SqlStatement statement, Supplier<T> work) {
        try (StatementWatch.Running running =
                StatementWatch.during(session, statement, limits)) {
            return running.run(work);
        }
    }
}
