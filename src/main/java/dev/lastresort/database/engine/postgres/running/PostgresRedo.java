package dev.lastresort.database.engine.postgres.running;

import static dev.lastresort.database.engine.postgres.running.ServerTable.quoted;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.journal.TableShape;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Does commits again, in order. Rows are written as their images say; no check, cascade or capture
 * runs again, for the images hold what came of them. Sequences are set before each schema change,
 * which might read them, and at the end.
 */
final class PostgresRedo {

    private final ServerSession session;
    private final ServerCatalog catalog;
    private final ServerSequences sequences;
    private final Consumer<SqlContext> clock;
    private final Map<String, PreparedStatement> waiting = new LinkedHashMap<>();
    private final SortedMap<String, Long> values = new TreeMap<>();
    private String last = "";

    PostgresRedo(ServerSession session, ServerCatalog catalog, ServerSequences sequences,
            Consumer<SqlContext> clock) {
        this.session = session;
        this.catalog = catalog;
        this.sequences = sequences;
        this.clock = clock;
    }

    void apply(Iterable<Commit> commits) throws SQLException {
        quiet(true);
        try {
            for (Commit commit : commits) {
                for (Change change : commit.changes()) {
                    add(change);
                }
                values.putAll(commit.sequences());
            }
            flush();
        } catch (SQLException | RuntimeException e) {
            session.rollback();
            throw e;
        } finally {
            quiet(false);
            session.commit();
        }
    }

    private void quiet(boolean quiet) throws SQLException {
        session.simple("SET session_replication_role = " + (quiet ? "replica" : "origin")
                + (quiet ? "; SET statement_timeout = 0" : ""));
    }

    private void add(Change change) throws SQLException {
        switch (change) {
            case Change.RowInserted made -> insert(made.shape(), made.after());
            case Change.RowUpdated changed ->
                    update(changed.shape(), changed.before(), changed.after());
            case Change.RowDeleted gone -> delete(gone.shape(), gone.before());
            case Change.SchemaChanged schema -> {
                flush();
                clock.accept(schema.context());
                session.simple("SET session_replication_role = origin");
                session.sendDue();
                session.simple(schema.sql());
                session.schemaChanged();
                session.simple("SET session_replication_role = replica");
                catalog.forget();
                sequences.schemaChanged();
            }
        }
    }

    private void insert(TableShape shape, Row row) throws SQLException {
        List<String> columns = written(shape);
        write("INSERT INTO app." + quoted(shape.table()) + " ("
                + columns.stream().map(ServerTable::quoted).collect(Collectors.joining(", "))
                + ") OVERRIDING SYSTEM VALUE VALUES (" + columns.stream().map(_ -> "?")
                        .collect(Collectors.joining(", "))
                + ")",
                shape.pick(row, columns).values());
    }

    private void update(TableShape shape, Row before, Row after) throws SQLException {
        List<String> columns = written(shape);
        List<Object> given = new ArrayList<>(shape.pick(after, columns).values());
        write("UPDATE app." + quoted(shape.table()) + " SET " + columns.stream()
                .map(column -> quoted(column) + " = ?").collect(Collectors.joining(", "))
                + where(shape, before, given), given);
    }

    private void delete(TableShape shape, Row before) throws SQLException {
        List<Object> given = new ArrayList<>();
        write("DELETE FROM app." + quoted(shape.table()) + where(shape, before, given), given);
    }

    /** Without a key only the whole row tells which one is meant; of equal ones the first. */
    private static String where(TableShape shape, Row row, List<Object> given) {
        boolean keyed = !shape.keyColumns().isEmpty();
        List<String> columns = keyed ? shape.keyColumns() : shape.columns();
        given.addAll(shape.pick(row, columns).values());
        String same = columns.stream().map(column -> quoted(column) + (keyed ? " = ?"
                : " IS NOT DISTINCT FROM ?")).collect(Collectors.joining(" AND "));
        return keyed ? " WHERE " + same
                : " WHERE (tableoid, ctid) = (SELECT tableoid, ctid FROM app."
                        + quoted(shape.table()) + " WHERE " + same + " LIMIT 1)";
    }

    private List<String> written(TableShape shape) {
        return catalog.table(shape.table()).columns().stream()
                .filter(ServerColumn::isWritable).map(ServerColumn::name).toList();
    }

    private void write(String sql, List<Object> given) throws SQLException {
        if (!sql.equals(last)) {
            send();
            last = sql;
        }
        PreparedStatement prepared = waiting.get(sql);
        if (prepared == null) {
            prepared = session.prepared(sql);
            waiting.put(sql, prepared);
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) == SqlNull.NULL) {
                prepared.setNull(i + 1, Types.NULL);
            } else {
                prepared.setObject(i + 1, TextCodec.text(given.get(i)), Types.OTHER);
            }
        }
        prepared.addBatch();
    }

    private void send() throws SQLException {
        if (!last.isEmpty()) {
            for (int count : Objects.requireNonNull(waiting.get(last)).executeBatch()) {
                if (count == 0) {
                    throw new IllegalStateException("the log changes a row that is not there: "
                            + last);
                }
            }
            last = "";
        }
    }

    private void flush() throws SQLException {
        send();
        for (PreparedStatement prepared : waiting.values()) {
            prepared.close();
        }
        waiting.clear();
        sequences.set(values);
        values.clear();
    }
}
